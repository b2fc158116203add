import { updateDisplayOptions } from 'n8n-workflow';
import { alphabetical } from '../../../shared/alphabetical';
import { simplifyField } from '../../../shared/listFields';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { drivers } from '../../shared/kinds';
import { externalIdOption, writeOptions } from '../../shared/optionFields';
import { createOne } from '../../shared/records';
import { simplifyDriver } from '../../shared/simplify';
import { driverDetails, driverForm, emailField, nameField, phoneField } from './driverFields';

export const create: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['driver'], operation: ['create'] } }, [
		nameField,
		emailField,
		phoneField,
		simplifyField,
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: alphabetical([...driverDetails, externalIdOption]),
		},
		writeOptions,
	]),
	execute: createOne(drivers, driverForm, simplifyDriver),
};
