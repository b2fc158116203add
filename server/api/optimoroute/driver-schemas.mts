import { z } from 'zod/v4';
import {
	type DriverParameters,
	type DriverParametersRequest,
	type DriverPositions,
	maxPositionsPerDriver,
} from '../../../contract/optimoroute/driver.ts';
import { date, locationRow, rows, text, time } from './schemas.mts';

const latitude = locationRow.shape.latitude.unwrap();
const longitude = locationRow.shape.longitude.unwrap();
const capacity = z.int().min(0).max(1e9).describe('a whole number from 0 to 1,000,000,000').optional();

const capacities = {
	vehicleCapacity1: capacity,
	vehicleCapacity2: capacity,
	vehicleCapacity3: capacity,
	vehicleCapacity4: capacity,
};

const driver = z.object({ externalId: text.optional(), serial: text.optional() });

export const driverParametersRequest = z.object({
	...capacities,
	externalId: text,
	date,
	enabled: z.boolean().optional(),
	workTimeFrom: time.optional(),
	workTimeTo: time.optional(),
	assignedVehicle: text.optional(),
	startLatitude: latitude.optional(),
	startLongitude: longitude.optional(),
	startAddress: text.optional(),
	endLatitude: latitude.optional(),
	endLongitude: longitude.optional(),
	endAddress: text.optional(),
}) satisfies z.ZodType<DriverParametersRequest>;

/** Whether a custom location has its coordinates is judged later: that refusal has a code of its own. */
const locationType = z.object({
	type: z.enum(['custom', 'employeeDefault', 'startLocation']),
	address: text.optional(),
	latitude: latitude.optional(),
	longitude: longitude.optional(),
});

const selectedVehicle = z.object({ registration: text.optional(), externalId: text.optional() });

export const driverParameters = z.object({
	...capacities,
	driver,
	date,
	enabled: z.boolean().optional(),
	workTime: z.object({ from: time, to: time }).optional(),
	assignedVehicle: z
		.union([
			text.describe("the external id of a vehicle, or an object with 'registration' or 'externalId'"),
			selectedVehicle,
		])
		.optional(),
	startLocation: z.object({ ...locationType.shape, type: z.enum(['custom', 'employeeDefault']) }).optional(),
	endLocation: locationType.optional(),
}) satisfies z.ZodType<DriverParameters>;

export const driversParametersRequest = z.object({ updates: rows });

const position = z.object({
	timestamp: z
		.int()
		.min(0)
		.max(253_402_300_799)
		.describe('whole seconds since 1970, not milliseconds, before the year 10000'),
	latitude,
	longitude,
	accuracy: z.number().min(0).describe('metres, 0 or more').optional(),
	speed: z.number().min(0).describe('metres a second, 0 or more').optional(),
	heading: z.number().min(0).max(360).describe('degrees from 0 to 360').optional(),
});

export const driverPositions = z.object({
	driver,
	positions: z.array(position).max(maxPositionsPerDriver),
}) satisfies z.ZodType<DriverPositions>;

/** The service names no limit to the drivers of one call. */
export const driversPositionsRequest = z.object({ updates: z.array(z.unknown()).min(1).max(10_000) });
