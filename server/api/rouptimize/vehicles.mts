import type { Company } from '../../domain/company.mts';
import type { Domain } from '../../domain/domain.mts';
import { newRecord } from '../../domain/new-record.mts';
import { removeVehicle } from '../../domain/remove-vehicle.mts';
import { saveVehicle } from '../../domain/save-vehicle.mts';
import { noCapacities, type Vehicle } from '../../domain/vehicle.mts';
import { read, write } from './operation.mts';
import { inListOrder, pageOf } from './paging.mts';
import { checkExternalId, checkReference, findRecord } from './references.mts';
import { nothing, pageOf as pageSchema } from './schemas/fields.mts';
import * as schemas from './schemas/vehicle.mts';
import { readVehicle, writeVehicle } from './translate/vehicle.mts';

export const listVehicles = read({
	input: schemas.listVehicles,
	answer: pageSchema(schemas.vehicle),
	run: ({ domain, company, input }) => {
		const { branchId, status } = input;
		const wanted = domain.store.records.vehicles
			.find('byCompany', company.id)
			.filter(
				(vehicle) =>
					(branchId === undefined || vehicle.branchId === branchId) &&
					(status === undefined || vehicle.status === status),
			);
		return pageOf(inListOrder(wanted), input, writeVehicle);
	},
});

export const getVehicle = read({
	input: nothing,
	answer: schemas.vehicle,
	run: ({ domain, company, id }) => writeVehicle(findRecord(domain, company, 'vehicles', id)),
});

export const createVehicle = write({
	input: schemas.createVehicle,
	answer: schemas.vehicle,
	status: 201,
	run: ({ domain, company, input, changes }) => {
		checkExternalId(domain, company, 'vehicles', input.externalId);
		checkReference(domain, company, 'branches', 'branchId', input.branchId);
		const vehicle = readVehicle(newVehicle(domain, company), input);
		saveVehicle(changes, undefined, vehicle);
		return writeVehicle(vehicle);
	},
});

export const updateVehicle = write({
	input: schemas.updateVehicle,
	answer: schemas.vehicle,
	status: 200,
	run: ({ domain, company, id, input, changes }) => {
		const before = findRecord(domain, company, 'vehicles', id);
		checkExternalId(domain, company, 'vehicles', input.externalId, id);
		checkReference(domain, company, 'branches', 'branchId', input.branchId);
		const vehicle: Vehicle = { ...readVehicle(before, input), updatedAt: changes.now };
		saveVehicle(changes, before, vehicle);
		return writeVehicle(vehicle);
	},
});

export const deleteVehicle = write({
	input: nothing,
	answer: undefined,
	status: 200,
	run: ({ domain, company, id, changes }) => {
		removeVehicle(changes, findRecord(domain, company, 'vehicles', id));
	},
});

/** A vehicle of which nothing has been said yet. */
function newVehicle(domain: Domain, company: Company): Vehicle {
	return {
		...newRecord(domain, company),
		externalId: '',
		plateNumber: '',
		label: '',
		vin: '',
		model: '',
		year: null,
		type: '',
		status: 'active',
		branchId: null,
		features: [],
		capacities: noCapacities,
		maxOrders: null,
		costPerKm: null,
		costPerHour: null,
		color: '',
	};
}
