/**
 * What a planning is about, as plain data. Times are whole seconds from one common zero (midnight before the first
 * planned day); distances whole metres; loads whole units of whatever the caller counts in.
 */
export interface Problem {
	readonly visits: readonly Visit[];
	readonly vehicles: readonly Vehicle[];
	readonly travel: TravelMatrix;
	/** Routes to start from, visits in order, one list for each vehicle; left out: start from nothing. */
	readonly initial?: ReadonlyArray<readonly number[]>;
	/** What the search holds dear; left out: `defaultCosts`. */
	readonly costs?: Costs;
	/** Left out: it does not matter how even the routes are. */
	readonly balancing?: Balancing;
	/** Left out: it does not matter how the areas of routes overlap. */
	readonly clustering?: Clustering;
}

/** What uneven routes cost; `balanceCost` has the formula. */
export interface Balancing {
	/** `work`: seconds between the start and the end of a route. */
	readonly by: 'work' | 'visits';
	/**
	 * Whether every vehicle counts that some visit permits, and none of them stays unused that could serve one. Otherwise
	 * used ones count alone.
	 */
	readonly usesAll: boolean;
	/** Cost of a route that is a tenth above or below the mean; two tenths cost four times that. */
	readonly perTenth: number;
}

/** What overlapping routes cost; `splitsOf` says which visits are near. */
export interface Clustering {
	/** Cost of a visit that is served the same day as one near to it, but by another route. */
	readonly perSplit: number;
}

/** Weights of a plan's cost, whole numbers of any common unit. */
export interface Costs {
	readonly perMeter: number;
	readonly perTravelSecond: number;
	/** For every second between the start and the end of a route: travel, waiting, check-in and service. */
	readonly perWorkSecond: number;
	/** For each vehicle that has a visit. */
	readonly perVehicle: number;
}

/** Row-major tables: the value from place `a` to place `b` stands at `a * size + b`. */
export interface TravelMatrix {
	readonly size: number;
	readonly seconds: Int32Array;
	readonly meters: Int32Array;
}

/** Four dimensions. */
export type Loads = readonly [number, number, number, number];

/** One order to be served. */
export interface Visit {
	readonly place: number;
	readonly serviceSeconds: number;
	/**
	 * Least time between the arrival at the place and this service. Consecutive visits at one place share the arrival,
	 * so equal check-ins are waited for once; waiting for a window counts as checking in.
	 */
	readonly checkInSeconds: number;
	/** When the service may start, both ends included; sorted, apart from each other; empty means any time. */
	readonly windows: readonly StartWindow[];
	/** A delivery is loaded where the route starts; a pickup stays on board until the route ends. */
	readonly kind: 'delivery' | 'pickup';
	readonly loads: Loads;
	/** Each must be among the vehicle's skills. */
	readonly skills: readonly string[];
	/** Each must be among the vehicle's features. */
	readonly features: readonly string[];
	/** The only vehicles that may serve it; left out: any. */
	readonly onlyVehicles?: readonly number[];
	readonly priority: Priority;
	/**
	 * The other half of a linked pickup and delivery: both are served by one route, the pickup first, and in
	 * each dimension the larger of their loads is on board in between. Named on both.
	 */
	readonly pairedWith?: number;
}

export interface StartWindow {
	readonly earliest: number;
	readonly latest: number;
}

/** 0 low, 1 medium, 2 high, 3 critical. */
export type Priority = 0 | 1 | 2 | 3;

/** One driver on one day. */
export interface Vehicle {
	/** Left out: the route starts at its first visit. */
	readonly startPlace?: number;
	/** Left out: the route ends at its last visit. */
	readonly endPlace?: number;
	/** Leaves the start no earlier. */
	readonly earliest: number;
	/** Is at the end, all service done, no later. */
	readonly latest: number;
	/** undefined: no limit. */
	readonly capacities: readonly [
		number | undefined,
		number | undefined,
		number | undefined,
		number | undefined,
	];
	readonly skills: readonly string[];
	readonly features: readonly string[];
	/** Where it may reload and unload between visits; left out: it does not. */
	readonly depot?: Depot;
	/** Its own rates; left out: those of the problem. */
	readonly costs?: Costs;
}

/** Deliveries are loaded at the start or the depot visit before them; pickups are unloaded at the next one or the end. */
export interface Depot {
	readonly place: number;
	/** From the arrival until it goes on. */
	readonly visitSeconds: number;
	/** Whether the goods of a linked pair may be on board meanwhile; they stay there. */
	readonly keepsLinked: boolean;
}
