import type { PageRequest, Stamped } from './list';
import type { MissionStatus } from './mission';

export const routeStatuses = ['draft', 'planned', 'assigned', 'in_progress', 'completed'] as const;
/** `draft`: no stops yet; `planned`: stops and no driver. */
export type RouteStatus = (typeof routeStatuses)[number];

export interface RouteStop {
	/** From 1. */
	sequence: number;
	missionId: string;
	/** YYYY-MM-DDTHH:MM:SS, wall time. */
	arrivalAt: string;
	/** Begin of the service. */
	startAt: string;
	/** From the stop before, or from the start. */
	travelSeconds: number;
	distanceMeters: number;
}

/** GeoJSON, RFC 7946: positions are [longitude, latitude]. */
export interface LineString {
	type: 'LineString';
	coordinates: Array<[number, number]>;
}

export interface Route extends Stamped {
	name: string;
	/** YYYY-MM-DD */
	date: string;
	branchId: string | null;
	/** Where it starts and ends, if its driver has no place of his own. */
	depotId: string | null;
	driverId: string | null;
	vehicleId: string | null;
	status: RouteStatus;
	stops: RouteStop[];
	geometry: LineString | null;
	totalDistanceMeters: number;
	totalDurationSeconds: number;
}

export interface CreateRoute {
	externalId?: string;
	name?: string;
	date: string;
	branchId?: string | null;
	depotId?: string | null;
	driverId?: string | null;
	vehicleId?: string | null;
	/** In driving order. */
	missionIds?: string[];
}

export interface ListRoutes extends PageRequest {
	branchId?: string;
	date?: string;
	/** Both included. */
	dateFrom?: string;
	dateTo?: string;
	status?: RouteStatus;
	driverId?: string;
	vehicleId?: string;
}

export interface AssignRouteDriver {
	/** null: nobody. */
	driverId: string | null;
}

export interface AssignRouteVehicle {
	/** null: the driver's own. */
	vehicleId: string | null;
}

export interface AddRouteMissions {
	missionIds: string[];
	/** From 1: where the first of them goes; left out: where the way gets longer least, each by itself. */
	position?: number;
}

export interface ReorderRouteMissions {
	/** Every mission of the route, in its new sequence. */
	missionIds: string[];
}

/** What is to be planned. */
export interface PlanRoutes {
	/** YYYY-MM-DD */
	date: string;
	branchId?: string;
	/** Left out: all missions of the day that are on no route and not over. */
	missionIds?: string[];
	/** Left out: all drivers who work that day. */
	driverIds?: string[];
	/** Whether missions on routes of these drivers may be moved; false if left out. */
	includeScheduled?: boolean;
}

/** Plans one route: the best way through some missions. */
export interface PlanMissionRoute {
	missionIds: string[];
	/** Left out: from the first mission to the last, whoever drives. */
	driverId?: string;
	depotId?: string;
	/** YYYY-MM-DD; left out: that of the missions. */
	date?: string;
}

export interface PlannedRoute {
	driverId: string | null;
	vehicleId: string | null;
	date: string;
	stops: RouteStop[];
	geometry: LineString | null;
	totalDistanceMeters: number;
	totalDurationSeconds: number;
}

/** Nothing of it is stored. */
export interface RoutePreview {
	routes: PlannedRoute[];
	unassigned: UnassignedMission[];
	totals: PlanTotals;
}

export interface UnassignedMission {
	missionId: string;
	/** A code; `docs/planner.md` explains each. */
	reason: string;
}

export interface PlanTotals {
	routes: number;
	missions: number;
	unassigned: number;
	distanceMeters: number;
	durationSeconds: number;
}

export interface OptimizedRoutes {
	routes: Route[];
	unassigned: UnassignedMission[];
	totals: PlanTotals;
	/** One for each mission that was scheduled. */
	creditsUsed: number;
	creditsLeft: number;
}

export interface RouteTimeline {
	routeId: string;
	status: RouteStatus;
	/** By time. */
	events: TimelineEvent[];
}

export const timelineEventTypes = [
	'on_duty',
	'off_duty',
	'route_started',
	'route_ended',
	'start_time_changed',
	'service_started',
	'delivered',
	'failed',
	'rejected',
	'cancelled',
] as const;
export type TimelineEventType = (typeof timelineEventTypes)[number];

export interface TimelineEvent {
	/** ISO 8601, UTC. */
	at: string;
	type: TimelineEventType;
	missionId: string | null;
	status: MissionStatus | null;
	latitude: number | null;
	longitude: number | null;
	/** How much later than planned, negative if earlier; null: nothing was planned. */
	delaySeconds: number | null;
}

export interface NavigationGeometry {
	routeId: string;
	geometry: LineString | null;
	legs: Array<{
		/** null: the start, the end, or the depot in between. */
		fromMissionId: string | null;
		toMissionId: string | null;
		distanceMeters: number;
		travelSeconds: number;
		geometry: LineString;
	}>;
}
