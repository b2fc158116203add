/** A place in degrees, as the routes have it. */
export interface MapPlace {
	readonly latitude: number;
	readonly longitude: number;
}

/** Pixels from the upper left corner. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/** How places become points: equirectangular, true to scale at the middle of the map. */
export interface MapFrame {
	readonly width: number;
	readonly height: number;
	readonly pixelsPerKm: number;
	readonly toPoint: (place: MapPlace) => Point;
}

const kmPerDegree = 111.195;
const leastSpanKm = 2;

/** Fits the places into the width, within the given heights, with a margin of whole pixels all around. */
export function frameOf(
	places: readonly MapPlace[],
	width: number,
	[leastHeight, mostHeight]: readonly [number, number],
	margin: number,
): MapFrame {
	const latitudes = spanOf(places.map(({ latitude }) => latitude));
	const longitudes = spanOf(places.map(({ longitude }) => longitude));
	const kmPerDegreeEast = kmPerDegree * Math.max(0.01, Math.cos((latitudes.middle * Math.PI) / 180));
	const northKm = Math.max(leastSpanKm, latitudes.length * kmPerDegree);
	const eastKm = Math.max(leastSpanKm, longitudes.length * kmPerDegreeEast);
	const fitWidth = (width - 2 * margin) / eastKm;
	const height = Math.min(mostHeight, Math.max(leastHeight, Math.round(northKm * fitWidth + 2 * margin)));
	const pixelsPerKm = Math.min(fitWidth, (height - 2 * margin) / northKm);
	const toPoint = ({ latitude, longitude }: MapPlace): Point => ({
		x: width / 2 + (longitude - longitudes.middle) * kmPerDegreeEast * pixelsPerKm,
		y: height / 2 - (latitude - latitudes.middle) * kmPerDegree * pixelsPerKm,
	});
	return { width, height, pixelsPerKm, toPoint };
}

function spanOf(values: readonly number[]): { middle: number; length: number } {
	if (values.length === 0) return { middle: 0, length: 0 };
	const least = values.reduce((a, b) => Math.min(a, b));
	const most = values.reduce((a, b) => Math.max(a, b));
	return { middle: (least + most) / 2, length: most - least };
}
