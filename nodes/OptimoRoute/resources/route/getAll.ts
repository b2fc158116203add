import { updateDisplayOptions } from 'n8n-workflow';
import type { RoutesRequest } from '../../../../contract/optimoroute/route';
import { listFields, readLimit, simplifyField } from '../../../shared/listFields';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import { isTrue, readCollection, readFlag } from '../../../shared/parameters';
import type { Client } from '../../shared/client';
import { readDay } from '../../shared/readDay';
import { listIn } from '../../shared/rows';
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
		...listFields,
		simplifyField,
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
					placeholder: 'e.g. DRV001',
					description: 'Only the route of this driver',
				},
				{
					displayName: 'Driver Serial',
					name: 'driverSerial',
					type: 'string',
					default: '',
					placeholder: 'e.g. 001',
					description: 'Only the route of this driver',
				},
				{
					displayName: 'Vehicle Registration',
					name: 'vehicleRegistration',
					type: 'string',
					default: '',
					placeholder: 'e.g. 1ABC 234',
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
		const { includeRoutePolyline, includeRouteStartEnd } = readCollection(context, 'options', itemIndex);
		const request: RoutesRequest = {
			date: readDay(context, 'date', itemIndex),
			...filtersOf(readCollection(context, 'filters', itemIndex)),
			...(includeRoutePolyline !== undefined && { includeRoutePolyline: isTrue(includeRoutePolyline) }),
			...(includeRouteStartEnd !== undefined && { includeRouteStartEnd: isTrue(includeRouteStartEnd) }),
		};
		const simplify = readFlag(context, 'simplify', itemIndex);
		const limit = readLimit(context, itemIndex);
		const { answer } = await client.call('getRoutes', request);
		return listIn(answer.routes, 'routes')
			.slice(0, limit)
			.map(({ routePolyline, ...route }) => ({
				...(simplify
					? simplifyRoute(route, request.date, isTrue(includeRouteStartEnd))
					: { date: request.date, ...route }),
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
