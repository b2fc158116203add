import type { TravelSettings } from '../geo/distance.mts';
import type { Geocode } from '../geo/geocoder.mts';
import type { PlanningQueue } from '../planning/queue.mts';
import type { DomainStore } from './records.mts';

/** What the rules of the domain work with. */
export interface Domain {
	readonly store: DomainStore;
	readonly now: () => Date;
	/** A new UUID. */
	readonly newId: () => string;
	/** A number higher than that of every order there is. */
	readonly nextSequence: () => number;
	readonly geocode: Geocode;
	readonly travel: TravelSettings;
	readonly queue: PlanningQueue;
	/** Hears of faults in work that nobody waits for. */
	readonly onFault: (fault: unknown) => void;
}
