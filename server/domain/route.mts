import type { DriverPlace } from './driver.mts';

/** Orders in the sequence they are driven to, on one day. Times are whole seconds after midnight of `date`, wall time. */
export interface Route {
	readonly id: string;
	readonly companyId: string;
	/** The shipper's own id; empty: none. */
	readonly externalId: string;
	readonly name: string;
	readonly branchId: string | null;
	/** Where it starts and ends if its driver has no place of his own. */
	readonly depotId: string | null;
	/** YYYY-MM-DD; stops after midnight belong to it too. */
	readonly date: string;
	/** null: nobody yet. */
	readonly driverId: string | null;
	readonly vehicleId: string | null;
	readonly start: DriverPlace | null;
	readonly end: DriverPlace | null;
	/** In driving order. */
	readonly stops: readonly Stop[];
	readonly startAt: number;
	readonly endAt: number;
	/** The ways from the start and to the end included. */
	readonly distanceMeters: number;
	readonly metersToEnd: number;
	readonly secondsToEnd: number;
	/** Whether it was made by hand, so that it stays when its last stop leaves it. */
	readonly isKept: boolean;
	/** ISO 8601, UTC. */
	readonly createdAt: string;
	readonly updatedAt: string;
}

export interface Stop {
	readonly orderId: string;
	readonly arriveAt: number;
	/** Begin of the service. */
	readonly startAt: number;
	readonly leaveAt: number;
	/** From the stop before, from the depot, or from the start. */
	readonly travelSeconds: number;
	readonly distanceMeters: number;
	/** The depot is visited right before; left out: it is not. */
	readonly depotBefore?: DepotVisit;
}

/** A visit to where the route starts, or else ends, to reload and unload. */
export interface DepotVisit {
	readonly arriveAt: number;
	readonly leaveAt: number;
	/** From the stop before. */
	readonly travelSeconds: number;
	readonly distanceMeters: number;
}

/** Where a route reloads; null: it has neither start nor end. */
export function depotOf({ start, end }: Pick<Route, 'start' | 'end'>): DriverPlace | null {
	return start ?? end;
}
