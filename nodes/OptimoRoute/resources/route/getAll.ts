import { updateDisplayOptions } from 'n8n-workflow';
import type { RoutesRequest } from '../../../../contract/optimoroute/route';
import { listFields, readLimit, simplifyField } from '../../../shared/listFields';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import { isTrue, readCollection, readFlag } from '../../../shared/parameters';
import type { Fields } from '../../../shared/parameters';
import type { Client } from '../../shared/client';
import { readDay } from '../../../shared/readDay';
import { listIn } from '../../shared/rows';
import { simplifyDispatch } from '../../shared/simplifyDispatch';
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
					displayName: 'Include Dispatch Status',
					name: 'includeDispatchStatus',
					type: 'boolean',
					default: false,
					description:
						'Whether to tell if the driver has the route as it is planned now; not in the public reference of OptimoRoute',
				},
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
		const switches = switchesIn(readCollection(context, 'options', itemIndex));
		const request: RoutesRequest = {
			date: readDay(context, 'date', itemIndex),
			...filtersOf(readCollection(context, 'filters', itemIndex)),
			...switches,
		};
		const simplify = readFlag(context, 'simplify', itemIndex);
		const limit = readLimit(context, itemIndex);
		const { answer } = await client.call('getRoutes', request);
		return listIn(answer.routes, 'routes')
			.slice(0, limit)
			.map((route) => {
				if (!simplify) return { date: request.date, ...route };
				const { dispatchStatus, routePolyline } = route;
				return {
					...simplifyRoute(route, request.date, switches.includeRouteStartEnd === true),
					...(switches.includeDispatchStatus === true && simplifyDispatch(dispatchStatus)),
					...(routePolyline !== undefined && { routePolyline }),
				};
			});
	}),
};

const switchNames = ['includeDispatchStatus', 'includeRoutePolyline', 'includeRouteStartEnd'] as const;

function switchesIn(options: Fields): Partial<Record<(typeof switchNames)[number], boolean>> {
	const given = switchNames.filter((name) => options[name] !== undefined);
	return Object.fromEntries(given.map((name) => [name, isTrue(options[name])]));
}

function filtersOf(filters: Fields): Partial<RoutesRequest> {
	return Object.fromEntries(
		Object.entries(filters)
			.map(([name, value]) => [name, String(value).trim()])
			.filter(([, value]) => value !== ''),
	);
}
