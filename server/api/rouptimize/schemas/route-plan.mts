import { z } from 'zod/v4';
import type {
	OptimizedRoutes,
	PlanMissionRoute,
	PlannedRoute,
	PlanRoutes,
	PlanTotals,
	RoutePreview,
	UnassignedMission,
} from '../../../../contract/rouptimize/route.ts';
import * as fields from './fields.mts';
import { missionIds, route, wayOfRoute } from './route.mts';

const maxDrivers = 1_000;

export const planRoutes = z.strictObject({
	date: fields.date,
	branchId: fields.id.optional(),
	missionIds: missionIds.min(1).optional(),
	driverIds: z.array(fields.id).min(1).max(maxDrivers).optional(),
	includeScheduled: z.boolean().optional(),
}) satisfies z.ZodType<PlanRoutes>;

export const planMissionRoute = z.strictObject({
	missionIds: missionIds.min(1),
	driverId: fields.id.optional(),
	depotId: fields.id.optional(),
	date: fields.date.optional(),
}) satisfies z.ZodType<PlanMissionRoute>;

const unassigned = z.array(
	z.strictObject({ missionId: z.string(), reason: z.string() }) satisfies z.ZodType<UnassignedMission>,
);

const totals = z.strictObject({
	routes: z.int(),
	missions: z.int(),
	unassigned: z.int(),
	distanceMeters: z.int(),
	durationSeconds: z.int(),
}) satisfies z.ZodType<PlanTotals>;

export const routePreview = z.strictObject({
	routes: z.array(z.strictObject(wayOfRoute) satisfies z.ZodType<PlannedRoute>),
	unassigned,
	totals,
}) satisfies z.ZodType<RoutePreview>;

export const optimizedRoutes = z.strictObject({
	routes: z.array(route),
	unassigned,
	totals,
	creditsUsed: z.int(),
	creditsLeft: z.int(),
}) satisfies z.ZodType<OptimizedRoutes>;
