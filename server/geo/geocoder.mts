import { setImmediate } from 'node:timers/promises';
import { lookUpAddress } from './address-book.mts';
import type { AddressService } from './address-service.mts';
import { longestAddress, type GeocodeMatch } from './geocode-match.mts';
import type { Place } from './place.mts';
import type { FindTowns } from './town-search.mts';

export interface AddressBookEntry {
	readonly address: string;
	readonly place: Place;
}

export interface GeocodeLimits {
	/** How long to wait for an address service, for all addresses together; left out: as long as the settings say. */
	readonly withinMs?: number;
}

/** Finds places of addresses. A service that fails or is slow is no error: then towns are looked for without it. */
export interface Geocoder {
	/** Best match first; none: not found; more than one: the address is ambiguous. */
	readonly geocode: (
		address: string,
		addressBook: readonly AddressBookEntry[],
		limits?: GeocodeLimits,
	) => Promise<readonly GeocodeMatch[]>;
	/** `geocode` for each address, in their order; equal ones are looked up once. */
	readonly geocodeAll: (
		addresses: readonly string[],
		addressBook: readonly AddressBookEntry[],
		limits?: GeocodeLimits,
	) => Promise<ReadonlyArray<readonly GeocodeMatch[]>>;
	/** Asks the address service no more; what waits for it is looked up without it. */
	readonly close: () => Promise<void>;
}

/** An address service, and how to wait for it. */
export interface ServiceUse {
	readonly service: AddressService;
	/** How long to wait if the caller does not say. */
	readonly withinMs: number;
	readonly pause: (ms: number) => Promise<void>;
}

const addressesPerTurn = 100;
const never = new Promise<void>(() => undefined);

/** Looks into the address book, asks the service if there is one, else looks for a town in the gazetteer. */
export function createGeocoder(use?: ServiceUse): Geocoder {
	let towns: Promise<FindTowns> | undefined;

	/** Loads gazetteer and tables when the first address needs them, and tries again if that failed. */
	async function findTowns(address: string): Promise<readonly GeocodeMatch[]> {
		towns ??= import('./town-search.mts').then(({ openTownSearch }) => openTownSearch());
		try {
			return (await towns)(address);
		} catch (error) {
			towns = undefined;
			throw error;
		}
	}

	async function find(
		address: string,
		addressBook: readonly AddressBookEntry[],
		deadline: Promise<void>,
	): Promise<readonly GeocodeMatch[]> {
		if (address.length > longestAddress) return [];
		const known = lookUpAddress(address, addressBook);
		if (known.length > 0) return known.map((entry) => ({ ...entry, partial: false }));
		return (await use?.service.find(address, deadline)) ?? findTowns(address);
	}

	function deadlineOf(limits: GeocodeLimits = {}): Promise<void> {
		return use === undefined ? never : use.pause(limits.withinMs ?? use.withinMs);
	}

	return {
		geocode: (address, addressBook, limits) => find(address, addressBook, deadlineOf(limits)),
		async geocodeAll(addresses, addressBook, limits) {
			const deadline = deadlineOf(limits);
			const lookUps = new Map<string, Promise<readonly GeocodeMatch[]>>();
			for (const address of new Set(addresses)) {
				if (lookUps.size % addressesPerTurn === addressesPerTurn - 1) await setImmediate();
				lookUps.set(address, find(address, addressBook, deadline));
			}
			const found = new Map<string, readonly GeocodeMatch[]>();
			await Promise.all([...lookUps].map(async ([address, matches]) => found.set(address, await matches)));
			return addresses.map((address) => found.get(address) ?? []);
		},
		close: async () => use?.service.close(),
	};
}
