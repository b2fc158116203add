import type { Driver as WireDriver, UpdateDriver } from '../../../../contract/rouptimize/driver.ts';
import type { KnownPlace } from '../../../../contract/rouptimize/place.ts';
import type { Driver, DriverPlace } from '../../../domain/driver.mts';
import { minutesOf, timeOf, writeExternalId } from './values.mts';

export function writeDriver(driver: Driver): WireDriver {
	return {
		id: driver.id,
		externalId: writeExternalId(driver.externalId),
		createdAt: driver.createdAt,
		updatedAt: driver.updatedAt,
		name: driver.name,
		email: driver.email,
		phone: driver.phone,
		serial: driver.serial,
		branchId: driver.branchId,
		licenseNumber: driver.licenseNumber,
		licenseExpiry: driver.licenseExpiry,
		startWorkingTime: timeOf(driver.workFrom),
		endWorkingTime: timeOf(driver.workTo),
		skills: [...driver.skills],
		startLocation: writePlace(driver.start),
		endLocation: writePlace(driver.end),
		vehicleId: driver.vehicleId,
		isActive: driver.isActive,
	};
}

export function writePlace(at: DriverPlace | null): KnownPlace | null {
	return at === null ? null : { address: at.address, latitude: at.place.lat, longitude: at.place.lng };
}

/** The places of a body, looked up; undefined: none was sent, null: there is to be none. */
export interface DriverPlaces {
	readonly start: DriverPlace | null | undefined;
	readonly end: DriverPlace | null | undefined;
}

/** The driver as a body wants him; what the body leaves out stays. */
export function readDriver(before: Driver, input: UpdateDriver, { start, end }: DriverPlaces): Driver {
	const { branchId, licenseExpiry, startWorkingTime, endWorkingTime, vehicleId } = input;
	return {
		...before,
		externalId: input.externalId ?? before.externalId,
		name: input.name ?? before.name,
		email: input.email ?? before.email,
		phone: input.phone ?? before.phone,
		serial: input.serial ?? before.serial,
		branchId: branchId === undefined ? before.branchId : branchId,
		licenseNumber: input.licenseNumber ?? before.licenseNumber,
		licenseExpiry: licenseExpiry === undefined ? before.licenseExpiry : licenseExpiry,
		workFrom: startWorkingTime === undefined ? before.workFrom : minutesOf(startWorkingTime),
		workTo: endWorkingTime === undefined ? before.workTo : minutesOf(endWorkingTime),
		skills: input.skills ?? before.skills,
		start: start === undefined ? before.start : start,
		end: end === undefined ? before.end : end,
		vehicleId: vehicleId === undefined ? before.vehicleId : vehicleId,
		isActive: input.isActive ?? before.isActive,
	};
}
