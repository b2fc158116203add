import { updateDisplayOptions } from 'n8n-workflow';
import { alphabetical } from '../../../shared/alphabetical';
import { simplifyField } from '../../../shared/listFields';
import type { Operation } from '../../../shared/operation';
import { driverRules } from '../../shared/bodies';
import type { Client } from '../../shared/client';
import { drivers } from '../../shared/kinds';
import { driverLocator } from '../../shared/locators/driverLocator';
import { externalIdOption, writeOptions } from '../../shared/optionFields';
import { updateOne } from '../../shared/records';
import { simplifyDriver } from '../../shared/simplify';
import { driverDetails, emailField, nameOption, phoneField } from './driverFields';

export const update: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['driver'], operation: ['update'] } }, [
		driverLocator,
		simplifyField,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: alphabetical([...driverDetails, externalIdOption, nameOption, emailField, phoneField]),
		},
		writeOptions,
	]),
	execute: updateOne(drivers, driverRules, simplifyDriver),
};
