/** The result of a planning. */
export interface Plan {
	/** Only vehicles with visits, by vehicle. */
	readonly routes: readonly PlannedRoute[];
	/** By visit. */
	readonly unassigned: readonly UnassignedVisit[];
	/** Rounds of the search that were done. */
	readonly iterations: number;
}

export interface PlannedRoute {
	readonly vehicle: number;
	readonly stops: readonly PlannedStop[];
	/** Leaves the start place, as late as delays no service; arrives at the first visit where there is none. */
	readonly startAt: number;
	/** Reaches the end place, or finishes the last visit where there is none. */
	readonly endAt: number;
	/** Whole route, the ways from the start and to the end included. */
	readonly meters: number;
	readonly travelSeconds: number;
	/** Between visits, in driving order; left out: none. */
	readonly depotVisits?: readonly DepotVisit[];
	/** From the last visit to the end place; 0 where there is none. */
	readonly metersToEnd: number;
	readonly secondsToEnd: number;
}

export interface PlannedStop {
	readonly visit: number;
	readonly arriveAt: number;
	/** Begin of the service. */
	readonly startAt: number;
	/** End of the service. */
	readonly leaveAt: number;
	/** From the stop or depot visit before, or from the start place. */
	readonly travelSeconds: number;
	readonly meters: number;
}

/** A visit to the depot between two stops, to reload and unload. */
export interface DepotVisit {
	/** The index in `stops` of the visit that comes next; its way begins at the depot. */
	readonly beforeStop: number;
	readonly arriveAt: number;
	readonly leaveAt: number;
	/** From the stop before. */
	readonly travelSeconds: number;
	readonly meters: number;
}

export interface UnassignedVisit {
	readonly visit: number;
	readonly reason: UnassignedReason;
}

/**
 * Why a visit has no place: the first of these that holds. Each is asked of the vehicles that no earlier one rules out,
 * and of a linked pair that fails only together, for both as one.
 */
export const unassignedReasons = {
	NO_ALLOWED_VEHICLE: 'none of the vehicles it may use takes part',
	MISSING_SKILL: 'no vehicle it may use has all its skills',
	MISSING_FEATURE: 'no vehicle it may use has all its features',
	LOAD_TOO_LARGE: 'larger than any of these vehicles',
	OUTSIDE_WORKING_TIME: 'no window within the working time of these vehicles, even without any travel',
	UNREACHABLE_IN_TIME:
		'cannot be reached, served and left in time even by a vehicle that serves nothing else',
	PARTNER_UNASSIGNED: 'could be served alone, but the linked visit could not',
	NO_ROOM_LEFT: 'could be served alone, but not together with what was preferred',
} as const;

export type UnassignedReason = keyof typeof unassignedReasons;
