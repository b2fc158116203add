import type { DriverPlace } from './driver.mts';

/** The stops of one driver on one day. Times are whole seconds after midnight of `date`, wall time. */
export interface Route {
	readonly id: string;
	readonly companyId: string;
	/** YYYY-MM-DD; stops after midnight belong to it too. */
	readonly date: string;
	readonly driverId: string;
	readonly vehicleId: string | null;
	readonly start: DriverPlace | null;
	readonly end: DriverPlace | null;
	/** In driving order, at least one. */
	readonly stops: readonly Stop[];
	readonly startAt: number;
	readonly endAt: number;
	/** The ways from the start and to the end included. */
	readonly distanceMeters: number;
	readonly metersToEnd: number;
	readonly secondsToEnd: number;
}

export interface Stop {
	readonly orderId: string;
	readonly arriveAt: number;
	/** Begin of the service. */
	readonly startAt: number;
	readonly leaveAt: number;
	/** From the stop before, or from the start. */
	readonly travelSeconds: number;
	readonly distanceMeters: number;
}
