import { z } from 'zod/v4';
import {
	type DashboardCharts,
	type DashboardStats,
	type DashboardStatsRequest,
	type RecentActivity,
	type RecentActivityRequest,
	type ReportDetails,
	type ReportOverview,
	type ReportRequest,
	reportSections,
} from '../../../../contract/rouptimize/report.ts';
import { maxPageSize } from '../../../../contract/rouptimize/operations.ts';
import * as fields from './fields.mts';

const count = z.int().min(0);
const rate = z.number().min(0).max(1).nullable();

const missions = z.strictObject({
	unassigned: count,
	assigned: count,
	in_progress: count,
	delivered: count,
	failed: count,
	cancelled: count,
	total: count.describe('of all statuses'),
});

export const reportRequest = z.strictObject({
	dateFrom: fields.date.optional(),
	dateTo: fields.date.optional(),
	branchId: fields.id.optional(),
	driverId: fields.id.optional(),
}) satisfies z.ZodType<ReportRequest>;

export const reportOverview = z.strictObject({
	dateFrom: z.string(),
	dateTo: z.string(),
	missions,
	completionRate: rate,
	onTimeRate: rate,
	routes: z.strictObject({ total: count.describe('of all statuses'), completed: count }),
	distanceMeters: count,
	workSeconds: count,
	stopsPerRoute: z.number().nullable(),
	drivers: count,
}) satisfies z.ZodType<ReportOverview>;

export const reportDetails = z.strictObject({
	section: z.enum(reportSections),
	dateFrom: z.string(),
	dateTo: z.string(),
	rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
}) satisfies z.ZodType<ReportDetails>;

export const dashboardStatsRequest = z.strictObject({
	date: fields.date.optional(),
	branchId: fields.id.optional(),
}) satisfies z.ZodType<DashboardStatsRequest>;

export const dashboardStats = z.strictObject({
	date: z.string(),
	missions,
	routes: z.strictObject({
		total: count.describe('of all statuses'),
		inProgress: count,
		completed: count,
	}),
	drivers: z.strictObject({ total: count.describe('who are active'), onRoute: count }),
	onTimeRate: rate,
	distanceMeters: count,
	credits: z.int(),
}) satisfies z.ZodType<DashboardStats>;

export const recentActivityRequest = z.strictObject({
	limit: z.int().min(1).max(maxPageSize).describe(`a whole number from 1 to ${maxPageSize}`).optional(),
}) satisfies z.ZodType<RecentActivityRequest>;

export const recentActivity = z.strictObject({
	data: z.array(
		z.strictObject({
			at: z.string(),
			actor: z.string(),
			type: z.string(),
			resourceType: z.string(),
			resourceId: z.string(),
			text: z.string(),
		}),
	),
}) satisfies z.ZodType<RecentActivity>;

const outcome = { delivered: count, failed: count, open: count };

export const dashboardCharts = z.strictObject({
	dateFrom: z.string(),
	dateTo: z.string(),
	completionByDay: z.array(z.strictObject({ date: z.string(), ...outcome })),
	completionByBranch: z.array(
		z.strictObject({ branchId: z.string().nullable(), branch: z.string(), ...outcome }),
	),
	stopsPerDriver: z.array(z.strictObject({ driverId: z.string(), driver: z.string(), stops: count })),
	distanceByDay: z.array(z.strictObject({ date: z.string(), distanceMeters: count })),
}) satisfies z.ZodType<DashboardCharts>;
