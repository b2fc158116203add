import { updateDisplayOptions } from 'n8n-workflow';
import { alphabetical } from '../../../shared/alphabetical';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { branches } from '../../shared/kinds';
import { externalIdOption, writeOptions } from '../../shared/optionFields';
import { createOne } from '../../shared/records';
import { branchDetails, branchForm, nameField } from './branchFields';

export const create: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['branch'], operation: ['create'] } }, [
		nameField,
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: alphabetical([...branchDetails, externalIdOption]),
		},
		writeOptions,
	]),
	execute: createOne(branches, branchForm),
};
