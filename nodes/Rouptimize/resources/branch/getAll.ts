import { updateDisplayOptions } from 'n8n-workflow';
import { alphabetical } from '../../../shared/alphabetical';
import { listFields } from '../../../shared/listFields';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { branches } from '../../shared/kinds';
import { externalIdFilter, updatedSinceFilter } from '../../shared/optionFields';
import { getMany } from '../../shared/records';

export const getAll: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['branch'], operation: ['getAll'] } }, [
		...listFields,
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			options: alphabetical([externalIdFilter, updatedSinceFilter]),
		},
	]),
	execute: getMany(branches),
};
