import { updateDisplayOptions } from 'n8n-workflow';
import { alphabetical } from '../../../shared/alphabetical';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import { readText } from '../../../shared/parameters';
import type { Client } from '../../shared/client';
import { readFilters } from '../../shared/filters';
import { listIn } from '../../shared/pages';
import { missionFilters } from './missionFilters';

export const getDistributionView: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['mission'], operation: ['getDistributionView'] } }, [
		{
			displayName: 'Group By',
			name: 'groupBy',
			type: 'options',
			options: [
				{ name: 'Branch', value: 'branch' },
				{ name: 'Date', value: 'date' },
				{ name: 'Driver', value: 'driver' },
				{ name: 'Priority', value: 'priority' },
				{ name: 'Route', value: 'route' },
				{ name: 'Status', value: 'status' },
				{ name: 'Vehicle', value: 'vehicle' },
			],
			default: 'status',
			description: 'What the missions of a group have in common',
		},
		{
			displayName: 'Sort By',
			name: 'sortBy',
			type: 'options',
			options: [
				{ name: 'Created At', value: 'createdAt' },
				{ name: 'Date', value: 'date' },
				{ name: 'Name', value: 'name' },
				{ name: 'Priority', value: 'priority' },
				{ name: 'Sequence', value: 'sequence' },
				{ name: 'Status', value: 'status' },
			],
			default: 'date',
			description: 'How the missions of a group are sorted',
		},
		{
			displayName: 'Sort Order',
			name: 'sortOrder',
			type: 'options',
			options: [
				{ name: 'Ascending', value: 'asc' },
				{ name: 'Descending', value: 'desc' },
			],
			default: 'asc',
			description: 'Which of them come first',
		},
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			options: alphabetical(missionFilters),
		},
	]),
	execute: forEachItem(async (call) => {
		const { context, client, itemIndex } = call;
		const read = (name: string) => readText(context, name, itemIndex);
		const input = {
			...(await readFilters(call)),
			groupBy: read('groupBy'),
			sortBy: read('sortBy'),
			sortOrder: read('sortOrder'),
		};
		return listIn(await client.call('getDistributionView', { input }), 'groups');
	}),
};
