import { z } from 'zod/v4';
import {
	type AddRouteMissions,
	type AssignRouteDriver,
	type AssignRouteVehicle,
	type CreateRoute,
	type LineString,
	type ListRoutes,
	type NavigationGeometry,
	type ReorderRouteMissions,
	type Route,
	routeStatuses,
	type RouteStop,
	type RouteTimeline,
	timelineEventTypes,
} from '../../../../contract/rouptimize/route.ts';
import { missionStatuses } from '../../../../contract/rouptimize/mission.ts';
import * as fields from './fields.mts';

/** As many as a planning takes. */
const maxMissions = 10_000;

export const missionIds = z.array(fields.id).max(maxMissions);
const someMissionIds = missionIds.min(1);
export const status = z.enum(routeStatuses);

const lineString = z.strictObject({
	type: z.literal('LineString'),
	coordinates: z.array(z.tuple([z.number(), z.number()])).min(2),
}) satisfies z.ZodType<LineString>;

const routeStop = z.strictObject({
	sequence: z.int().min(1),
	missionId: z.string(),
	arrivalAt: z.string(),
	startAt: z.string(),
	travelSeconds: z.int(),
	distanceMeters: z.int(),
}) satisfies z.ZodType<RouteStop>;

/** What stored routes and previews have in common. */
export const wayOfRoute = {
	date: z.string(),
	driverId: z.string().nullable(),
	vehicleId: z.string().nullable(),
	stops: z.array(routeStop),
	geometry: lineString.nullable(),
	totalDistanceMeters: z.int(),
	totalDurationSeconds: z.int(),
};

export const route = z.strictObject({
	...fields.stamped,
	name: z.string(),
	branchId: z.string().nullable(),
	depotId: z.string().nullable(),
	status,
	...wayOfRoute,
}) satisfies z.ZodType<Route>;

export const createRoute = z.strictObject({
	externalId: fields.externalId.optional(),
	name: fields.short.optional(),
	date: fields.date,
	branchId: fields.id.nullable().optional(),
	depotId: fields.id.nullable().optional(),
	driverId: fields.id.nullable().optional(),
	vehicleId: fields.id.nullable().optional(),
	missionIds: missionIds.optional(),
}) satisfies z.ZodType<CreateRoute>;

export const listRoutes = fields.pageRequest.extend({
	branchId: fields.id.optional(),
	date: fields.date.optional(),
	dateFrom: fields.date.optional(),
	dateTo: fields.date.optional(),
	status: status.optional(),
	driverId: fields.id.optional(),
	vehicleId: fields.id.optional(),
}) satisfies z.ZodType<ListRoutes>;

export const assignDriver = z.strictObject({
	driverId: fields.id.nullable(),
}) satisfies z.ZodType<AssignRouteDriver>;

export const assignVehicle = z.strictObject({
	vehicleId: fields.id.nullable(),
}) satisfies z.ZodType<AssignRouteVehicle>;

export const addMissions = z.strictObject({
	missionIds: someMissionIds,
	position: z.int().min(1).max(maxMissions).optional(),
}) satisfies z.ZodType<AddRouteMissions>;

export const reorderMissions = z.strictObject({
	missionIds: someMissionIds,
}) satisfies z.ZodType<ReorderRouteMissions>;

export const timeline = z.strictObject({
	routeId: z.string(),
	status,
	events: z.array(
		z.strictObject({
			at: z.string(),
			type: z.enum(timelineEventTypes),
			missionId: z.string().nullable(),
			status: z.enum(missionStatuses).nullable(),
			latitude: z.number().nullable(),
			longitude: z.number().nullable(),
			delaySeconds: z.int().nullable(),
		}),
	),
}) satisfies z.ZodType<RouteTimeline>;

export const navigationGeometry = z.strictObject({
	routeId: z.string(),
	geometry: lineString.nullable(),
	legs: z.array(
		z.strictObject({
			fromMissionId: z.string().nullable(),
			toMissionId: z.string().nullable(),
			distanceMeters: z.int(),
			travelSeconds: z.int(),
			geometry: lineString,
		}),
	),
}) satisfies z.ZodType<NavigationGeometry>;
