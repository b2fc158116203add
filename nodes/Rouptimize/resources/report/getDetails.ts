import { updateDisplayOptions } from 'n8n-workflow';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import { readText } from '../../../shared/parameters';
import type { Client } from '../../shared/client';
import { readFilters } from '../../shared/filters';
import { listIn } from '../../shared/pages';
import { reportFilters } from './reportFilters';

export const getDetails: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['report'], operation: ['getDetails'] } }, [
		{
			displayName: 'Section',
			name: 'section',
			type: 'options',
			options: [
				{ name: 'Branches', value: 'branches', description: 'A row for each branch' },
				{ name: 'Daily', value: 'daily', description: 'A row for each day' },
				{ name: 'Drivers', value: 'drivers', description: 'A row for each driver' },
				{ name: 'Failures', value: 'failures', description: 'A row for each mission that failed' },
				{ name: 'Missions', value: 'missions', description: 'A row for each mission' },
				{ name: 'Routes', value: 'routes', description: 'A row for each route' },
				{ name: 'Vehicles', value: 'vehicles', description: 'A row for each vehicle' },
			],
			default: 'daily',
			description: 'What the rows are about',
		},
		reportFilters,
	]),
	execute: forEachItem(async (call) => {
		const id = readText(call.context, 'section', call.itemIndex);
		const answer = await call.client.call('getReportDetails', { id, input: await readFilters(call) });
		const { rows, ...facts } = answer;
		return listIn({ rows }, 'rows').map((row) => ({ ...facts, ...row }));
	}),
};
