import { z } from 'zod/v4';
import type {
	CreateDriver,
	Device,
	Driver,
	Invite,
	InviteDriver,
	ListDrivers,
	UpdateDriver,
} from '../../../../contract/rouptimize/driver.ts';
import type { KnownPlace, Place } from '../../../../contract/rouptimize/place.ts';
import * as fields from './fields.mts';

const knownPlace = z.strictObject({
	address: z.string(),
	latitude: z.number(),
	longitude: z.number(),
}) satisfies z.ZodType<KnownPlace>;

export const driver = z.strictObject({
	...fields.stamped,
	name: z.string(),
	email: z.string(),
	phone: z.string(),
	serial: z.string(),
	branchId: z.string().nullable(),
	licenseNumber: z.string(),
	licenseExpiry: z.string().nullable(),
	startWorkingTime: z.string(),
	endWorkingTime: z.string(),
	skills: z.array(z.string()),
	startLocation: knownPlace.nullable(),
	endLocation: knownPlace.nullable(),
	vehicleId: z.string().nullable(),
	isActive: z.boolean(),
}) satisfies z.ZodType<Driver>;

const place = z.strictObject({
	address: fields.text.optional(),
	latitude: fields.latitude.optional(),
	longitude: fields.longitude.optional(),
}) satisfies z.ZodType<Place>;

export const createDriver = z.strictObject({
	externalId: fields.externalId.optional(),
	name: fields.name,
	email: fields.short.optional(),
	phone: fields.short.optional(),
	serial: fields.short.optional(),
	branchId: fields.id.nullable().optional(),
	licenseNumber: fields.short.optional(),
	licenseExpiry: fields.date.nullable().optional(),
	startWorkingTime: fields.time.optional(),
	endWorkingTime: fields.time.optional(),
	skills: fields.codes.optional(),
	startLocation: place.nullable().optional(),
	endLocation: place.nullable().optional(),
	vehicleId: fields.id.nullable().optional(),
	isActive: z.boolean().optional(),
}) satisfies z.ZodType<CreateDriver>;

export const updateDriver = createDriver.partial() satisfies z.ZodType<UpdateDriver>;

export const listDrivers = fields.pageRequest.extend({
	branchId: fields.id.optional(),
	vehicleId: fields.id.optional(),
	isActive: z.boolean().optional(),
}) satisfies z.ZodType<ListDrivers>;

export const inviteDriver = z.strictObject({
	email: fields.short.optional(),
	phone: fields.short.optional(),
}) satisfies z.ZodType<InviteDriver>;

export const invite = z.strictObject({
	id: z.string(),
	driverId: z.string(),
	mobileUserId: z.string(),
	code: fields.toldOnce,
	expiresAt: z.string(),
}) satisfies z.ZodType<Invite>;

export const device = z.strictObject({
	id: z.string(),
	driverId: z.string(),
	name: z.string(),
	platform: z.string(),
	appVersion: z.string(),
	registeredAt: z.string(),
	lastSeenAt: z.string(),
}) satisfies z.ZodType<Device>;
