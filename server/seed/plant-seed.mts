import { fingerprint } from '../api/http/fingerprint.mts';
import { RequestError } from '../api/http/request-error.mts';
import { checkCoordinates } from '../api/optimoroute/save-orders.mts';
import { readDraft, readLocation } from '../api/optimoroute/translate-order.mts';
import { minutesOf, orderTypes } from '../api/optimoroute/wire-values.mts';
import type { Branch } from '../domain/branch.mts';
import type { Company } from '../domain/company.mts';
import type { Domain } from '../domain/domain.mts';
import { DomainError } from '../domain/domain-error.mts';
import type { Driver, DriverPlace } from '../domain/driver.mts';
import { newLocation } from '../domain/order-location.mts';
import { OrderChanges } from '../domain/order-changes.mts';
import { saveBulkOrder } from '../domain/save-bulk-order.mts';
import { newRecord } from '../domain/new-record.mts';
import type { RecordUnit } from '../domain/records.mts';
import type { Vehicle } from '../domain/vehicle.mts';
import { type CompanyAccess, completeAccess } from './company-access.mts';
import { type CompanySeed, type DriverSeed, fieldPath, type Seed, SeedRefusedError } from './seed-file.mts';

/**
 * Puts the companies of a seed into an empty store, all of them or none.
 * @param access for each company, in the order of the seed file
 * @throws SeedRefusedError, naming the field that is wrong
 */
export async function plantSeed(
	domain: Domain,
	seed: Seed,
	access: readonly CompanyAccess[],
	source: string,
): Promise<void> {
	await domain.store.write((unit) => {
		seed.companies.forEach((company, index) => {
			const at = (...path: PropertyKey[]): string => `${source}: ${fieldPath(['companies', index, ...path])}`;
			plantCompany(domain, unit, company, access[index] ?? completeAccess({}), at);
		});
	});
}

/** Names a field of the company for a message. */
type FieldNamer = (...path: PropertyKey[]) => string;

function plantCompany(
	domain: Domain,
	unit: RecordUnit,
	seed: CompanySeed,
	access: CompanyAccess,
	at: FieldNamer,
): void {
	const company: Company = {
		id: domain.newId(),
		name: seed.name,
		timezone: seed.timezone,
		credits: seed.credits,
		plan: seed.plan,
		defaults: {
			type: orderTypes[seed.defaults.type],
			serviceMinutes: seed.defaults.duration,
			checkInMinutes: seed.defaults.checkInTime,
		},
		skills: seed.skills,
		vehicleFeatures: seed.vehicleFeatures,
		customFields: seed.customFields,
		addressBook: seed.addressBook.map(({ address, latitude, longitude }) => ({
			address,
			place: { lat: latitude, lng: longitude },
		})),
		optimoRouteKeyHash: fingerprint(access.optimoRouteKey),
		routeMateClient: {
			id: access.routeMateClientId,
			secretHash: fingerprint(access.routeMateClientSecret),
		},
	};
	unit.put('companies', company);
	seed.locations.forEach((row) => {
		unit.put('locations', newLocation(domain, company, readLocation(row)));
	});
	const branches = plantBranches(domain, unit, company, seed);
	plantDepots(domain, unit, company, seed, branches);
	const vehicles = plantVehicles(domain, unit, company, seed, branches);
	seed.drivers.forEach((driver, index) => {
		const vehicle = driver.vehicle === undefined ? undefined : vehicles.get(driver.vehicle);
		if (driver.vehicle !== undefined && vehicle === undefined) {
			throw new SeedRefusedError(
				`${at('drivers', index, 'vehicle')}: no vehicle has the externalId ${driver.vehicle}`,
			);
		}
		const branch = driver.branch === undefined ? undefined : branches.get(driver.branch);
		if (driver.branch !== undefined && branch === undefined) {
			throw new SeedRefusedError(
				`${at('drivers', index, 'branch')}: no branch has the externalId ${driver.branch}`,
			);
		}
		unit.put('drivers', driverOf(domain, company, seed, driver, vehicle, branch));
	});
	const changes = new OrderChanges(domain, company, unit);
	seed.orders.forEach((row, index) => {
		named(at('orders', index), () => {
			checkCoordinates(row);
			saveBulkOrder(changes, readDraft(row), 'create');
		});
	});
}

type Branches = ReadonlyMap<string, Branch>;

