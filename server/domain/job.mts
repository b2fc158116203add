import type { UnscheduledReason } from './unscheduled-reason.mts';

/** Stops that were imported together, for one driver and one day. */
export interface Job {
	readonly id: string;
	readonly companyId: string;
	/** The sender's own id; unique within the company. */
	readonly externalId: string;
	readonly title: string;
	/** YYYY-MM-DD */
	readonly date: string;
	/** null: no driver was named, or none could be taken. */
	readonly driverId: string | null;
	/** As they were sent. */
	readonly stops: readonly JobStop[];
	/** The best order of the stops for a job without a driver; null where the stops are on a driver's route. */
	readonly sketch: JobSketch | null;
	readonly warnings: readonly JobWarning[];
	/** Tells whether another import says the same; hex. */
	readonly contentHash: string;
	/** ISO 8601, UTC. */
	readonly createdAt: string;
	/** When it lost an order last; changes of its orders and their routes are told by these. */
	readonly updatedAt: string;
}

export interface JobStop {
	readonly orderId: string;
	/** The sender's own id; once in a job. */
	readonly externalId: string;
}

/** A way through the stops for whoever will drive it: it begins at the first one and ends at the last. */
export interface JobSketch {
	readonly stops: ReadonlyArray<{
		readonly orderId: string;
		/** Whole seconds after midnight, wall time. */
		readonly arriveAt: number;
	}>;
	readonly distanceMeters: number;
	readonly durationSeconds: number;
}

/** Something that did not keep the job from being imported. */
export interface JobWarning {
	readonly kind: JobWarningKind;
	/** null: about the whole job. */
	readonly stopExternalId: string | null;
	/** What was sent, or found, for the message. */
	readonly subject: string;
}

export type JobWarningKind =
	| 'ADDRESS_PARTIAL'
	| 'ADDRESS_AMBIGUOUS'
	| 'ADDRESS_NOT_FOUND'
	| 'DRIVER_NOT_FOUND'
	| 'DRIVER_AMBIGUOUS'
	| 'DRIVER_UNAVAILABLE'
	| UnscheduledReason;
