import type { IDataObject } from 'n8n-workflow';
import type { SimplifiedStop } from '../../shared/route';

export function simplifyMission(mission: IDataObject): IDataObject {
	return {
		...simplifyStop(mission),
		date: textOf(mission.date),
		type: textOf(mission.type),
		priority: textOf(mission.priority),
		driver: textOf(mission.driverName),
		vehicle: textOf(mission.vehiclePlate),
		eta: textOf(mission.eta),
		routeId: textOf(mission.routeId),
	};
}

/** A mission in the shape that stops have in all nodes of this package; what is not known is 0 or empty. */
export function simplifyStop(mission: IDataObject): SimplifiedStop {
	return {
		id: textOf(mission.id),
		externalId: textOf(mission.externalId),
		sequence: numberOf(mission.sequence),
		name: textOf(mission.name) || textOf(mission.address),
		address: textOf(mission.address),
		latitude: numberOf(mission.latitude),
		longitude: numberOf(mission.longitude),
		plannedArrival: textOf(mission.scheduledAt),
		status: textOf(mission.status),
	};
}

export function simplifyDriver(driver: IDataObject): IDataObject {
	return pick(driver, [
		'id',
		'externalId',
		'name',
		'email',
		'phone',
		'branchId',
		'vehicleId',
		'startWorkingTime',
		'endWorkingTime',
		'isActive',
	]);
}

export function simplifyVehicle(vehicle: IDataObject): IDataObject {
	return pick(vehicle, [
		'id',
		'externalId',
		'plateNumber',
		'label',
		'type',
		'status',
		'branchId',
		'weightCapacity',
		'volumeCapacity',
		'missionCapacity',
	]);
}

export function textOf(value: unknown): string {
	return typeof value === 'string' ? value : '';
}

export function numberOf(value: unknown): number {
	return typeof value === 'number' ? value : 0;
}

function pick(record: IDataObject, names: readonly string[]): IDataObject {
	return Object.fromEntries(names.map((name) => [name, record[name] ?? null]));
}
