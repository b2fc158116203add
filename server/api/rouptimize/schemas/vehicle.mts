import { z } from 'zod/v4';
import {
	type Capacity,
	type CreateVehicle,
	type ListVehicles,
	type UpdateVehicle,
	type Vehicle,
	vehicleStatuses,
} from '../../../../contract/rouptimize/vehicle.ts';
import * as fields from './fields.mts';

const maxMissions = 10_000;

const capacity = z.strictObject({
	load1: z.number().nullable(),
	load2: z.number().nullable(),
	load3: z.number().nullable(),
	load4: z.number().nullable(),
}) satisfies z.ZodType<Capacity>;

export const vehicle = z.strictObject({
	...fields.stamped,
	plateNumber: z.string(),
	label: z.string(),
	vin: z.string(),
	model: z.string(),
	year: z.int().nullable(),
	type: z.string(),
	status: z.enum(vehicleStatuses),
	branchId: z.string().nullable(),
	weightCapacity: z.number().nullable(),
	volumeCapacity: z.number().nullable(),
	missionCapacity: z.number().nullable(),
	capacity,
	features: z.array(z.string()),
	costPerKm: z.number().nullable(),
	costPerHour: z.number().nullable(),
	color: z.string(),
}) satisfies z.ZodType<Vehicle>;

const load = fields.amount.nullable().optional();

export const createVehicle = z.strictObject({
	externalId: fields.externalId.optional(),
	plateNumber: fields.name,
	label: fields.short.optional(),
	vin: fields.short.optional(),
	model: fields.short.optional(),
	year: z.int().min(1900).max(2100).describe('a year from 1900 to 2100').nullable().optional(),
	type: fields.short.optional(),
	status: z.enum(vehicleStatuses).optional(),
	branchId: fields.id.nullable().optional(),
	weightCapacity: load,
	volumeCapacity: load,
	missionCapacity: z
		.int()
		.min(1)
		.max(maxMissions)
		.describe('a whole number from 1 to 10,000')
		.nullable()
		.optional(),
	capacity: z.strictObject({ load1: load, load2: load, load3: load, load4: load }).optional(),
	features: fields.codes.optional(),
	costPerKm: load,
	costPerHour: load,
	color: fields.short.optional(),
}) satisfies z.ZodType<CreateVehicle>;

export const updateVehicle = createVehicle.partial() satisfies z.ZodType<UpdateVehicle>;

export const listVehicles = fields.pageRequest.extend({
	branchId: fields.id.optional(),
	status: z.enum(vehicleStatuses).optional(),
}) satisfies z.ZodType<ListVehicles>;
