import { updateDisplayOptions } from 'n8n-workflow';
import { alphabetical } from '../../../shared/alphabetical';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { assignments } from '../../shared/kinds';
import { externalIdOption, writeOptions } from '../../shared/optionFields';
import { createOne } from '../../shared/records';
import { assignmentForm, endDateOption, frontFields } from './assignmentFields';

export const create: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['assignment'], operation: ['create'] } }, [
		...frontFields,
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: alphabetical([endDateOption, externalIdOption]),
		},
		writeOptions,
	]),
	execute: createOne(assignments, assignmentForm),
};
