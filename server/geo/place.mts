/** Degrees, WGS 84. */
export interface Place {
	readonly lat: number;
	readonly lng: number;
}
