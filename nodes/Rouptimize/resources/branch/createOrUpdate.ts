import { updateDisplayOptions } from 'n8n-workflow';
import { alphabetical } from '../../../shared/alphabetical';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { branches } from '../../shared/kinds';
import { externalIdField, writeOptions } from '../../shared/optionFields';
import { saveOne } from '../../shared/records';
import { branchDetails, branchForm, nameField } from './branchFields';

export const createOrUpdate: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['branch'], operation: ['upsert'] } }, [
		externalIdField,
		nameField,
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: alphabetical([...branchDetails]),
		},
		writeOptions,
	]),
	execute: saveOne(branches, { ...branchForm, front: [externalIdField, ...branchForm.front] }),
};
