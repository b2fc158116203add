import { travelMatrix, type TravelSettings } from '../geo/distance.mts';
import type { Place } from '../geo/place.mts';
import type { Problem, TravelMatrix } from '../planner/model/problem.mts';

/** Places whose ways are still to be worked out; a place's number is its position. */
export interface PlacesToTravel {
	readonly places: readonly Place[];
	readonly settings: TravelSettings;
}

/**
 * A problem as a planning is given it. Travel tables of thousands of places take seconds, so they are made where the
 * search runs.
 */
export interface StatedProblem extends Omit<Problem, 'travel'> {
	readonly travel: TravelMatrix | PlacesToTravel;
}

export function withTravel({ travel, ...problem }: StatedProblem): Problem {
	if (!('places' in travel)) return { ...problem, travel };
	return { ...problem, travel: travelMatrix(travel.places, travel.settings) };
}
