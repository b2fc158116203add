import { updateDisplayOptions } from 'n8n-workflow';
import type { RoutesRequest } from '../../../../contract/optimoroute/route';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import { readCollection } from '../../../shared/parameters';
import type { Client } from '../../shared/client';
import { readDay } from '../../shared/readDay';
import { simplifyRoute } from '../../shared/simplifyRoute';

export const getAll: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['route'], operation: ['getAll'] } }, [
		{
			displayName: 'Date',
			name: 'date',
			type: 'dateTime',
			typeOptions: { dateOnly: true },
			required: true,
			default: '',
			description: 'Day of the routes',
		},
		{
			displayName: 'Return All',
			name: 'returnAll',
			type: 'boolean',
			default: true,
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
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			options: [
				{
					displayName: 'Driver External ID',
					name: 'driverExternalId',
					type: 'string',
					default: '',
					description: 'Only the route of this driver',
				},
				{
					displayName: 'Driver Serial',
					name: 'driverSerial',
					type: 'string',
					default: '',
					description: 'Only the route of this driver',
				},
				{
					displayName: 'Vehicle Registration',
					name: 'vehicleRegistration',
					type: 'string',
					default: '',
					description: 'Only routes of this vehicle',
				},
			],
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				{
					displayName: 'Include Polyline',
					name: 'includeRoutePolyline',
					type: 'boolean',
					default: false,
					description: 'Whether to add the way on the map, encoded as Google does',
				},
				{
					displayName: 'Include Start and End',
					name: 'includeRouteStartEnd',
					type: 'boolean',
					default: false,
					description: 'Whether to add where and when the route begins and ends',
				},
			],
		},
	]),
	execute: forEachItem(async ({ context, client, itemIndex }) => {
		const options = readCollection(context, 'options', itemIndex);
		const withEnds = options.includeRouteStartEnd === true;
		const request: RoutesRequest = {
			date: readDay(context, 'date', itemIndex),
			...filtersOf(readCollection(context, 'filters', itemIndex)),
			...(options.includeRoutePolyline === true && { includeRoutePolyline: true }),
			...(withEnds && { includeRouteStartEnd: true }),
		};
		const { answer } = await client.call('getRoutes', request);
		const limit = context.getNodeParameter('returnAll', itemIndex)
			? undefined
			: context.getNodeParameter('limit', itemIndex);
		const simplify = context.getNodeParameter('simplify', itemIndex);
		return answer.routes.slice(0, limit).map(({ routePolyline, ...route }) => ({
			...(simplify ? simplifyRoute(route, request.date, withEnds) : { date: request.date, ...route }),
			...(routePolyline !== undefined && { routePolyline }),
		}));
	}),
};

function filtersOf(filters: Record<string, unknown>): Partial<RoutesRequest> {
	return Object.fromEntries(
		Object.entries(filters)
			.map(([name, value]) => [name, String(value).trim()])
			.filter(([, value]) => value !== ''),
	);
}
