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
	/** Only a part of the address was recognised: the place is that of the town. */
	readonly partial: boolean;
}

/** Best match first; none: not found; more than one: the address is ambiguous. */
export type Geocode = (
	address: string,
	addressBook: readonly AddressBookEntry[],
) => Promise<readonly GeocodeMatch[]>;

/** Looks into the address book, then for a town in the gazetteer, which is loaded when it is first needed. */
export function createGeocoder(): Geocode {
	let gazetteer: Promise<Gazetteer> | undefined;

	return async (address, addressBook) => {
		const known = lookUpAddress(address, addressBook);
		if (known.length > 0) return known.map((entry) => ({ ...entry, partial: false }));

		gazetteer ??= loadGazetteer();
		return findTowns(address, await gazetteer);
	};
}
