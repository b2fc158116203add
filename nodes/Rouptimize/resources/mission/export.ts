import { updateDisplayOptions } from 'n8n-workflow';
import { alphabetical } from '../../../shared/alphabetical';
import { forEachItemWithFiles } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import { readText } from '../../../shared/parameters';
import type { Client } from '../../shared/client';
import { readFilters } from '../../shared/filters';
import { fileField, outputFile } from '../../shared/outputFile';
import { listIn } from '../../shared/pages';
import { missionFilters } from './missionFilters';

export const exportMissions: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['mission'], operation: ['export'] } }, [
		{
			displayName: 'Format',
			name: 'format',
			type: 'options',
			options: [
				{ name: 'CSV File', value: 'csv', description: 'One file with a line for each mission' },
				{ name: 'Items', value: 'json', description: 'One item for each mission' },
			],
			default: 'csv',
			description: 'In which form the missions come out',
		},
		{ ...fileField, displayOptions: { show: { format: ['csv'] } } },
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			options: alphabetical(missionFilters),
		},
	]),
	execute: forEachItemWithFiles(async (call) => {
		const { context, client, itemIndex } = call;
		const filters = await readFilters(call);
		if (readText(context, 'format', itemIndex) === 'json') {
			return {
				records: listIn(await client.call('exportMissions', { input: { ...filters, format: 'json' } })),
			};
		}
		const content = await client.callForText('exportMissions', { input: { ...filters, format: 'csv' } });
		const file = { content, fileName: 'missions.csv', mimeType: 'text/csv' };
		return await outputFile(context, itemIndex, file, filters);
	}),
};
