import type { Place } from '../geo/place.mts';
import type { Company } from './company.mts';
import type { Domain } from './domain.mts';
import { DomainError } from './domain-error.mts';
import type { Location } from './location.mts';
import type { Order } from './order.mts';
import { locationByNumber, newLocation, updated, type LocationDraft } from './order-location.mts';
import { within } from './records.mts';

/** How the location of a single order is found. */
export type LocationSource =
	| { readonly kind: 'known'; readonly location: Location }
	| { readonly kind: 'coordinates' }
	| { readonly kind: 'address'; readonly address: string };

/** The company's location with this address, and this name and number if they are given, that has coordinates. */
function byAddress(
	domain: Domain,
	company: Company,
	draft: LocationDraft,
	address: string,
): Location | undefined {
	return domain.store.records.locations
		.find('byAddress', within(company.id, address))
		.find(
			(location) =>
				location.place !== null &&
				(draft.name === undefined || location.name === draft.name) &&
				(draft.number === undefined || location.number === draft.number),
		);
}

/**
 * Says how the location of a single order is found: by its coordinates, else by its address, else by its number
 * (OptimoRoute WS API, Create Order, Location Object). With `evenInvalid` a known location needs no coordinates.
 * @throws DomainError LOCATION_AMBIGUOUS, LOCATION_NOT_FOUND, LOCATION_INCOMPLETE
 */
export function locationSource(
	domain: Domain,
	company: Company,
	draft: LocationDraft,
	evenInvalid: boolean,
): LocationSource {
	if (draft.place !== undefined) {
		if (draft.name === undefined && draft.address === undefined && draft.number === undefined) {
			throw new DomainError('LOCATION_INCOMPLETE');
		}
		return { kind: 'coordinates' };
	}
	if (draft.address !== undefined && draft.address !== '') {
		const known = byAddress(domain, company, draft, draft.address);
		if (known === undefined) return { kind: 'address', address: draft.address };
		return { kind: 'known', location: updated(known, draft) };
	}
	if (draft.number === undefined) throw new DomainError('LOCATION_INCOMPLETE');
	const known = locationByNumber(domain, company, draft.number);
	if (known === undefined) throw new DomainError('LOCATION_NOT_FOUND', { locationNumber: draft.number });
	if (known.place === null && !evenInvalid) {
		throw new DomainError('LOCATION_INCOMPLETE', { locationNumber: draft.number });
	}
	return { kind: 'known', location: updated(known, draft) };
}

/**
 * The location of a single order whose coordinates are settled: the one with the draft's number, else the one that
 * only this order has, else a new one.
 * @param place undefined: not found; what is known stays
 * @throws DomainError LOCATION_AMBIGUOUS
 */
export function locationAt(
	domain: Domain,
	company: Company,
	draft: LocationDraft,
	place: Place | undefined,
	current: Order | undefined,
): Location {
	const known =
		draft.number === undefined
			? ownLocation(domain, current)
			: locationByNumber(domain, company, draft.number);
	const settled = place === undefined ? draft : { ...draft, place };
	return known === undefined ? newLocation(domain, company, settled) : updated(known, settled);
}

/** A location without a number that no other order has. */
function ownLocation(domain: Domain, order: Order | undefined): Location | undefined {
	const { locations, orders } = domain.store.records;
	const location = order === undefined ? undefined : locations.get(order.locationId);
	if (location?.number !== '') return undefined;
	return orders.find('byLocation', location.id).length === 1 ? location : undefined;
}
