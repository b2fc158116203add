import type { Answer } from './answer';
import type { OrderReference } from './order';

/** A driver named by one of two ids. */
export interface SelectedDriver {
	driverExternalId?: string;
	driverSerial?: string;
}

export interface StartPlanningRequest {
	/** YYYY-MM-DD; ignored beside `dateRange`. */
	date?: string;
	/** Days YYYY-MM-DD, both included. */
	dateRange?: { from: string; to: string };
	/** ON shares the work out, ON_FORCE among all drivers; OFF unless told otherwise. */
	balancing?: 'OFF' | 'ON' | 'ON_FORCE';
	/** What is shared out: WT working time, NUM number of orders; WT unless told otherwise. */
	balanceBy?: 'WT' | 'NUM';
	/** 0 to 1: what an even share is worth beside short routes; 0.3 unless told otherwise. Counts with ON_FORCE only. */
	balancingFactor?: number;
	/** EMPTY plans from scratch, CURRENT starts from the routes there are. */
	startWith?: 'EMPTY' | 'CURRENT';
	/** With CURRENT: ROUTES keeps routes as they are, RESOURCES keeps each planned order with its driver. */
	lockType?: 'NONE' | 'ROUTES' | 'RESOURCES';
	/** Whether drivers may come back to the depot to reload, and go out again. */
	depotTrips?: boolean;
	/** Whole minutes at the depot between two trips; 0 unless told otherwise. Counts with `depotTrips` only. */
	depotVisitDuration?: number;
	/** Not in the vendor's public reference: whether a route may pass the depot between two stops. */
	midRouteDepotVisits?: boolean;
	/** Whether the areas of the routes should overlap as little as possible. */
	clustering?: boolean;
	/** Empty: all drivers of the date. */
	useDrivers?: SelectedDriver[];
	/** Order numbers; older form of `useOrderObjects`. */
	useOrders?: string[];
	/** Empty: all orders of the date that have a valid location. */
	useOrderObjects?: OrderReference[];
	/** Whether orders that are not selected but stand on a route of a used driver are planned too; true unless told otherwise. */
	includeScheduledOrders?: boolean;
}

/** On success, `message` may say more; there is no code for that. */
export interface StartPlanningAnswer extends Answer {
	planningId?: number;
	missingOrders?: string[];
	missingDrivers?: SelectedDriver[];
	ordersWithInvalidLocation?: string[];
}

/** Names of a planning's states. */
export const planningStatuses = {
	N: 'New',
	R: 'Running',
	C: 'Cancelled by the user',
	F: 'Finished',
	E: 'Error occurred',
} as const;

export type PlanningStatus = keyof typeof planningStatuses;

export interface PlanningReference {
	planningId: number;
}

export interface PlanningStatusAnswer extends Answer {
	status?: PlanningStatus;
	/** 0 to 100. */
	percentageComplete?: number;
}
