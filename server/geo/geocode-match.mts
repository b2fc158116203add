import type { Place } from './place.mts';

export interface GeocodeMatch {
	/** As the source of the match writes it. */
	readonly address: string;
	readonly place: Place;
	/** Only a part of the address was recognised: the place is that of the street or the town. */
	readonly partial: boolean;
}

/** In characters; what is longer is no address. */
export const longestAddress = 300;
