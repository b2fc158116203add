import { updateDisplayOptions } from 'n8n-workflow';
import { alphabetical } from '../../../shared/alphabetical';
import type { Operation } from '../../../shared/operation';
import { assignmentRules } from '../../shared/bodies';
import type { Client } from '../../shared/client';
import { assignments } from '../../shared/kinds';
import { assignmentLocator } from '../../shared/locators/assignmentLocator';
import { externalIdOption, writeOptions } from '../../shared/optionFields';
import { updateOne } from '../../shared/records';
import { assignmentChanges } from './assignmentFields';

export const update: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['assignment'], operation: ['update'] } }, [
		assignmentLocator,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: alphabetical([...assignmentChanges, externalIdOption]),
		},
		writeOptions,
	]),
	execute: updateOne(assignments, assignmentRules),
};
