import type { Driver } from './driver.mts';
import { refuseDriverInPlanning } from './fleet-in-planning.mts';
import { freeOrders, refuseWhileUsed } from './fleet-use.mts';
import type { OrderChanges } from './order-changes.mts';
import { removeMobileUser } from './mobile-users.mts';

/**
 * Removes a driver with all that is only his: access to the app, what was said of his days, where he was, assignments
 * that are past. Orders that wanted him are free for others; routes that are over keep his id as the record of who drove.
 * @throws DomainError RECORD_IN_USE, DATE_IN_PLANNING, ORDER_IN_PLANNING; nothing is changed then
 */
export function removeDriver(changes: OrderChanges, { id }: Driver): void {
	const { unit } = changes;
	const { mobileUsers, driverDays, driverTracks, assignments } = changes.domain.store.records;
	refuseDriverInPlanning(changes, id);
	refuseWhileUsed(changes, 'driver', id);
	freeOrders(changes, 'driverId', id);
	for (const user of mobileUsers.find('byDriver', id)) removeMobileUser(changes, user);
	for (const day of driverDays.find('byDriver', id)) unit.remove('driverDays', day.id);
	for (const track of driverTracks.find('byDriver', id)) unit.remove('driverTracks', track.id);
	for (const assignment of assignments.find('byDriver', id)) unit.remove('assignments', assignment.id);
	unit.remove('drivers', id);
}
