import { updateDisplayOptions } from 'n8n-workflow';
import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { CompletionUpdate } from '../../../../contract/optimoroute/completion';
import { maxOrdersPerCall } from '../../../../contract/optimoroute/operations';
import type { OrderReference } from '../../../../contract/optimoroute/order';
import { inBatchesOfItems } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import { isEmpty, omit, readCollection } from '../../../shared/parameters';
import type { Client } from '../../shared/client';
import { orderLocator, readOrderReference } from '../../shared/orderLocator';
import { readRequired } from '../../../shared/readRequired';
import { refusalTrouble } from '../../shared/refusals';
import { rowsFor } from '../../shared/rows';
import { namesOf } from '../../shared/saveOrder';
import { statusAndTimes } from '../../shared/simplifyCompletion';
import { toTimeUpdate } from '../../shared/timeUpdate';

const statusField: INodeProperties = {
	displayName: 'Status',
	name: 'status',
	type: 'options',
	options: [
		{ name: 'Cancelled', value: 'cancelled', description: 'Cancelled by the customer' },
		{ name: 'Failed', value: 'failed', description: 'The driver could not complete it' },
		{ name: 'On Route', value: 'on_route', description: 'The driver is on the way there' },
		{ name: 'Rejected', value: 'rejected', description: 'The driver refused it' },
		{ name: 'Scheduled', value: 'scheduled', description: 'On a route, but not begun' },
		{ name: 'Servicing', value: 'servicing', description: 'The driver is at work there' },
		{ name: 'Success', value: 'success', description: 'Completed' },
		{ name: 'Unscheduled', value: 'unscheduled', description: 'On no route' },
	],
	default: 'success',
	description: 'What became of the order',
};

/** The status is checked by the service. */
interface CompletionChange extends OrderReference {
	data: Omit<CompletionUpdate['data'], 'status'> & { status: unknown };
}

export const update: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['completion'], operation: ['update'] } }, [
		orderLocator,
		statusField,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				{
					displayName: 'End Time',
					name: 'endTime',
					type: 'dateTime',
					default: '',
					description:
						"When the service ended; counts with Success and Failed. A time without a zone is wall time at the order's place.",
				},
				{
					displayName: 'Start Time',
					name: 'startTime',
					type: 'dateTime',
					default: '',
					description:
						"When the service began; counts with Servicing, Success and Failed. A time without a zone is wall time at the order's place.",
				},
			],
		},
	]),
	execute: inBatchesOfItems<Client, CompletionChange>({
		batchSize: maxOrdersPerCall,
		rowReader: (context) => (itemIndex) => readChange(context, itemIndex),
		sendRows: async ({ client, rows: updates }) => {
			const names = updates.flatMap(({ orderNo, id }) => namesOf({ orderNo, id }));
			return await client.inTurn(names, async () => {
				const { answer } = await client.call('updateCompletionDetails', { updates });
				// The vendor's example has the rows as orders, its table as updates.
				return rowsFor(updates, answer.updates ?? answer.orders).map((row, place) => {
					const order = omit(updates[place], ['data']);
					if (!row.success) return refusalTrouble('updateCompletionDetails', { ...order, ...row });
					return { updated: true, ...order, ...(row.data && statusAndTimes(row.data)) };
				});
			});
		},
	}),
};

function readChange(context: IExecuteFunctions, itemIndex: number): CompletionChange {
	const order = readOrderReference(context, itemIndex);
	const status = readRequired(context, statusField, itemIndex);
	const { startTime, endTime } = readCollection(context, 'updateFields', itemIndex);
	const data = {
		status,
		...(!isEmpty(startTime) && { startTime: toTimeUpdate(startTime, 'Start Time') }),
		...(!isEmpty(endTime) && { endTime: toTimeUpdate(endTime, 'End Time') }),
	};
	return { ...order, data };
}
