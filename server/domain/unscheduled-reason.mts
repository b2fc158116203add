import type { UnassignedReason } from '../planner/model/plan.mts';

/** Why a planning left an order out, in words for a dispatcher. */
export const unscheduledReasons = {
	LOCATION_UNKNOWN: 'The place has no coordinates: correct its address.',
	DATE_NOT_ALLOWED: 'The order allows none of the planned days.',
	ASSIGNED_DRIVER_MISSING: 'The driver the order is assigned to does not take part.',
	LINKED_ORDER_MISSING: 'The linked pickup or delivery is not part of this planning.',
	NO_ALLOWED_VEHICLE: 'None of the drivers it may use takes part.',
	MISSING_SKILL: 'No driver has all the skills it needs.',
	MISSING_FEATURE: 'No vehicle has all the features it needs.',
	LOAD_TOO_LARGE: 'Its load is larger than any vehicle takes.',
	OUTSIDE_WORKING_TIME: 'Its time window lies outside the working time of every driver.',
	UNREACHABLE_IN_TIME: 'No driver can get there, serve it and be back in time.',
	PARTNER_UNASSIGNED: 'The linked pickup or delivery could not be planned.',
	NO_ROOM_LEFT: 'The drivers are full: it fits alone, but not beside the others.',
} as const satisfies Record<UnassignedReason, string> & Record<string, string>;

export type UnscheduledReason = keyof typeof unscheduledReasons;
