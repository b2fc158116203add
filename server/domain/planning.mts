/** What a planning is to hold dear beside short routes. */
export interface PlanningPreferences {
	readonly balancing: Balancing;
	/** Coming back to the depot to reload or unload, and going out again with nothing else on board; null: none. */
	readonly depotTrips: { readonly visitMinutes: number } | null;
	/**
	 * Whether a route may pass the depot between any two stops, also with goods on board that were picked up for another
	 * stop. Without depot trips it takes no time there.
	 */
	readonly midRouteDepotVisits: boolean;
	/** Whether the areas of the routes should overlap as little as possible. */
	readonly clustering: boolean;
}

/** Short routes and nothing else. */
export const noPreferences: PlanningPreferences = {
	balancing: { among: 'nobody', by: 'working-time', factor: 0 },
	depotTrips: null,
	midRouteDepotVisits: false,
	clustering: false,
};

export interface Balancing {
	/** Whether work is shared out: not at all, among the drivers that are needed, or among all. */
	readonly among: 'nobody' | 'needed-drivers' | 'all-drivers';
	readonly by: 'working-time' | 'orders';
	/** What an even share is worth beside short routes, 0 to 1; counts among all drivers only. */
	readonly factor: number;
}

/** One run of the planner. */
export interface Planning {
	readonly id: string;
	readonly companyId: string;
	/** The number the company knows it by. */
	readonly number: number;
	/** YYYY-MM-DD, first and last planned day. */
	readonly from: string;
	readonly to: string;
	/** `open`: waiting or running; it is begun again if the server starts anew. */
	readonly status: 'open' | 'finished' | 'cancelled' | 'failed';
	readonly start: 'empty' | 'current';
	readonly lock: 'none' | 'routes' | 'resources';
	readonly preferences: PlanningPreferences;
	/** Those that take part, in the order they were created; forgotten when it has ended. */
	readonly driverIds: readonly string[];
	readonly orderIds: readonly string[];
	/** Whether it takes every order of its days rather than chosen ones. */
	readonly takesAllOrders: boolean;
	/** ISO 8601, UTC. */
	readonly createdAt: string;
	readonly endedAt: string | null;
}
