import { updateDisplayOptions } from 'n8n-workflow';
import { alphabetical } from '../../../shared/alphabetical';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { depots } from '../../shared/kinds';
import { externalIdField, writeOptions } from '../../shared/optionFields';
import { addressOption, placeFields } from '../../shared/placeFields';
import { saveOne } from '../../shared/records';
import { depotDetails, depotForm, nameField } from './depotFields';

export const createOrUpdate: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['depot'], operation: ['upsert'] } }, [
		externalIdField,
		nameField,
		...placeFields,
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: alphabetical([addressOption, ...depotDetails]),
		},
		writeOptions,
	]),
	execute: saveOne(depots, { ...depotForm, front: [externalIdField, ...depotForm.front] }),
};
