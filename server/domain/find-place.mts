import type { GeocodeMatch } from '../geo/geocode-match.mts';
import type { Place } from '../geo/place.mts';
import type { Company } from './company.mts';
import type { Domain } from './domain.mts';
import { DomainError } from './domain-error.mts';
import { within } from './records.mts';

/** Which imperfect matches of an address to take. */
export interface GeocodingTolerance {
	readonly multiple: boolean;
	readonly partial: boolean;
	/** Keep the address without coordinates if there is no match at all. */
	readonly none: boolean;
}

export type GeocodingFlaw = 'none' | 'multiple' | 'partial';

export interface FoundPlace {
	readonly matches: readonly GeocodeMatch[];
	readonly flaw: GeocodingFlaw | null;
	readonly place: Place | undefined;
}

/**
 * Looks an address up.
 * @throws DomainError ADDRESS_NOT_FOUND, ADDRESS_AMBIGUOUS, ADDRESS_PARTIAL unless tolerated
 */
export async function findPlace(
	domain: Domain,
	company: Company,
	address: string,
	tolerance: GeocodingTolerance,
): Promise<FoundPlace> {
	const matches = await domain.geocoder.geocode(address, company.addressBook);
	return accept(address, matches, tolerance);
}

/** Where the company has this address, word for word; undefined: nowhere. */
export function knownPlace(domain: Domain, company: Company, address: string): Place | undefined {
	const location = domain.store.records.locations
		.find('byAddress', within(company.id, address))
		.find(({ place }) => place !== null);
	return location?.place ?? undefined;
}

const anyMatch: GeocodingTolerance = { multiple: true, partial: true, none: true };

/**
 * Looks many addresses up; whatever is found is taken.
 * @param withinMs how long to wait for an address service, for all together
 */
export async function findPlaces(
	domain: Domain,
	company: Company,
	addresses: readonly string[],
	withinMs: number,
): Promise<FoundPlace[]> {
	const found = await domain.geocoder.geocodeAll(addresses, company.addressBook, { withinMs });
	return addresses.map((address, index) => accept(address, found[index] ?? [], anyMatch));
}

/** @throws DomainError ADDRESS_NOT_FOUND, ADDRESS_AMBIGUOUS, ADDRESS_PARTIAL unless tolerated */
function accept(
	address: string,
	matches: readonly GeocodeMatch[],
	tolerance: GeocodingTolerance,
): FoundPlace {
	const [best] = matches;
	if (best === undefined) {
		if (!tolerance.none) throw new DomainError('ADDRESS_NOT_FOUND', { subject: address });
		return { matches, flaw: 'none', place: undefined };
	}
	if (matches.length > 1 && !tolerance.multiple)
		throw new DomainError('ADDRESS_AMBIGUOUS', { subject: address });
	if (best.partial && !tolerance.partial) throw new DomainError('ADDRESS_PARTIAL', { subject: address });
	const flaw = matches.length > 1 ? 'multiple' : best.partial ? 'partial' : null;
	return { matches, flaw, place: best.place };
}
