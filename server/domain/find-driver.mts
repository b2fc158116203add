import type { Company } from './company.mts';
import type { Domain } from './domain.mts';
import { DomainError } from './domain-error.mts';
import type { Driver, DriverName } from './driver.mts';
import { within } from './records.mts';
import type { Route } from './route.mts';

/** Drivers of the company that a name matches. */
export function matchDrivers(domain: Domain, company: Company, name: DriverName): readonly Driver[] {
	const { drivers } = domain.store.records;
	const { id, externalId, serial } = name;
	if (id !== undefined) {
		const driver = drivers.get(id);
		return driver?.companyId === company.id ? [driver] : [];
	}
	if (externalId === undefined) return drivers.find('bySerial', within(company.id, serial ?? ''));
	const found = drivers.find('byExternalId', within(company.id, externalId));
	return serial === undefined ? found : found.filter((driver) => driver.serial === serial);
}

/** @throws DomainError DRIVER_NOT_FOUND, DRIVER_AMBIGUOUS */
export function findDriver(domain: Domain, company: Company, name: DriverName): Driver {
	const subject = name.externalId ?? name.serial;
	const [driver, ...others] = matchDrivers(domain, company, name);
	if (driver === undefined) throw new DomainError('DRIVER_NOT_FOUND', { subject });
	if (others.length > 0) throw new DomainError('DRIVER_AMBIGUOUS', { subject });
	return driver;
}

/** Who drives a route; undefined: nobody yet. */
export function driverOfRoute(domain: Domain, { driverId }: Pick<Route, 'driverId'>): Driver | undefined {
	return driverId === null ? undefined : domain.store.records.drivers.get(driverId);
}
