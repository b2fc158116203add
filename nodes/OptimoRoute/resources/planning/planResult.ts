import type { IDataObject } from 'n8n-workflow';
import type { OrderReference } from '../../../../contract/optimoroute/order';
import type { StartPlanningRequest } from '../../../../contract/optimoroute/planning';
import { daysOf } from '../../../shared/calendar';
import type { SimplifiedRoute } from '../../../shared/route';
import type { Client } from '../../shared/client';
import { isAmong } from '../../shared/isAmong';
import { listIn } from '../../shared/rows';
import { orderNumber } from '../../shared/orderNumber';
import { searchOrders } from '../../shared/searchOrders';
import { simplifyRoute } from '../../shared/simplifyRoute';
import { unscheduledReason } from '../../shared/unscheduled';
import { periodOf } from './planningRequest';
import type { Period } from './planningRequest';

/** What a planning brought: the routes of its days, and the orders that found no place. */
export async function collectPlan(client: Client, request: StartPlanningRequest): Promise<IDataObject> {
	const period = periodOf(request);
	const [routesByDay, unscheduled] = await Promise.all([
		Promise.all(daysOf(period.from, period.to).map(async (day) => await routesOf(client, day))),
		unscheduledOrders(client, period, request.useOrderObjects ?? []),
	]);
	const routes = routesByDay.flat();
	return {
		routes,
		unscheduled,
		totals: {
			routes: routes.length,
			stops: sum(routes.map(({ stops }) => stops.length)),
			distanceKm: Math.round(sum(routes.map(({ distanceKm }) => distanceKm ?? 0)) * 1000) / 1000,
			unscheduled: unscheduled.length,
		},
	};
}

async function routesOf(client: Client, date: string): Promise<SimplifiedRoute[]> {
	const { answer } = await client.call('getRoutes', { date });
	return listIn(answer.routes, 'routes').map((route) => simplifyRoute(route, date, false));
}

/** Orders of the period without a place; if some were chosen, no others. */
async function unscheduledOrders(
	client: Client,
	period: Period,
	chosen: readonly OrderReference[],
): Promise<IDataObject[]> {
	const found = await searchOrders(client, period, {
		orderStatus: ['unscheduled'],
		includeOrderData: true,
		includeScheduleInformation: true,
	});
	const isChosen = isAmong(chosen);
	return found
		.filter((order) => chosen.length === 0 || isChosen(order))
		.map((order) => ({
			id: order.id,
			orderNo: orderNumber(order.data?.orderNo),
			name: order.data?.location?.locationName ?? '',
			address: order.data?.location?.address ?? '',
			reason: unscheduledReason(order),
		}));
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
