import type { Place } from '../geo/place.mts';

/** Positions of a driver's device that arrived together, in the order they were made. */
export interface DriverTrack {
	readonly id: string;
	readonly companyId: string;
	readonly driverId: string;
	/** YYYY-MM-DD in UTC, of all these positions. */
	readonly day: string;
	readonly positions: readonly DevicePosition[];
}

export interface DevicePosition {
	/** Seconds since 1970, UTC. */
	readonly at: number;
	readonly place: Place;
	/** Radius of uncertainty in metres. */
	readonly accuracyMeters?: number;
	readonly metersPerSecond?: number;
	/** 0 north, 90 east. */
	readonly headingDegrees?: number;
}

/** The day, YYYY-MM-DD in UTC, of a moment in seconds since 1970. */
export const utcDay = (at: number): string => new Date(at * 1000).toISOString().slice(0, 10);
