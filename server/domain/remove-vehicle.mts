import { refuseVehicleInPlanning } from './fleet-in-planning.mts';
import { freeOrders, refuseWhileUsed } from './fleet-use.mts';
import type { OrderChanges } from './order-changes.mts';
import type { Vehicle } from './vehicle.mts';

/**
 * Removes a vehicle with its assignments that are past. Drivers whose usual one it was have none then, and orders that
 * wanted it are free for others; routes that are over keep its id as the record of what was driven.
 * @throws DomainError RECORD_IN_USE, DATE_IN_PLANNING, ORDER_IN_PLANNING; nothing is changed then
 */
export function removeVehicle(changes: OrderChanges, { id }: Vehicle): void {
	const { domain, company, unit, now } = changes;
	const { drivers, driverDays, assignments } = domain.store.records;
	refuseVehicleInPlanning(changes, id);
	refuseWhileUsed(changes, 'vehicle', id);
	freeOrders(changes, 'vehicleId', id);
	for (const driver of drivers.find('byCompany', company.id)) {
		for (const { vehicleId, ...day } of driverDays.find('byDriver', driver.id)) {
			if (vehicleId === id) unit.put('driverDays', day);
		}
		if (driver.vehicleId === id) unit.put('drivers', { ...driver, vehicleId: null, updatedAt: now });
	}
	for (const assignment of assignments.find('byVehicle', id)) unit.remove('assignments', assignment.id);
	unit.remove('vehicles', id);
}
