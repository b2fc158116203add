import { z } from 'zod/v4';
import { type ErrorCode, errorCodes } from '../../../../contract/rouptimize/errors.ts';
import {
	type CreatedMissions,
	type CreateMission,
	type CreateMissions,
	distributionGroups,
	distributionSorts,
	type DistributionView,
	type ExportedMissions,
	type ExportMissions,
	type GetDistributionView,
	type HistoryChange,
	type ListMissions,
	type Mission,
	missionStatuses,
	missionTypes,
	priorities,
	type ProofOfDelivery,
	type ReassignMission,
	type TimeWindow,
	type UpdateMission,
} from '../../../../contract/rouptimize/mission.ts';
import { maxMissionsPerCall } from '../../../../contract/rouptimize/operations.ts';
import * as fields from './fields.mts';

const timeWindow = z.strictObject({
	start: fields.time,
	end: fields.time,
}) satisfies z.ZodType<TimeWindow>;

const proofOfDelivery = z.strictObject({
	note: z.string(),
	signatureUrl: z.string().nullable(),
	imageUrls: z.array(z.string()),
	scannedBarcodes: z.array(z.string()),
	completedAt: z.string().nullable(),
	verifiedAt: z.string().nullable(),
}) satisfies z.ZodType<ProofOfDelivery>;

export const mission = z.strictObject({
	...fields.stamped,
	date: z.string(),
	name: z.string(),
	phone: z.string(),
	email: z.string(),
	address: z.string(),
	latitude: z.number().nullable(),
	longitude: z.number().nullable(),
	type: z.enum(missionTypes),
	startTimeWindow: z.string().nullable(),
	endTimeWindow: z.string().nullable(),
	timeWindows: z.array(z.strictObject({ start: z.string(), end: z.string() })),
	serviceMinutes: z.number(),
	priority: z.enum(priorities),
	load1: z.number(),
	load2: z.number(),
	load3: z.number(),
	load4: z.number(),
	skills: z.array(z.string()),
	vehicleFeatures: z.array(z.string()),
	notes: z.string(),
	barcodes: z.array(z.string()),
	driverId: z.string().nullable(),
	vehicleId: z.string().nullable(),
	branchId: z.string().nullable(),
	status: z.enum(missionStatuses),
	routeId: z.string().nullable(),
	sequence: z.int().nullable(),
	scheduledAt: z.string().nullable(),
	eta: z.string().nullable(),
	driverName: z.string().nullable(),
	vehiclePlate: z.string().nullable(),
	proofOfDelivery: proofOfDelivery.nullable(),
}) satisfies z.ZodType<Mission>;

export const createMission = z.strictObject({
	externalId: fields.externalId.optional(),
	date: fields.date,
	name: fields.short.optional(),
	phone: fields.short.optional(),
	email: fields.short.optional(),
	address: fields.text.optional(),
	latitude: fields.latitude.optional(),
	longitude: fields.longitude.optional(),
	location: z
		.string()
		.regex(/^\s*-?\d{1,3}(\.\d{1,20})?\s*,\s*-?\d{1,2}(\.\d{1,20})?\s*$/)
		.describe('longitude and latitude in degrees such as "-71.06,42.36"')
		.optional(),
	type: z.enum(missionTypes).optional(),
	startTimeWindow: fields.time.nullable().optional(),
	endTimeWindow: fields.time.nullable().optional(),
	timeWindows: z.array(timeWindow).max(10).describe('a list of at most 10 time windows').optional(),
	serviceMinutes: z.number().min(0).max(1440).describe('minutes from 0 to 1440').optional(),
	priority: z.enum(priorities).optional(),
	load1: fields.amount.optional(),
	load2: fields.amount.optional(),
	load3: fields.amount.optional(),
	load4: fields.amount.optional(),
	skills: fields.codes.optional(),
	vehicleFeatures: fields.codes.optional(),
	notes: fields.text.optional(),
	barcodes: z.array(fields.short).max(100).describe('a list of at most 100 barcodes').optional(),
	driverId: fields.id.nullable().optional(),
	vehicleId: fields.id.nullable().optional(),
	branchId: fields.id.nullable().optional(),
}) satisfies z.ZodType<CreateMission>;

export const updateMission = createMission.partial().extend({
	status: z.enum(['cancelled', 'unassigned']).optional(),
}) satisfies z.ZodType<UpdateMission>;

const filters = {
	branchId: fields.id.optional(),
	date: fields.date.optional(),
	dateFrom: fields.date.optional(),
	dateTo: fields.date.optional(),
	status: z.enum(missionStatuses).optional(),
	driverId: fields.id.optional(),
	vehicleId: fields.id.optional(),
	routeId: fields.id.optional(),
};

export const listMissions = fields.pageRequest.extend(filters) satisfies z.ZodType<ListMissions>;

export const getDistributionView = z.strictObject({
	...filters,
	groupBy: z.enum(distributionGroups).optional(),
	sortBy: z.enum(distributionSorts).optional(),
	sortOrder: z.enum(['asc', 'desc']).optional(),
}) satisfies z.ZodType<GetDistributionView>;

export const distributionView = z.strictObject({
	groupBy: z.enum(distributionGroups),
	groups: z.array(
		z.strictObject({
			key: z.string().nullable(),
			label: z.string(),
			count: z.int(),
			totals: z.strictObject({
				load1: z.number(),
				load2: z.number(),
				load3: z.number(),
				load4: z.number(),
				serviceMinutes: z.number(),
			}),
			missions: z.array(mission),
		}),
	),
	total: z.int(),
}) satisfies z.ZodType<DistributionView>;

export const exportMissions = z.strictObject({
	...filters,
	format: z.enum(['json', 'csv']).optional(),
}) satisfies z.ZodType<ExportMissions>;

export const exportedMissions = z.strictObject({
	data: z.array(mission),
	total: z.int(),
}) satisfies z.ZodType<ExportedMissions>;

export const getMissionHistory = fields.pageRequest.pick({ limit: true, cursor: true });

export const historyChange = z.strictObject({
	at: z.string(),
	actor: z.string(),
	action: z.enum(['created', 'updated', 'status_changed']),
	field: z.string(),
	oldValue: z.unknown(),
	newValue: z.unknown(),
}) satisfies z.ZodType<HistoryChange>;

export const reassignMission = z.strictObject({
	driverId: fields.id.nullable().optional(),
	vehicleId: fields.id.nullable().optional(),
	routeId: fields.id.nullable().optional(),
}) satisfies z.ZodType<ReassignMission>;

/** Rows are checked one by one: one that is wrong fails alone. */
export const createMissionRows = z.strictObject({
	missions: z
		.array(z.unknown())
		.min(1)
		.max(maxMissionsPerCall)
		.describe(`a list of 1 to ${maxMissionsPerCall} missions`),
});

export const createMissions = createMissionRows.extend({
	missions: z
		.array(createMission)
		.min(1)
		.max(maxMissionsPerCall)
		.describe(`a list of 1 to ${maxMissionsPerCall} missions`),
}) satisfies z.ZodType<CreateMissions>;

export const createdMissions = z.strictObject({
	createdCount: z.int(),
	failedCount: z.int(),
	results: z.array(
		z.discriminatedUnion('success', [
			z.strictObject({ index: z.int(), success: z.literal(true), mission }),
			z.strictObject({
				index: z.int(),
				success: z.literal(false),
				error: z.strictObject({
					code: z.enum(Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]]),
					message: z.string(),
					details: z.array(z.strictObject({ field: z.string(), message: z.string() })),
				}),
			}),
		]),
	),
}) satisfies z.ZodType<CreatedMissions>;
