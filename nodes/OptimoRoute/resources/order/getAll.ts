import { updateDisplayOptions } from 'n8n-workflow';
import type { OrderStatus, SearchOrdersRequest } from '../../../../contract/optimoroute/order';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import { readCollection } from '../../../shared/parameters';
import type { Client } from '../../shared/client';
import { readDay } from '../../shared/readDay';
import { searchOrders } from '../../shared/searchOrders';
import { simplifyOrder } from '../../shared/simplifyOrder';

const statuses: ReadonlySet<unknown> = new Set<OrderStatus>([
	'unscheduled',
	'scheduled',
	'on_route',
	'servicing',
	'success',
	'failed',
	'rejected',
	'cancelled',
]);

export const getAll: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['order'], operation: ['getAll'] } }, [
		{
			displayName: 'From',
			name: 'from',
			type: 'dateTime',
			typeOptions: { dateOnly: true },
			required: true,
			default: '',
			description: 'First day of the orders',
		},
		{
			displayName: 'To',
			name: 'to',
			type: 'dateTime',
			typeOptions: { dateOnly: true },
			required: true,
			default: '',
			description: 'Last day of the orders, included',
		},
		{
			displayName: 'Return All',
			name: 'returnAll',
			type: 'boolean',
			default: false,
			description: 'Whether to return all results or only up to a given limit',
		},
		{
			displayName: 'Limit',
			name: 'limit',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 50,
			description: 'Max number of results to return',
			displayOptions: { show: { returnAll: [false] } },
		},
		{
			displayName: 'Simplify',
			name: 'simplify',
			type: 'boolean',
			default: true,
			description: 'Whether to return a simplified version of the response instead of the raw data',
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				{
					displayName: 'Include Schedule',
					name: 'includeSchedule',
					type: 'boolean',
					default: false,
					description: 'Whether to tell driver and planned arrival of orders that are on a route',
				},
				{
					displayName: 'Status',
					name: 'status',
					type: 'multiOptions',
					options: [
						{ name: 'Cancelled', value: 'cancelled' },
						{ name: 'Failed', value: 'failed' },
						{ name: 'On Route', value: 'on_route' },
						{ name: 'Rejected', value: 'rejected' },
						{ name: 'Scheduled', value: 'scheduled' },
						{ name: 'Servicing', value: 'servicing' },
						{ name: 'Success', value: 'success' },
						{ name: 'Unscheduled', value: 'unscheduled' },
					],
					default: [],
					description: 'Only orders in one of these states; none chosen means all',
				},
			],
		},
	]),
	execute: forEachItem(async ({ context, client, itemIndex }) => {
		const range = { from: readDay(context, 'from', itemIndex), to: readDay(context, 'to', itemIndex) };
		const { includeSchedule, status } = readCollection(context, 'options', itemIndex);
		const orderStatus = Array.isArray(status) ? status.filter(isStatus) : [];
		const request: SearchOrdersRequest = {
			includeOrderData: true,
			...(includeSchedule === true && { includeScheduleInformation: true }),
			...(orderStatus.length > 0 && { orderStatus }),
		};
		const all = context.getNodeParameter('returnAll', itemIndex);
		const limit = all ? undefined : context.getNodeParameter('limit', itemIndex);
		const found = await searchOrders(client, range, request, limit);
		return found.map((order) =>
			context.getNodeParameter('simplify', itemIndex) ? simplifyOrder(order) : { ...order },
		);
	}),
};

function isStatus(value: unknown): value is OrderStatus {
	return statuses.has(value);
}