function plantBranches(domain: Domain, unit: RecordUnit, company: Company, seed: CompanySeed): Branches {
	const branches = seed.branches.map((branch): Branch => {
		const { externalId, name, address, latitude, longitude, timezone } = branch;
		const place =
			latitude === undefined || longitude === undefined ? null : { lat: latitude, lng: longitude };
		return { ...newRecord(domain, company), externalId, name, address, place, timezone: timezone ?? null };
	});
	for (const branch of branches) unit.put('branches', branch);
	return new Map(branches.map((branch) => [branch.externalId, branch]));
}

function plantDepots(
	domain: Domain,
	unit: RecordUnit,
	company: Company,
	seed: CompanySeed,
	branches: Branches,
): void {
	for (const { externalId, name, branch, address, latitude, longitude, openFrom, openTo } of seed.depots) {
		unit.put('depots', {
			...newRecord(domain, company),
			externalId,
			name,
			branchId: branchIdOf(branch, branches),
			address,
			place: { lat: latitude, lng: longitude },
			openFrom: openFrom === undefined ? null : minutesOf(openFrom),
			openTo: openTo === undefined ? null : minutesOf(openTo),
		});
	}
}

const branchIdOf = (externalId: string | undefined, branches: Branches): string | null =>
	externalId === undefined ? null : (branches.get(externalId)?.id ?? null);

function plantVehicles(
	domain: Domain,
	unit: RecordUnit,
	company: Company,
	seed: CompanySeed,
	branches: Branches,
): ReadonlyMap<string, Vehicle> {
	const vehicles = seed.vehicles.map((vehicle): Vehicle => {
		const { load1, load2, load3, load4 } = vehicle.capacity;
		return {
			...newRecord(domain, company),
			externalId: vehicle.externalId,
			plateNumber: vehicle.plateNumber,
			label: vehicle.label,
			vin: vehicle.vin ?? '',
			model: vehicle.model ?? '',
			year: vehicle.year ?? null,
			type: vehicle.type ?? '',
			status: vehicle.status,
			branchId: branchIdOf(vehicle.branch, branches),
			features: vehicle.features,
			maxOrders: vehicle.missionCapacity ?? null,
			costPerKm: vehicle.costPerKm ?? null,
			costPerHour: vehicle.costPerHour ?? null,
			color: vehicle.color ?? '',
			capacities: [
				load1 ?? vehicle.weightCapacity ?? null,
				load2 ?? vehicle.volumeCapacity ?? null,
				load3 ?? null,
				load4 ?? null,
			],
		};
	});
	for (const vehicle of vehicles) unit.put('vehicles', vehicle);
	return new Map(vehicles.map((vehicle) => [vehicle.externalId, vehicle]));
}

function driverOf(
	domain: Domain,
	company: Company,
	seed: CompanySeed,
	driver: DriverSeed,
	vehicle: Vehicle | undefined,
	branch: Branch | undefined,
): Driver {
	const depot = seed.depots.find((candidate) => candidate.branch === driver.branch);
	const home = depot === undefined ? null : placeOf(depot);
	return {
		...newRecord(domain, company),
		externalId: driver.externalId,
		serial: driver.serial,
		name: driver.name,
		email: driver.email,
		phone: driver.phone,
		skills: driver.skills,
		workFrom: minutesOf(driver.startWorkingTime),
		workTo: minutesOf(driver.endWorkingTime),
		start: driver.startLocation === undefined ? home : placeOf(driver.startLocation),
		end: driver.endLocation === undefined ? home : placeOf(driver.endLocation),
		vehicleId: vehicle?.id ?? null,
		isActive: driver.isActive,
		branchId: branch?.id ?? null,
		licenseNumber: driver.licenseNumber ?? '',
		licenseExpiry: driver.licenseExpiry ?? null,
	};
}

function placeOf(at: { name?: string; address: string; latitude: number; longitude: number }): DriverPlace {
	return { name: at.name ?? at.address, address: at.address, place: { lat: at.latitude, lng: at.longitude } };
}

/** Runs the reading of a row; what is wrong with it is told with the name of the row. */
function named<T>(row: string, read: () => T): T {
	try {
		return read();
	} catch (cause) {
		if (!(cause instanceof RequestError || cause instanceof DomainError)) throw cause;
		throw new SeedRefusedError(`${row}: ${cause.message}`, { cause });
	}
}
