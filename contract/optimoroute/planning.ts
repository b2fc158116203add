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
	balancing?: 'OFF' | 'ON' | 'ON_FORCE';
	/** WT working time, NUM number of orders. */
	balanceBy?: 'WT' | 'NUM';
	/** 0 to 1. */
	balancingFactor?: number;
	/** EMPTY plans from scratch, CURRENT starts from the routes there are. */
	startWith?: 'EMPTY' | 'CURRENT';
	/** With CURRENT: ROUTES keeps routes as they are, RESOURCES keeps each planned order with its driver. */
	lockType?: 'NONE' | 'ROUTES' | 'RESOURCES';
	depotTrips?: boolean;
	/** Whole minutes. */
	depotVisitDuration?: number;
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
