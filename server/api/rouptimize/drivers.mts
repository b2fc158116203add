import type { UpdateDriver } from '../../../contract/rouptimize/driver.ts';
import type { Company } from '../../domain/company.mts';
import type { Domain } from '../../domain/domain.mts';
import type { Driver } from '../../domain/driver.mts';
import { newRecord } from '../../domain/new-record.mts';
import { removeDriver } from '../../domain/remove-driver.mts';
import { saveDriver } from '../../domain/save-driver.mts';
import { type Call, preparedWrite, read, write } from './operation.mts';
import { inListOrder, pageOf } from './paging.mts';
import { namedPlaceOf } from './places.mts';
import { checkExternalId, checkReference, findRecord } from './references.mts';
import * as schemas from './schemas/driver.mts';
import { nothing, pageOf as pageSchema } from './schemas/fields.mts';
import { type DriverPlaces, readDriver, writeDriver } from './translate/driver.mts';

export const listDrivers = read({
	input: schemas.listDrivers,
	answer: pageSchema(schemas.driver),
	run: ({ domain, company, input }) => {
		const { branchId, vehicleId, isActive } = input;
		const wanted = domain.store.records.drivers
			.find('byCompany', company.id)
			.filter(
				(driver) =>
					(branchId === undefined || driver.branchId === branchId) &&
					(vehicleId === undefined || driver.vehicleId === vehicleId) &&
					(isActive === undefined || driver.isActive === isActive),
			);
		return pageOf(inListOrder(wanted), input, writeDriver);
	},
});

export const getDriver = read({
	input: nothing,
	answer: schemas.driver,
	run: ({ domain, company, id }) => writeDriver(findRecord(domain, company, 'drivers', id)),
});

export const createDriver = preparedWrite({
	input: schemas.createDriver,
	answer: schemas.driver,
	status: 201,
	prepare: findDriverPlaces,
	run: ({ domain, company, input, changes }, places) => {
		checkNamed(domain, company, input);
		const driver = readDriver(newDriver(domain, company), input, places);
		saveDriver(changes, undefined, driver);
		return writeDriver(driver);
	},
});

export const updateDriver = preparedWrite({
	input: schemas.updateDriver,
	answer: schemas.driver,
	status: 200,
	prepare: findDriverPlaces,
	run: ({ domain, company, id, input, changes }, places) => {
		const before = findRecord(domain, company, 'drivers', id);
		checkNamed(domain, company, input, id);
		const driver: Driver = { ...readDriver(before, input, places), updatedAt: changes.now };
		saveDriver(changes, before, driver);
		return writeDriver(driver);
	},
});

export const deleteDriver = write({
	input: nothing,
	answer: undefined,
	status: 200,
	run: ({ domain, company, id, changes }) => {
		removeDriver(changes, findRecord(domain, company, 'drivers', id));
	},
});

async function findDriverPlaces({ domain, company, input }: Call<UpdateDriver>): Promise<DriverPlaces> {
	const { startLocation, endLocation } = input;
	return {
		start: await namedPlaceOf(domain, company, 'startLocation', startLocation),
		end: await namedPlaceOf(domain, company, 'endLocation', endLocation),
	};
}

/** @throws DomainError EXTERNAL_ID_TAKEN, REFERENCE_NOT_FOUND */
function checkNamed(domain: Domain, company: Company, input: UpdateDriver, own?: string): void {
	checkExternalId(domain, company, 'drivers', input.externalId, own);
	checkReference(domain, company, 'branches', 'branchId', input.branchId);
	checkReference(domain, company, 'vehicles', 'vehicleId', input.vehicleId);
}

/** A driver of whom nothing has been said yet: he works from eight to six. */
function newDriver(domain: Domain, company: Company): Driver {
	return {
		...newRecord(domain, company),
		externalId: '',
		serial: '',
		name: '',
		email: '',
		phone: '',
		skills: [],
		workFrom: 8 * 60,
		workTo: 18 * 60,
		start: null,
		end: null,
		vehicleId: null,
		isActive: true,
		branchId: null,
		licenseNumber: '',
		licenseExpiry: null,
	};
}
