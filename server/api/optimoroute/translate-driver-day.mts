import type {
	DriverParameters,
	DriverParametersRequest,
	LocationType,
	Position,
	SelectedVehicle,
	VehicleCapacities,
} from '../../../contract/optimoroute/driver.ts';
import type { PlaceDraft } from '../../domain/day-place.mts';
import type { DevicePosition } from '../../domain/driver-track.mts';
import type { DriverDayChange } from '../../domain/update-driver-day.mts';
import type { HomeChange } from '../../domain/update-driver-and-day.mts';
import type { Vehicle, VehicleName } from '../../domain/vehicle.mts';
import { RequestError } from '../http/request-error.mts';
import { minutesOf } from './wire-values.mts';

/** What the single call changes for its date. */
export function readDay(request: DriverParametersRequest): DriverDayChange {
	const { enabled, workTimeFrom, workTimeTo, assignedVehicle } = request;
	return {
		isEnabled: enabled,
		workFrom: workTimeFrom === undefined ? undefined : minutesOf(workTimeFrom),
		workTo: workTimeTo === undefined ? undefined : minutesOf(workTimeTo),
		vehicle: assignedVehicle === undefined ? undefined : { externalId: assignedVehicle },
		capacities: readCapacities(request),
	};
}

/** What the single call changes for all days. */
export function readHome(request: DriverParametersRequest): HomeChange {
	const { startLatitude, startLongitude, startAddress, endLatitude, endLongitude, endAddress } = request;
	return {
		start: readPlace(startLatitude, startLongitude, startAddress),
		end: readPlace(endLatitude, endLongitude, endAddress),
	};
}

/**
 * What a row of the bulk call changes for its date.
 * @throws RequestError field-missing
 */
export function readDayRow(row: DriverParameters): DriverDayChange {
	const { enabled, workTime, assignedVehicle, startLocation, endLocation } = row;
	return {
		isEnabled: enabled,
		workFrom: workTime === undefined ? undefined : minutesOf(workTime.from),
		workTo: workTime === undefined ? undefined : minutesOf(workTime.to),
		vehicle: assignedVehicle === undefined ? undefined : readVehicle(assignedVehicle),
		capacities: readCapacities(row),
		start: startLocation === undefined ? undefined : readStart(startLocation),
		end: endLocation === undefined ? undefined : readEnd(endLocation),
	};
}

function readStart(location: LocationType): PlaceDraft | 'default' {
	const { type, latitude, longitude, address } = location;
	return type === 'custom' ? readPlace(latitude, longitude, address) : 'default';
}

function readEnd(location: LocationType): PlaceDraft | 'default' | 'start' {
	return location.type === 'startLocation' ? 'start' : readStart(location);
}

function readPlace(latitude?: number, longitude?: number, address?: string): PlaceDraft {
	const place =
		latitude === undefined || longitude === undefined ? undefined : { lat: latitude, lng: longitude };
	return { place, address };
}

/** @throws RequestError field-missing, if the vehicle is named by nothing */
function readVehicle(vehicle: string | SelectedVehicle): VehicleName {
	if (typeof vehicle === 'string') return { externalId: vehicle };
	const { registration = '', externalId = '' } = vehicle;
	if (registration === '' && externalId === '') {
		const message =
			"One of the fields 'assignedVehicle.registration' and 'assignedVehicle.externalId' is missing.";
		throw new RequestError('field-missing', message, 'assignedVehicle');
	}
	return {
		...(externalId === '' ? {} : { externalId }),
		...(registration === '' ? {} : { plateNumber: registration }),
	};
}

function readCapacities(given: VehicleCapacities): Vehicle['capacities'] {
	const { vehicleCapacity1, vehicleCapacity2, vehicleCapacity3, vehicleCapacity4 } = given;
	return [
		vehicleCapacity1 ?? null,
		vehicleCapacity2 ?? null,
		vehicleCapacity3 ?? null,
		vehicleCapacity4 ?? null,
	];
}

export function readPosition(position: Position): DevicePosition {
	const { timestamp, latitude, longitude, accuracy, speed, heading } = position;
	return {
		at: timestamp,
		place: { lat: latitude, lng: longitude },
		...(accuracy === undefined ? {} : { accuracyMeters: accuracy }),
		...(speed === undefined ? {} : { metersPerSecond: speed }),
		...(heading === undefined ? {} : { headingDegrees: heading }),
	};
}
