import { dateIn } from './dates.mts';
import type { Depot } from './depot.mts';
import type { Domain } from './domain.mts';
import type { DriverPlace } from './driver.mts';
import { driverOfRoute } from './find-driver.mts';
import { isOver, isUnderWay, type Order } from './order.mts';
import type { OrderChanges } from './order-changes.mts';
import { retimed } from './route-times.mts';
import type { Route } from './route.mts';
import { slotOf } from './slot.mts';

/** Routes that still matter: of today or later and not done with, or with an order that is being served. */
export function openRoutes({ domain, company }: OrderChanges): Route[] {
	const today = dateIn(company.timezone, domain.now());
	return domain.store.records.routes.find('byCompany', company.id).filter((route) => {
		const orders = ordersOf(domain, route);
		const isServed = orders.some(({ status }) => isUnderWay({ status }) && !isOver(status));
		const isDone = orders.length > 0 && orders.every(({ status }) => isOver(status));
		return isServed || (route.date >= today && !isDone);
	});
}

function ordersOf(domain: Domain, { stops }: Route): Order[] {
	return stops
		.map(({ orderId }) => domain.store.records.orders.get(orderId))
		.filter((order) => order !== undefined);
}

/**
 * Changes drivers, assignments or depots, and has the routes of today and later follow that are concerned and on which
 * nothing has begun: they get the vehicle and places that their driver has then, and new times. What a route had
 * otherwise than its driver was chosen for it, and stays.
 * @throws DomainError ORDER_IN_PLANNING if a planning has an order of a route that would change, and what `work` throws
 */
export function withRoutesInStep(
	changes: OrderChanges,
	isConcerned: (route: Route) => boolean,
	work: () => void,
): void {
	const { domain } = changes;
	const coming = openRoutes(changes).filter(
		(route) => isConcerned(route) && !ordersOf(domain, route).some(isUnderWay),
	);
	const before = coming.map((route) => ({ route, had: whatDriverHas(domain, route) }));
	work();
	for (const { route, had } of before) follow(changes, route, had);
}

interface Provided {
	readonly workFrom: number | undefined;
	readonly workTo: number | undefined;
	readonly start: DriverPlace | null;
	readonly end: DriverPlace | null;
	readonly vehicleId: string | null;
}

/** What a route has of its driver's day, and where he says nothing, of its depot. */
function whatDriverHas(domain: Domain, route: Route): Provided {
	const depot = route.depotId === null ? undefined : domain.store.records.depots.get(route.depotId);
	const place = depot === undefined ? null : placeOfDepot(depot);
	const driver = driverOfRoute(domain, route);
	if (driver === undefined) {
		return { workFrom: undefined, workTo: undefined, start: place, end: place, vehicleId: route.vehicleId };
	}
	const { driver: onDay, vehicle } = slotOf(domain, driver, route.date);
	return {
		workFrom: onDay.workFrom,
		workTo: onDay.workTo,
		start: onDay.start ?? place,
		end: onDay.end ?? place,
		vehicleId: vehicle?.id ?? null,
	};
}

export const placeOfDepot = ({ name, address, place }: Depot): DriverPlace => ({ name, address, place });

function follow(changes: OrderChanges, route: Route, had: Provided): void {
	const { domain } = changes;
	const has = whatDriverHas(domain, route);
	const changed: Route = {
		...route,
		vehicleId: route.vehicleId === had.vehicleId ? has.vehicleId : route.vehicleId,
		start: isSamePlace(route.start, had.start) ? has.start : route.start,
		end: isSamePlace(route.end, had.end) ? has.end : route.end,
	};
	const isSame =
		changed.vehicleId === route.vehicleId &&
		isSamePlace(changed.start, route.start) &&
		isSamePlace(changed.end, route.end) &&
		has.workFrom === had.workFrom &&
		has.workTo === had.workTo;
	if (isSame) return;
	const orders = ordersOf(domain, route);
	for (const order of orders) changes.refuseWhilePlanned(order);
	changes.putRoute(retimed(domain, changed, orders));
}

function isSamePlace(one: DriverPlace | null, other: DriverPlace | null): boolean {
	if (one === null || other === null) return one === other;
	return (
		one.address === other.address && one.place.lat === other.place.lat && one.place.lng === other.place.lng
	);
}
