import { updateDisplayOptions } from 'n8n-workflow';
import { alphabetical } from '../../../shared/alphabetical';
import type { Operation } from '../../../shared/operation';
import { branchRules } from '../../shared/bodies';
import type { Client } from '../../shared/client';
import { branches } from '../../shared/kinds';
import { branchLocator } from '../../shared/locators/branchLocator';
import { externalIdOption, writeOptions } from '../../shared/optionFields';
import { updateOne } from '../../shared/records';
import { branchDetails, nameOption } from './branchFields';

export const update: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['branch'], operation: ['update'] } }, [
		branchLocator,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: alphabetical([...branchDetails, externalIdOption, nameOption]),
		},
		writeOptions,
	]),
	execute: updateOne(branches, branchRules),
};
