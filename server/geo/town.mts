import type { Place } from './place.mts';

/** A town of GeoNames. */
export interface Town {
	readonly name: string;
	/** ISO 3166-1 alpha-2. */
	readonly country: string;
	/** GeoNames admin1 code: the postal code of a US state, else mostly two digits or letters of GeoNames' own. */
	readonly region: string;
	/** Code of a smaller division, as its country writes it; often empty. */
	readonly division: string;
	readonly population: number;
	readonly place: Place;
}
