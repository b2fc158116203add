import type { IDataObject } from 'n8n-workflow';
import type { SelectedDriver, StartPlanningRequest } from '../../../../contract/optimoroute/planning';
import type { SearchedOrder } from '../../../../contract/optimoroute/search';
import { daysOf } from '../../../shared/calendar';
import type { Client } from '../../shared/client';
import { isAmong } from '../../shared/isAmong';
import { previewOrder, previewRoute, previewSearch, routesOf } from '../../shared/preview';
import { searchOrders } from '../../shared/searchOrders';
import { periodOf } from './planningRequest';

/** Whoever has a route is named like this. */
type NamedDriver = { driverExternalId: string | null; driverSerial: string };

/**
 * What a planning would do, told from the orders and routes there are. Drivers who have no route yet can't
 * be told: the service has no list of drivers.
 */
export async function previewPlanning(client: Client, request: StartPlanningRequest): Promise<IDataObject> {
	const { useDrivers = [], useOrderObjects: chosen = [] } = request;
	const { from, to } = periodOf(request);
	const [found, routes] = await Promise.all([
		searchOrders(client, { from, to }, { ...previewSearch, orderStatus: ['unscheduled', 'scheduled'] }),
		routesOf(client, daysOf(from, to)),
	]);
	const isUsed = isOneOf(useDrivers);
	const part = partOf(request, isUsed);
	const orders = found.filter((order) => part(order) === 'planned');
	const plannedIds = new Set(orders.map(({ id }) => id));
	const routesTouched = routes
		.filter((route) => isUsed(route) || route.stops.some(({ id }) => plannedIds.has(id)))
		.map((route) => ({ ...previewRoute(route), change: isUsed(route) ? changeOf(request) : 'changed' }));
	const missing = chosen.filter((name) => !found.some(isAmong([name])));
	return {
		dryRun: true,
		...(request.dateRange ? { dateRange: request.dateRange } : { date: request.date }),
		totals: { orders: orders.length, routes: routesTouched.length },
		orders: orders.map(previewOrder),
		losePlace: found.filter((order) => part(order) === 'losesPlace').map(previewOrder),
		withoutLocation: found.filter((order) => part(order) === 'withoutLocation').map(previewOrder),
		notFound: missing.map(({ id, orderNo }) => id ?? orderNo ?? ''),
		routes: routesTouched,
		drivers: useDrivers.map(({ driverExternalId, driverSerial }) => driverExternalId ?? driverSerial ?? ''),
	};
}

type Part = 'planned' | 'losesPlace' | 'withoutLocation' | 'untouched';

/** Makes what tells the part of an order that no driver has begun to serve. */
function partOf(
	{ useOrderObjects: chosen = [], includeScheduledOrders = true, ...request }: StartPlanningRequest,
	isUsed: (driver: NamedDriver) => boolean,
): (order: SearchedOrder) => Part {
	const isChosen = isAmong(chosen);
	return (order) => {
		const { data, scheduleInformation: place } = order;
		const takesPart = chosen.length === 0 ? !place || isUsed(place) : isChosen(order);
		if (takesPart) return data?.location?.valid === false ? 'withoutLocation' : 'planned';
		if (chosen.length === 0 || !place || !isUsed(place)) return 'untouched';
		if (includeScheduledOrders) return 'planned';
		return changeOf(request) === 'kept' ? 'untouched' : 'losesPlace';
	};
}

/** What becomes of the routes of drivers who are planned. */
function changeOf({ startWith, lockType }: StartPlanningRequest): string {
	if (startWith !== 'CURRENT') return 'replaced';
	return lockType === 'ROUTES' ? 'kept' : 'changed';
}

/** Makes what tells whether a driver is one of these; if there are none, everybody is. */
function isOneOf(drivers: readonly SelectedDriver[]): (driver: NamedDriver) => boolean {
	if (drivers.length === 0) return () => true;
	const serials = new Set(drivers.map(({ driverSerial }) => driverSerial));
	const externalIds = new Set(drivers.map(({ driverExternalId }) => driverExternalId));
	return ({ driverSerial, driverExternalId }) =>
		serials.has(driverSerial) || (driverExternalId !== null && externalIds.has(driverExternalId));
}
