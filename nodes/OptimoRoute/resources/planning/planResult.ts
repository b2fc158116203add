import type { IDataObject } from 'n8n-workflow';
import { daysOf } from '../../../shared/calendar';
import type { SimplifiedRoute } from '../../../shared/route';
import type { Client } from '../../shared/client';
import { searchOrders } from '../../shared/searchOrders';
import { simplifyRoute } from '../../shared/simplifyRoute';
import { unscheduledReason } from '../../shared/unscheduled';
import type { Period } from './planningRequest';

/** What a planning brought: the routes of its days, and the orders that found no place. */
export async function collectPlan(client: Client, period: Period): Promise<IDataObject> {
	const [routesByDay, unscheduled] = await Promise.all([
		Promise.all(daysOf(period.from, period.to).map(async (day) => await routesOf(client, day))),
		unscheduledOrders(client, period),
	]);
	const routes = routesByDay.flat();
	return {
		routes,
		unscheduled,
		totals: {
			routes: routes.length,
			stops: sum(routes.map(({ stops }) => stops.length)),
			distanceKm: Math.round(sum(routes.map(({ distanceKm }) => distanceKm)) * 1000) / 1000,
			unscheduled: unscheduled.length,
		},
	};
}

async function routesOf(client: Client, date: string): Promise<SimplifiedRoute[]> {
	const { answer } = await client.call('getRoutes', { date });
	return answer.routes.map((route) => simplifyRoute(route, date, false));
}

async function unscheduledOrders(client: Client, period: Period): Promise<IDataObject[]> {
	const found = await searchOrders(client, period, {
		orderStatus: ['unscheduled'],
		includeOrderData: true,
		includeScheduleInformation: true,
	});
	return found.map((order) => ({
		id: order.id,
		orderNo: order.data?.orderNo ?? '',
		name: order.data?.location.locationName ?? '',
		address: order.data?.location.address ?? '',
		reason: unscheduledReason(order),
	}));
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
