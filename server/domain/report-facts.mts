import type { Company } from './company.mts';
import { driverOf } from './complete-order.mts';
import type { Completion } from './completion.mts';
import { daysFrom } from './dates.mts';
import type { Domain } from './domain.mts';
import { allOrders } from './filter-orders.mts';
import { isOnTime } from './on-time.mts';
import type { Order } from './order.mts';
import { stageOf } from './order-state.mts';
import { within } from './records.mts';
import type { ReportScope } from './report-period.mts';
import { type RouteStatus, statusOfRoute } from './route-status.mts';
import type { Route, Stop } from './route.mts';

export type Stage = ReturnType<typeof stageOf>;

/** What figures are made of: an order, and what became of it. */
export interface OrderFact {
	readonly order: Order;
	readonly stage: Stage;
	/** Of the route it is on, or else who alone may serve it. */
	readonly driverId: string | null;
	readonly stop: Stop | undefined;
	readonly completion: Completion | undefined;
	/** undefined: nobody has arrived, or there was no time to keep. */
	readonly isOnTime: boolean | undefined;
}

/** A route, and how far it is. */
export interface RouteFact {
	readonly route: Route;
	readonly status: RouteStatus;
}

export interface Facts {
	/** In the sequence they were created in. */
	readonly orders: readonly OrderFact[];
	/** Those that have stops; by date. */
	readonly routes: readonly RouteFact[];
}

/** All that a report on some days is made of. */
export function collectFacts(domain: Domain, company: Company, scope: ReportScope): Facts {
	const { from, to, branchId, driverId } = scope;
	const { records } = domain.store;
	const orders = allOrders(domain, company, { from, to, branchId, driverId }, Infinity).map(
		(order): OrderFact => {
			const route = order.routeId === null ? undefined : records.routes.get(order.routeId);
			const stop = route?.stops.find(({ orderId }) => orderId === order.id);
			const completion = records.completions.get(order.id);
			return {
				order,
				stage: stageOf(order.status),
				driverId: driverOf(domain, order),
				stop,
				completion,
				isOnTime: isOnTime(company, order, completion, stop),
			};
		},
	);
	const routes = daysFrom(from, to)
		.flatMap((day) => records.routes.find('byDate', within(company.id, day)))
		.filter(
			(route) =>
				route.stops.length > 0 &&
				(branchId === undefined || route.branchId === branchId) &&
				(driverId === undefined || route.driverId === driverId),
		)
		.map((route) => ({ route, status: statusOfRoute(domain, route) }));
	return { orders, routes };
}
