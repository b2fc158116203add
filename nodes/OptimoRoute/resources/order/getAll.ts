import { updateDisplayOptions } from 'n8n-workflow';
import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { orderStatuses } from '../../../../contract/optimoroute/order';
import type { OrderStatus } from '../../../../contract/optimoroute/order';
import type { SearchOrdersRequest } from '../../../../contract/optimoroute/search';
import { listFields, readLimit, simplifyField } from '../../../shared/listFields';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import { isTrue, readCollection, readFlag, readText } from '../../../shared/parameters';
import type { Client } from '../../shared/client';
import { namesIn, toReference } from '../../shared/orderId';
import { readDay } from '../../../shared/readDay';
import { readRequired } from '../../../shared/readRequired';
import { searchOrders } from '../../shared/searchOrders';
import type { Sought } from '../../shared/searchOrders';
import { simplifyOrder } from '../../shared/simplifyOrder';

const ordersField: INodeProperties = {
	displayName: 'Orders',
	name: 'orders',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. ORD001, ORD002',
	description: 'Order numbers, or IDs that OptimoRoute gave, separated by commas',
	displayOptions: { show: { findBy: ['orders'] } },
};

export const getAll: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['order'], operation: ['getAll'] } }, [
		{
			displayName: 'Find By',
			name: 'findBy',
			type: 'options',
			noDataExpression: true,
			options: [
				{ name: 'Date Range', value: 'dateRange' },
				{ name: 'Order Numbers or IDs', value: 'orders' },
			],
			default: 'dateRange',
			description: 'Which orders to retrieve',
		},
		ordersField,
		{
			displayName: 'From',
			name: 'from',
			type: 'dateTime',
			typeOptions: { dateOnly: true },
			required: true,
			default: '',
			description: 'First day of the orders',
			displayOptions: { show: { findBy: ['dateRange'] } },
		},
		{
			displayName: 'To',
			name: 'to',
			type: 'dateTime',
			typeOptions: { dateOnly: true },
			required: true,
			default: '',
			description: 'Last day of the orders, included',
			displayOptions: { show: { findBy: ['dateRange'] } },
		},
		...listFields,
		simplifyField,
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
		const sought = readSought(context, itemIndex);
		const { includeSchedule, status } = readCollection(context, 'options', itemIndex);
		const orderStatus = Array.isArray(status) ? status.filter(isStatus) : [];
		const request: SearchOrdersRequest = {
			includeOrderData: true,
			...(isTrue(includeSchedule) && { includeScheduleInformation: true }),
			...(orderStatus.length > 0 && { orderStatus }),
		};
		const simplify = readFlag(context, 'simplify', itemIndex);
		const found = await searchOrders(client, sought, request, readLimit(context, itemIndex));
		return found.map((order) => (simplify ? simplifyOrder(order) : { ...order }));
	}),
};

function readSought(context: IExecuteFunctions, itemIndex: number): Sought {
	if (readText(context, 'findBy', itemIndex) === 'orders') {
		return namesIn(readRequired(context, ordersField, itemIndex)).map(toReference);
	}
	return { from: readDay(context, 'from', itemIndex), to: readDay(context, 'to', itemIndex) };
}

function isStatus(value: unknown): value is OrderStatus {
	return orderStatuses.some((status) => status === value);
}
