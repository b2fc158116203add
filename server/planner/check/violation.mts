/** A promise that a plan breaks. */
export interface Violation {
	readonly code: ViolationCode;
	/** One sentence with the numbers of vehicle and visit and the values that don't agree. */
	readonly message: string;
	readonly vehicle?: number;
	readonly visit?: number;
}

export const violationCodes = {
	MALFORMED: 'a number that is not whole, or names something that does not exist',
	VISIT_REPEATED: 'a visit is there more than once',
	VISIT_FORGOTTEN: 'a visit has neither route nor reason',
	VEHICLE_REPEATED: 'a vehicle has more than one route',
	ROUTE_EMPTY: 'a route without visits',
	ORDER_OF_LISTS: 'routes are not in the order of vehicles, or unassigned ones not in that of visits',
	VEHICLE_NOT_ALLOWED: 'the visit may not be served by this vehicle',
	SKILL_MISSING: 'the vehicle lacks a skill',
	FEATURE_MISSING: 'the vehicle lacks a feature',
	PAIR_BROKEN: 'linked visits are not on one route, or the delivery comes first',
	DEPOT_NOT_ALLOWED:
		'the depot is visited by a vehicle that has none, not between stops, or with goods of a pair',
	IDLE_VEHICLE: 'a vehicle is unused though all should be used, and could take a visit from another',
	OVERLOADED: 'more on board than the vehicle carries',
	WRONG_TRAVEL: 'a way is not as long as the tables say',
	WRONG_TIME: 'a time does not follow from the one before',
	WRONG_TOTAL: 'the figures of a route are not those of its parts',
	WINDOW_MISSED: 'the service starts outside all windows',
	CHECK_IN_SKIPPED: 'the service starts before the check-in is over',
	NEEDLESS_WAIT: 'a service could start earlier, or the vehicle could leave later',
	OUTSIDE_WORKING_TIME: 'the route starts too early or ends too late',
} as const;

export type ViolationCode = keyof typeof violationCodes;

/** Takes down what is broken. */
export type Objection = (
	code: ViolationCode,
	message: string,
	where?: { readonly vehicle?: number; readonly visit?: number },
) => void;
