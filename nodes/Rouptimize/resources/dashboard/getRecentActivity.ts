import { updateDisplayOptions } from 'n8n-workflow';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import { wholeNumber } from '../../../shared/trigger/settings';
import type { Client } from '../../shared/client';
import { listIn } from '../../shared/pages';

/** The service gives no more. */
const most = 200;

export const getRecentActivity: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['dashboard'], operation: ['getRecentActivity'] } }, [
		{
			displayName: 'Limit',
			name: 'limit',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: most },
			default: 50,
			description: 'Max number of results to return',
		},
	]),
	execute: forEachItem(async ({ context, client, itemIndex }) => {
		const given: unknown = context.getNodeParameter('limit', itemIndex, 50);
		const limit = wholeNumber(given, { field: 'Limit', preset: 50, min: 1, max: most });
		return listIn(await client.call('getRecentActivity', { input: { limit } }));
	}),
};
