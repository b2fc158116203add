import type { MissionStatus } from './mission';

/** Left out: the last 30 days, today included. */
export interface ReportRequest {
	/** YYYY-MM-DD, both included. */
	dateFrom?: string;
	dateTo?: string;
	branchId?: string;
	driverId?: string;
}

export interface ReportOverview {
	dateFrom: string;
	dateTo: string;
	missions: Record<MissionStatus, number> & { total: number };
	/** Delivered of those delivered or failed, 0 to 1; null: there are none. */
	completionRate: number | null;
	/** Arrived by the end of their window, or else by fifteen minutes after the planned time; null: nothing was done. */
	onTimeRate: number | null;
	routes: { total: number; completed: number };
	distanceMeters: number;
	workSeconds: number;
	/** Mean over the routes; null: there are none. */
	stopsPerRoute: number | null;
	drivers: number;
}

export const reportSections = [
	'missions',
	'drivers',
	'vehicles',
	'branches',
	'routes',
	'failures',
	'daily',
] as const;
export type ReportSection = (typeof reportSections)[number];

export interface ReportDetails {
	section: ReportSection;
	dateFrom: string;
	dateTo: string;
	rows: Array<Record<string, string | number | boolean | null>>;
}

export interface DashboardStatsRequest {
	/** YYYY-MM-DD; today by the company's clock, if left out. */
	date?: string;
	branchId?: string;
}

export interface DashboardStats {
	date: string;
	missions: Record<MissionStatus, number> & { total: number };
	routes: { total: number; inProgress: number; completed: number };
	drivers: { total: number; onRoute: number };
	onTimeRate: number | null;
	distanceMeters: number;
	credits: number;
}

export interface RecentActivityRequest {
	/** From 1 to 200; 20 if left out. */
	limit?: number;
}

export interface RecentActivity {
	data: Array<{
		/** ISO 8601, UTC. */
		at: string;
		actor: string;
		/** A webhook event's type. */
		type: string;
		resourceType: string;
		resourceId: string;
		text: string;
	}>;
}

export interface DashboardCharts {
	dateFrom: string;
	dateTo: string;
	/** One for each day. */
	completionByDay: Array<{ date: string; delivered: number; failed: number; open: number }>;
	completionByBranch: Array<{
		branchId: string | null;
		branch: string;
		delivered: number;
		failed: number;
		open: number;
	}>;
	stopsPerDriver: Array<{ driverId: string; driver: string; stops: number }>;
	distanceByDay: Array<{ date: string; distanceMeters: number }>;
}
