import { foldText } from './address.mts';
import type { AddressBookEntry } from './geocoder.mts';

const keys = new WeakMap<AddressBookEntry, string>();

/** The entries with this address, whatever its case, spaces, accents and punctuation; each place once. */
export function lookUpAddress(
	address: string,
	addressBook: readonly AddressBookEntry[],
): readonly AddressBookEntry[] {
	const wanted = addressKey(address);
	if (wanted === '') return [];

	const found: AddressBookEntry[] = [];
	for (const entry of addressBook) {
		if (keyOf(entry) === wanted && !found.some((other) => isSamePlace(entry, other))) found.push(entry);
	}
	return found;
}

function keyOf(entry: AddressBookEntry): string {
	let key = keys.get(entry);
	if (key === undefined) {
		key = addressKey(entry.address);
		keys.set(entry, key);
	}
	return key;
}

/** A space between two digits stays: 1 23 is not 12 3. */
function addressKey(address: string): string {
	return foldText(address).replace(/(?<!\d) | (?!\d)/g, '');
}

function isSamePlace({ place: a }: AddressBookEntry, { place: b }: AddressBookEntry): boolean {
	return a.lat === b.lat && a.lng === b.lng;
}
