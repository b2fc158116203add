import type { Answer } from './answer';

/**
 * Not in the vendor's public reference; seen in later versions of the service (1.36). Sends the routes of a day to the
 * drivers' devices, which makes them the live plan. Refused if there are none, or none has changed since they were sent.
 */
export interface SendRoutesRequest {
	/** YYYY-MM-DD */
	date: string;
	/** Whether customers are told; true if left out. */
	sendNotifications?: boolean;
}

/** Not in the vendor's public reference. */
export interface DispatchStatusRequest {
	/** YYYY-MM-DD; left out: the day of the live plan, which is the one sent last. */
	date?: string;
	/** Whether to count the routes that changed since they were sent. */
	includeRouteChanges?: boolean;
}

/** Whether what the drivers have is what is planned now. */
export type DispatchState = 'NOT_SENT' | 'SENT' | 'CHANGED_SINCE_SENT';

/** Not in the vendor's public reference. */
export interface DispatchStatus {
	state: DispatchState;
	/** YYYY-MM-DDTHH:MM:SS, UTC; left out if nothing was sent. */
	lastSentUtc?: string;
}

/** Routes of the day, compared with those that were sent. */
export interface RouteChanges {
	/** Drivers who have a route now and had none. */
	added: number;
	/** Other stops, another sequence, other times or another vehicle. */
	modified: number;
	/** Drivers who were sent a route and have none now. */
	removed: number;
}

export interface DispatchStatusAnswer extends Answer {
	/** Left out if none was asked for and nothing was ever sent. */
	date?: string;
	dispatchStatus: DispatchStatus;
	/** Whether these are the routes sent last. */
	isLive: boolean;
	/** Whether customers were told when the routes were sent. */
	notificationsSent: boolean;
	/** Only where it was asked for. */
	routeChanges?: RouteChanges;
}
