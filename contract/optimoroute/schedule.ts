import type { Answer } from './answer';

/** Where an order stands on a route. */
export interface ScheduleInformation {
	/** Without one: null in `get_scheduling_info`, empty in `search_orders`. */
	driverExternalId: string | null;
	driverSerial: string;
	driverName: string;
	vehicleRegistration: string | null;
	vehicleLabel: string | null;
	/** From 1. */
	stopNumber: number;
	/** Begin of the service, HH:MM, wall time of the account. */
	scheduledAt: string;
	/** The same with seconds, YYYY-MM-DD HH:MM:SS. */
	scheduledAtDt: string;
	/** YYYY-MM-DD HH:MM:SS; the driver may have to wait from then on. */
	arrivalTimeDt: string;
	/** Seconds from the stop before. */
	travelTime: number;
	/** Metres from the stop before. */
	distance: number;
	liveEstimate?: LiveEstimate;
}

/**
 * Not in the vendor's public reference: when the driver is expected by what has happened on the route so far. Only for
 * an order whose route was sent, until its service begins; wall times of the account.
 */
export interface LiveEstimate {
	/** Begin of the service, HH:MM. */
	scheduledAt: string;
	/** The same with seconds, YYYY-MM-DD HH:MM:SS. */
	scheduledAtDt: string;
	/** YYYY-MM-DD HH:MM:SS */
	arrivalTimeDt: string;
}

/** Why an order has no place on a route; an addition of the reference server. */
export interface UnscheduledReason {
	code: string;
	message: string;
}

export interface SchedulingInfoRequest {
	orderNo?: string;
	id?: string;
}

export interface SchedulingInfoAnswer extends Answer {
	orderScheduled?: boolean;
	scheduleInformation?: ScheduleInformation;
	/** An addition of the reference server, once a planning has left the order out. */
	unscheduledReason?: UnscheduledReason;
}
