/** A place; an address alone is looked up. */
export interface Place {
	address?: string;
	/** Degrees. */
	latitude?: number;
	longitude?: number;
}

/** A place whose coordinates are known. */
export interface KnownPlace {
	address: string;
	latitude: number;
	longitude: number;
}
