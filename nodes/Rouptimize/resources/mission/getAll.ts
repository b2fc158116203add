import { updateDisplayOptions } from 'n8n-workflow';
import { alphabetical } from '../../../shared/alphabetical';
import { listFields, simplifyField } from '../../../shared/listFields';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { missions } from '../../shared/kinds';
import { externalIdFilter, updatedSinceFilter } from '../../shared/optionFields';
import { getMany } from '../../shared/records';
import { simplifyMission } from '../../shared/simplify';
import { missionFilters } from './missionFilters';

export const getAll: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['mission'], operation: ['getAll'] } }, [
		...listFields,
		simplifyField,
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			options: alphabetical([...missionFilters, externalIdFilter, updatedSinceFilter]),
		},
	]),
	execute: getMany(missions, simplifyMission),
};
