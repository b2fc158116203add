import type { Company } from './company.mts';
import type { Domain } from './domain.mts';
import { DomainError } from './domain-error.mts';
import type { Driver, DriverName } from './driver.mts';
import { type DevicePosition, utcDay } from './driver-track.mts';
import { matchDrivers } from './find-driver.mts';
import type { RecordUnit } from './records.mts';

/** Ids of the drivers that more than one of these names stands for, whichever of their two ids each one uses. */
export function repeatedDrivers(
	domain: Domain,
	company: Company,
	names: readonly DriverName[],
): ReadonlySet<string> {
	const seen = new Set<string>();
	const repeated = new Set<string>();
	for (const name of names) {
		const [driver, ...others] = matchDrivers(domain, company, name);
		if (driver === undefined || others.length > 0) continue;
		if (seen.has(driver.id)) repeated.add(driver.id);
		seen.add(driver.id);
	}
	return repeated;
}

/**
 * Keeps what a driver's device told, one track for each UTC day, in the order of time.
 * @param repeated drivers with several lists in the same call: which of them counts would be a guess
 * @throws DomainError DRIVER_REPEATED; nothing is kept then
 */
export function storePositions(
	domain: Domain,
	unit: RecordUnit,
	driver: Driver,
	positions: readonly DevicePosition[],
	repeated: ReadonlySet<string>,
): void {
	if (repeated.has(driver.id)) {
		throw new DomainError('DRIVER_REPEATED', { subject: driver.externalId || driver.serial });
	}
	const byDay = new Map<string, DevicePosition[]>();
	for (const position of [...positions].sort((a, b) => a.at - b.at)) {
		const day = utcDay(position.at);
		const sameDay = byDay.get(day);
		if (sameDay === undefined) byDay.set(day, [position]);
		else sameDay.push(position);
	}
	for (const [day, ofDay] of byDay) {
		unit.put('driverTracks', {
			id: domain.newId(),
			companyId: driver.companyId,
			driverId: driver.id,
			day,
			positions: ofDay,
		});
	}
}
