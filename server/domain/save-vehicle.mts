import { refuseVehicleInPlanning } from './fleet-in-planning.mts';
import { learnCodes } from './learn-codes.mts';
import type { OrderChanges } from './order-changes.mts';
import type { Vehicle } from './vehicle.mts';

/** What a planning reads of a vehicle. */
const planned = ['status', 'features', 'capacities', 'maxOrders', 'costPerKm', 'costPerHour'] as const;

/**
 * Saves a vehicle. Routes with it keep their stops, even if it has less room now: that counts from the next planning.
 * @throws DomainError DATE_IN_PLANNING; nothing is changed then
 */
export function saveVehicle(changes: OrderChanges, before: Vehicle | undefined, vehicle: Vehicle): void {
	const isPlannedAlike = planned.every((field) => before?.[field] === vehicle[field]);
	if (before !== undefined && !isPlannedAlike) refuseVehicleInPlanning(changes, vehicle.id);
	learnCodes(changes, 'vehicleFeatures', vehicle.features);
	changes.unit.put('vehicles', vehicle);
}
