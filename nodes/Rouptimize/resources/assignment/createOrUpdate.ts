import { updateDisplayOptions } from 'n8n-workflow';
import { alphabetical } from '../../../shared/alphabetical';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { assignments } from '../../shared/kinds';
import { externalIdField, writeOptions } from '../../shared/optionFields';
import { saveOne } from '../../shared/records';
import { assignmentForm, endDateOption, frontFields } from './assignmentFields';

export const createOrUpdate: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['assignment'], operation: ['upsert'] } }, [
		externalIdField,
		...frontFields,
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: alphabetical([endDateOption]),
		},
		writeOptions,
	]),
	execute: saveOne(assignments, { ...assignmentForm, front: [externalIdField, ...assignmentForm.front] }),
};
