import type { UpdateVehicle, Vehicle as WireVehicle } from '../../../../contract/rouptimize/vehicle.ts';
import type { Vehicle } from '../../../domain/vehicle.mts';
import { RequestError } from '../../http/request-error.mts';
import { writeExternalId } from './values.mts';

export function writeVehicle(vehicle: Vehicle): WireVehicle {
	const [load1, load2, load3, load4] = vehicle.capacities;
	return {
		id: vehicle.id,
		externalId: writeExternalId(vehicle.externalId),
		createdAt: vehicle.createdAt,
		updatedAt: vehicle.updatedAt,
		plateNumber: vehicle.plateNumber,
		label: vehicle.label,
		vin: vehicle.vin,
		model: vehicle.model,
		year: vehicle.year,
		type: vehicle.type,
		status: vehicle.status,
		branchId: vehicle.branchId,
		weightCapacity: load1,
		volumeCapacity: load2,
		missionCapacity: vehicle.maxOrders,
		capacity: { load1, load2, load3, load4 },
		features: [...vehicle.features],
		costPerKm: vehicle.costPerKm,
		costPerHour: vehicle.costPerHour,
		color: vehicle.color,
	};
}

/** The vehicle as a body wants it; what the body leaves out stays. */
export function readVehicle(before: Vehicle, input: UpdateVehicle): Vehicle {
	const { year, branchId, missionCapacity, costPerKm, costPerHour } = input;
	return {
		...before,
		externalId: input.externalId ?? before.externalId,
		plateNumber: input.plateNumber ?? before.plateNumber,
		label: input.label ?? before.label,
		vin: input.vin ?? before.vin,
		model: input.model ?? before.model,
		year: year === undefined ? before.year : year,
		type: input.type ?? before.type,
		status: input.status ?? before.status,
		branchId: branchId === undefined ? before.branchId : branchId,
		features: input.features ?? before.features,
		capacities: readCapacities(before.capacities, input),
		maxOrders: missionCapacity === undefined ? before.maxOrders : missionCapacity,
		costPerKm: costPerKm === undefined ? before.costPerKm : costPerKm,
		costPerHour: costPerHour === undefined ? before.costPerHour : costPerHour,
		color: input.color ?? before.color,
	};
}

/** @throws RequestError field-invalid for two names of one load with different values */
function readCapacities(
	before: Vehicle['capacities'],
	{ weightCapacity, volumeCapacity, capacity = {} }: UpdateVehicle,
): Vehicle['capacities'] {
	const load1 = oneOf('weightCapacity', weightCapacity, 'capacity.load1', capacity.load1);
	const load2 = oneOf('volumeCapacity', volumeCapacity, 'capacity.load2', capacity.load2);
	const { load3, load4 } = capacity;
	if ([load1, load2, load3, load4].every((load) => load === undefined)) return before;
	const [old1, old2, old3, old4] = before;
	return [
		load1 === undefined ? old1 : load1,
		load2 === undefined ? old2 : load2,
		load3 === undefined ? old3 : load3,
		load4 === undefined ? old4 : load4,
	];
}

function oneOf(
	field: string,
	given: number | null | undefined,
	otherField: string,
	other: number | null | undefined,
): number | null | undefined {
	if (given === undefined || other === undefined || given === other)
		return given === undefined ? other : given;
	const message = `The fields '${field}' and '${otherField}' are the same, and say ${given} and ${other}.`;
	throw new RequestError('field-invalid', message, field);
}
