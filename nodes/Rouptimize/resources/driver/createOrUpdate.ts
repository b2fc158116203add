import { updateDisplayOptions } from 'n8n-workflow';
import { alphabetical } from '../../../shared/alphabetical';
import { simplifyField } from '../../../shared/listFields';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { drivers } from '../../shared/kinds';
import { externalIdField, writeOptions } from '../../shared/optionFields';
import { saveOne } from '../../shared/records';
import { simplifyDriver } from '../../shared/simplify';
import { driverDetails, driverForm, emailField, nameField, phoneField } from './driverFields';

export const createOrUpdate: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['driver'], operation: ['upsert'] } }, [
		externalIdField,
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
			options: alphabetical([...driverDetails]),
		},
		writeOptions,
	]),
	execute: saveOne(drivers, { ...driverForm, front: [externalIdField, ...driverForm.front] }, simplifyDriver),
};
