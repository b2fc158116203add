import type { Place } from './place.mts';

/** How a straight line on the map becomes a drive. */
export interface TravelSettings {
	/** Road metres for each metre of great circle; at least 1. */
	readonly detourFactor: number;
	/** Mean speed over the whole drive; above 0. */
	readonly speedKmh: number;
}

/** Whole metres and whole seconds, the same in both directions. */
export interface Travel {
	readonly meters: number;
	readonly seconds: number;
}

/** Row-major tables: the value from place `a` to place `b` stands at `a * size + b`. */
export interface TravelTable {
	readonly size: number;
	readonly seconds: Int32Array;
	readonly meters: Int32Array;
}

export const defaultTravel: TravelSettings = { detourFactor: 1.3, speedKmh: 35 };

/** Mean earth radius R1 = (2a + b) / 3 of the WGS 84 ellipsoid: Moritz, Geodetic Reference System 1980, 2000. */
export const earthRadiusMeters = 6_371_008.8;

const radiansPerDegree = Math.PI / 180;
const metersPerSecondPerKmh = 1 / 3.6;

/**
 * Length of the shortest way over a spherical earth; the ellipsoid differs from it by up to 0.5 %.
 * Haversine formula: Sinnott, "Virtues of the Haversine", Sky and Telescope 68 (1984), 159.
 */
export function greatCircleMeters(a: Place, b: Place): number {
	const [ax, ay, az] = unitVector(a);
	const [bx, by, bz] = unitVector(b);
	return arcMeters(ax - bx, ay - by, az - bz);
}

export function travelBetween(a: Place, b: Place, settings: TravelSettings): Travel {
	const roadMeters = greatCircleMeters(a, b) * settings.detourFactor;
	return { meters: Math.round(roadMeters), seconds: Math.round(roadMeters * secondsPerMeter(settings)) };
}

/** `travelBetween` for every pair of places, in shared memory: a worker thread gets it without a copy. */
export function travelMatrix(places: readonly Place[], settings: TravelSettings): TravelTable {
	const table = emptyTravelTable(places.length);
	fillTravelTable(table, places, settings);
	return table;
}

export function emptyTravelTable(size: number): TravelTable {
	const table = () => new Int32Array(new SharedArrayBuffer(size * size * Int32Array.BYTES_PER_ELEMENT));
	return { size, seconds: table(), meters: table() };
}

export function fillTravelTable(
	{ size, seconds, meters }: TravelTable,
	places: readonly Place[],
	settings: TravelSettings,
): void {
	const vectors = Float64Array.from(places.flatMap(unitVector));
	const perMeter = secondsPerMeter(settings);
	for (let top = 0; top < size; top += TILE) {
		for (let left = 0; left <= top; left += TILE) {
			for (let from = top; from < Math.min(top + TILE, size); from++) {
				const x = vectors[from * 3] ?? 0;
				const y = vectors[from * 3 + 1] ?? 0;
				const z = vectors[from * 3 + 2] ?? 0;
				for (let to = left; to < Math.min(left + TILE, from); to++) {
					const dx = x - (vectors[to * 3] ?? 0);
					const dy = y - (vectors[to * 3 + 1] ?? 0);
					const dz = z - (vectors[to * 3 + 2] ?? 0);
					const roadMeters = arcMeters(dx, dy, dz) * settings.detourFactor;
					// Math.round would take longer than all the rest.
					meters[from * size + to] = meters[to * size + from] = (roadMeters + 0.5) | 0;
					seconds[from * size + to] = seconds[to * size + from] = (roadMeters * perMeter + 0.5) | 0;
				}
			}
		}
	}
}

/** Cells are written in squares: written down whole columns of a large table, each would miss the processor's cache. */
const TILE = 64;

/** About 500 km: until there what the series leaves out is less than a hundred-millionth of a metre. */
const SERIES_UNTIL = 0.0016;

/**
 * The haversine of the angle between two unit vectors is a quarter of their squared chord. This way the sines and
 * cosines are taken once for each place, not for each pair.
 */
function arcMeters(dx: number, dy: number, dz: number): number {
	const haversine = (dx * dx + dy * dy + dz * dz) / 4;
	const sine = Math.sqrt(haversine);
	if (haversine > SERIES_UNTIL) return 2 * earthRadiusMeters * Math.asin(Math.min(1, sine));
	const h = haversine;
	// The series of the arcsine. Tables of thousands of places are made in a fraction of the time that Math.asin takes.
	const series = 1 + h * (1 / 6 + h * (3 / 40 + h * (5 / 112 + h * (35 / 1152 + (h * 63) / 2816))));
	return 2 * earthRadiusMeters * sine * series;
}

function unitVector({ lat, lng }: Place): [x: number, y: number, z: number] {
	const latitude = lat * radiansPerDegree;
	const longitude = lng * radiansPerDegree;
	const onEquator = Math.cos(latitude);
	return [onEquator * Math.cos(longitude), onEquator * Math.sin(longitude), Math.sin(latitude)];
}

function secondsPerMeter({ speedKmh }: TravelSettings): number {
	return 1 / (speedKmh * metersPerSecondPerKmh);
}
