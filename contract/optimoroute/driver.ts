import type { Answer } from './answer';
import type { ErrorCode } from './errors';
import type { AssignedDriver } from './order';

/** What can be changed of a driver's vehicle for one day; whole units of load, 0 or more. */
export interface VehicleCapacities {
	vehicleCapacity1?: number;
	vehicleCapacity2?: number;
	vehicleCapacity3?: number;
	vehicleCapacity4?: number;
}

/** Body of `update_driver_parameters`; what is left out stays as it is. */
export interface DriverParametersRequest extends VehicleCapacities {
	externalId: string;
	/** YYYY-MM-DD */
	date: string;
	enabled?: boolean;
	/** HH:MM from 00:00 to 23:59, for the date. */
	workTimeFrom?: string;
	workTimeTo?: string;
	/** External id of the vehicle for the date; brings its capacities along. */
	assignedVehicle?: string;
	/** Degrees; the new place counts for every later planning. Ignored without the longitude. */
	startLatitude?: number;
	startLongitude?: number;
	/** Ignored without coordinates. */
	startAddress?: string;
	endLatitude?: number;
	endLongitude?: number;
	endAddress?: string;
}

/** HH:MM from 00:00 to 23:59. */
export interface WorkTime {
	from: string;
	to: string;
}

/**
 * Where a route starts or ends: at coordinates, at the driver's own place, or (ends only) where it starts.
 * `address` counts only with `custom`.
 */
export interface LocationType {
	type: 'custom' | 'employeeDefault' | 'startLocation';
	address?: string;
	latitude?: number;
	longitude?: number;
}

/** A vehicle named by one of two ids. */
export interface SelectedVehicle {
	registration?: string;
	externalId?: string;
}

/** One row of `update_drivers_parameters`; all of it counts for the date only. */
export interface DriverParameters extends VehicleCapacities {
	driver: AssignedDriver;
	/** YYYY-MM-DD */
	date: string;
	enabled?: boolean;
	workTime?: WorkTime;
	/** A text is the vehicle's external id. */
	assignedVehicle?: string | SelectedVehicle;
	/** `startLocation` is no start. */
	startLocation?: LocationType;
	endLocation?: LocationType;
}

export interface DriversParametersRequest {
	/** 1 to 500. */
	updates: DriverParameters[];
}

/** One row of a bulk call about drivers. */
export interface DriverResult {
	success: boolean;
	driver?: AssignedDriver;
	/** Of the row, where it has one. */
	date?: string;
	code?: ErrorCode;
	message?: string;
	/** The running planning, where that is what stands in the way. */
	planningId?: number;
}

export interface DriversAnswer extends Answer {
	updates: DriverResult[];
}

/** A place of a device at a moment. */
export interface Position {
	/** Seconds since 1970, UTC. */
	timestamp: number;
	/** Degrees. */
	latitude: number;
	longitude: number;
	/** Radius of uncertainty in metres. */
	accuracy?: number;
	/** Metres a second. */
	speed?: number;
	/** Degrees, 0 north, 90 east. */
	heading?: number;
}

export interface DriverPositions {
	driver: AssignedDriver;
	/** At most 100. */
	positions: Position[];
}

/** Body of `update_drivers_positions`. */
export interface DriversPositionsRequest {
	/** At most one for each driver. */
	updates: DriverPositions[];
}

/** At most this many positions of one driver fit into one call. */
export const maxPositionsPerDriver = 100;

/** At most this many drivers fit into one bulk call. */
export const maxDriversPerCall = 500;
