import { foldText } from './address.mts';
import { hashOf, hashOfPlainName } from './key-hash.mts';
import { townAliases } from './town-aliases.mts';
import type { PassedTown, TownFile } from './town-file.mts';
import { hasVariants, keysOf, townKey } from './town-names.mts';
import type { Town } from './town.mts';

const slotBits = 18;
const mostEntries = 1 << slotBits;

/**
 * Finds towns by their keys. It keeps numbers only, and makes texts and objects of the towns that are looked up: to make
 * 135,000 of them, and to collect what is left over, takes a second.
 */
export class TownIndex {
	readonly #file: TownFile;
	/** For each slot, which is some bits of a key's hash, the latest entry; 0: none. Entries count from 1. */
	readonly #latest = new Int32Array(1 << slotBits);
	/** For each entry the one before in its slot, and its town. */
	readonly #before = new Int32Array(mostEntries);
	readonly #offsets = new Int32Array(mostEntries);
	readonly #latitudes = new Int32Array(mostEntries);
	readonly #longitudes = new Int32Array(mostEntries);
	readonly #aliases = new Map<string, Town[]>();
	#entries = 0;

	constructor(file: TownFile) {
		this.#file = file;
	}

	add(town: PassedTown): void {
		const { country, nameStart, nameEnd } = town;
		const hash = hasVariants(country) ? undefined : hashOfPlainName(this.#file.bytes, nameStart, nameEnd);
		if (hash !== undefined) this.#put(hash, town);
		else for (const key of this.#keysOf(town)) this.#put(hashOf(key), town);
	}

	/** Call it when all towns are there. */
	addAliases(): void {
		for (const [country, names] of Object.entries(townAliases)) {
			for (const [name, aliases] of Object.entries(names)) {
				const towns = this.townsNamed(townKey(foldText(name))).filter(
					(town) => town.country === country && town.name === name,
				);
				for (const key of new Set(aliases.flatMap((alias) => [...keysOf(alias, country)]))) {
					this.#aliases.set(key, [...(this.#aliases.get(key) ?? []), ...towns]);
				}
			}
		}
	}

	/** Those with this key, in the file's order; after them those that it is an alias of. */
	townsNamed(key: string): readonly Town[] {
		const towns: Town[] = [];
		for (let entry = this.#latest[slotOf(hashOf(key))] ?? 0; entry > 0; entry = this.#before[entry] ?? 0) {
			const town = this.#file.townAt(
				this.#offsets[entry] ?? 0,
				this.#latitudes[entry] ?? 0,
				this.#longitudes[entry] ?? 0,
			);
			if (keysOf(town.name, town.country).has(key)) towns.push(town);
		}
		return [...towns.reverse(), ...(this.#aliases.get(key) ?? [])];
	}

	#keysOf({ country, nameStart, nameEnd }: PassedTown): ReadonlySet<string> {
		return keysOf(this.#file.textBetween(nameStart, nameEnd), country);
	}

	#put(hash: number, { offset, latitude, longitude }: PassedTown): void {
		const entry = ++this.#entries;
		if (entry >= mostEntries) throw new Error(`The list of towns has more than ${mostEntries - 1} names`);
		const slot = slotOf(hash);
		this.#before[entry] = this.#latest[slot] ?? 0;
		this.#latest[slot] = entry;
		this.#offsets[entry] = offset;
		this.#latitudes[entry] = latitude;
		this.#longitudes[entry] = longitude;
	}
}

/** Folded from all bits. */
const slotOf = (hash: number): number => (hash ^ (hash >>> (32 - slotBits))) & (mostEntries - 1);
