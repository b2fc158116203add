import { DomainError } from './domain-error.mts';
import type { Driver } from './driver.mts';
import type { OrderChanges } from './order-changes.mts';

/**
 * Notes that a driver's device has told something.
 * @throws DomainError DEVICE_UNKNOWN if it is not registered for him, DEVICE_DISABLED if the app was closed to him
 */
export function noteDevice({ domain, unit, now }: OrderChanges, id: string, driver: Driver): void {
	const device = domain.store.records.devices.get(id);
	if (device?.driverId !== driver.id) throw new DomainError('DEVICE_UNKNOWN', { subject: id });
	if (domain.store.records.mobileUsers.get(device.mobileUserId)?.status !== 'active') {
		throw new DomainError('DEVICE_DISABLED', { subject: id });
	}
	unit.put('devices', { ...device, lastSeenAt: now });
}
