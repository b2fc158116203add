import { refuseInactive } from './assign-route-vehicle.mts';
import { DomainError } from './domain-error.mts';
import { driverOfRoute } from './find-driver.mts';
import { newRecord } from './new-record.mts';
import type { OrderChanges } from './order-changes.mts';
import { putOnRoute } from './put-on-route.mts';
import { endsOfRoute, refuseBusyDriver } from './route-crew.mts';
import { ownVehicle, refuseUnfitDriver, refuseUnfitVehicle } from './route-fit.mts';
import { freeRouteName } from './route-name.mts';
import { branchOf, ordersNamed, refuseUnfitOrders } from './route-orders.mts';
import type { Route } from './route.mts';

/** A route as a dispatcher describes it; empty texts: none. */
export interface RouteDraft extends Pick<
	Route,
	'externalId' | 'name' | 'date' | 'branchId' | 'depotId' | 'driverId'
> {
	/** null: the driver's own of the day. */
	readonly vehicleId: string | null;
	/** In driving order. */
	readonly orderIds: readonly string[];
}

/**
 * Makes a route by hand; it stays when its last stop leaves it. Stops may be late: what fits is the dispatcher's choice.
 * @throws DomainError REFERENCE_NOT_FOUND, REFERENCES_DISAGREE, STATE_DOES_NOT_ALLOW, ORDER_IN_PLANNING,
 * DATE_IN_PLANNING; nothing is changed then
 */
export function createRoute(changes: OrderChanges, draft: RouteDraft): Route {
	const { domain, company } = changes;
	const { date, driverId, depotId } = draft;
	const orders = ordersNamed(changes, draft.orderIds, 'missionIds');
	refuseUnfitOrders(changes, draft, orders);
	if (draft.vehicleId !== null) refuseInactive(domain.store.records.vehicles.get(draft.vehicleId));
	const driver = driverOfRoute(domain, draft);
	const branchId = branchOf(draft, orders) ?? driver?.branchId ?? null;
	refuseOtherBranch(changes, depotId, branchId);
	const route: Route = {
		...newRecord(domain, company),
		externalId: draft.externalId,
		name: draft.name === '' && driver === undefined ? freeRouteName(domain, company.id, date) : draft.name,
		branchId,
		depotId,
		date,
		driverId,
		vehicleId: draft.vehicleId ?? ownVehicle(domain, driver, date)?.id ?? null,
		...endsOfRoute(domain, driver, draft),
		stops: [],
		startAt: 0,
		endAt: 0,
		distanceMeters: 0,
		metersToEnd: 0,
		secondsToEnd: 0,
		isKept: true,
	};
	if (driver !== undefined) refuseBusyDriver(changes, driver, route);
	refuseUnfitDriver(domain, route, orders);
	refuseUnfitVehicle(domain, route, orders);
	return putOnRoute(changes, route, orders);
}

/** @throws DomainError REFERENCES_DISAGREE */
function refuseOtherBranch({ domain }: OrderChanges, depotId: string | null, branchId: string | null): void {
	const depot = depotId === null ? undefined : domain.store.records.depots.get(depotId);
	if (depot === undefined || depot.branchId === null || branchId === null || depot.branchId === branchId)
		return;
	throw new DomainError('REFERENCES_DISAGREE', {
		field: 'depotId',
		subject: `${depot.name} is of another branch`,
	});
}
