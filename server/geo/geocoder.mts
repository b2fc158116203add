import { lookUpAddress } from './address-book.mts';
import { loadGazetteer, type Gazetteer } from './gazetteer.mts';
import type { Place } from './place.mts';
import { findTowns } from './town-search.mts';

export interface AddressBookEntry {
	readonly address: string;
	readonly place: Place;
}

export interface GeocodeMatch {
	/** As the source of the match writes it. */
	readonly address: string;
	readonly place: Place;
	/** Only a part of the address was recognised: the place is that of the street or the town. */
	readonly partial: boolean;
}

export interface GeocodeLimits {
	/** How long to wait for an address service, for all addresses together; left out: as long as the settings say. */
	readonly withinMs?: number;
}

/** Finds places of addresses. Never throws, and never waits longer for the address service than it is told to. */
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

/** Looks into the address book, then for a town in the gazetteer, which is loaded when it is first needed. */
export function createGeocoder(): Geocoder {
	let gazetteer: Promise<Gazetteer> | undefined;

	const geocode: Geocoder['geocode'] = async (address, addressBook) => {
		const known = lookUpAddress(address, addressBook);
		if (known.length > 0) return known.map((entry) => ({ ...entry, partial: false }));

		gazetteer ??= loadGazetteer();
		return findTowns(address, await gazetteer);
	};
	return {
		geocode,
		async geocodeAll(addresses, addressBook, limits) {
			const lookUps = new Map(
				[...new Set(addresses)].map((address) => [address, geocode(address, addressBook, limits)]),
			);
			return Promise.all(addresses.map(async (address) => (await lookUps.get(address)) ?? []));
		},
		close: () => Promise.resolve(),
	};
}
