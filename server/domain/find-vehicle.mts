import type { Company } from './company.mts';
import type { Domain } from './domain.mts';
import { DomainError } from './domain-error.mts';
import { within } from './records.mts';
import type { Vehicle, VehicleName } from './vehicle.mts';

/** @throws DomainError VEHICLE_NOT_FOUND, VEHICLE_AMBIGUOUS */
export function findVehicle(domain: Domain, company: Company, name: VehicleName): Vehicle {
	const subject = name.externalId ?? name.plateNumber;
	const [vehicle, ...others] = matchVehicles(domain, company, name);
	if (vehicle === undefined) throw new DomainError('VEHICLE_NOT_FOUND', { subject });
	if (others.length > 0) throw new DomainError('VEHICLE_AMBIGUOUS', { subject });
	return vehicle;
}

function matchVehicles(
	domain: Domain,
	company: Company,
	{ externalId, plateNumber }: VehicleName,
): readonly Vehicle[] {
	const { vehicles } = domain.store.records;
	if (externalId === undefined) return vehicles.find('byPlate', within(company.id, plateNumber ?? ''));
	const found = vehicles.find('byExternalId', within(company.id, externalId));
	return plateNumber === undefined ? found : found.filter((vehicle) => vehicle.plateNumber === plateNumber);
}
