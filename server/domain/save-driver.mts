import { withRoutesInStep } from './coming-routes.mts';
import type { Driver } from './driver.mts';
import { refuseDriverInPlanning } from './fleet-in-planning.mts';
import { learnCodes } from './learn-codes.mts';
import type { OrderChanges } from './order-changes.mts';

/** What a planning reads of a driver. */
const planned = ['workFrom', 'workTo', 'start', 'end', 'vehicleId', 'isActive', 'skills'] as const;

/**
 * Saves a driver. Routes of his of today and later that have not begun keep their stops and get his new vehicle, places
 * and times; whoever wants them planned anew plans these days. One who is inactive now keeps his routes too.
 * @throws DomainError DATE_IN_PLANNING, ORDER_IN_PLANNING; nothing is changed then
 */
export function saveDriver(changes: OrderChanges, before: Driver | undefined, driver: Driver): void {
	const { unit } = changes;
	learnCodes(changes, 'skills', driver.skills);
	if (before === undefined || planned.every((field) => before[field] === driver[field])) {
		unit.put('drivers', driver);
		return;
	}
	refuseDriverInPlanning(changes, driver.id);
	withRoutesInStep(
		changes,
		(route) => route.driverId === driver.id,
		() => {
			unit.put('drivers', driver);
		},
	);
}
