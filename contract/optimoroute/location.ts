export interface Location {
	/** The shipper's own number of the place. */
	locationNo?: string;
	locationName?: string;
	/** Whole address, country included. */
	address?: string;
	/** Degrees, −90 to 90. */
	latitude?: number;
	/** Degrees, −180 to 180. */
	longitude?: number;
	/** Whole minutes a driver spends at the place before the first of consecutive orders there is served. */
	checkInTime?: number;
	notes?: string;
}

/** What `create_order` takes besides, used only when an address is geocoded. */
export interface GeocodedLocation extends Location {
	/** Take the best of several matches; otherwise `ERR_LOC_GEOCODING_MULTIPLE`. */
	acceptMultipleResults?: boolean;
	/** Take a match that is only partial; otherwise `ERR_LOC_GEOCODING_PARTIAL`. */
	acceptPartialMatch?: boolean;
	/** Keep an address that was not found, to be corrected later; otherwise `ERR_LOC_GEOCODING`. */
	storeInvalid?: boolean;
}

/** A location as answers show it. */
export interface StoredLocation {
	locationNo: string;
	locationName: string;
	address: string;
	/** Degrees; means nothing while `valid` is false. */
	latitude: number;
	/** Degrees; means nothing while `valid` is false. */
	longitude: number;
	/** False while the place has no known coordinates. */
	valid: boolean;
	checkInTime: number;
	notes: string;
}

/** Address found, latitude, longitude, and true where the match is only partial. */
export type GeocodingResult =
	| [address: string, latitude: number, longitude: number]
	| [address: string, latitude: number, longitude: number, partialMatch: boolean];
