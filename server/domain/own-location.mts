import type { Place } from '../geo/place.mts';
import type { Company } from './company.mts';
import { nameOfPlace } from './day-place.mts';
import type { Domain } from './domain.mts';
import type { Location } from './location.mts';
import type { Order } from './order.mts';
import { newLocation, updated } from './order-location.mts';
import { locationOf } from './order-state.mts';

/** Where an order is to be served, of an API that has no locations beside orders. */
export interface OwnPlaceDraft {
	readonly name?: string;
	readonly address?: string;
	readonly place?: Place;
}

/** A location for one new order; without a name it is called by its address, or else by its coordinates. */
export function ownLocation(domain: Domain, company: Company, draft: OwnPlaceDraft): Location {
	const { name = '', address = '', place } = draft;
	const called = name || address || (place === undefined ? '' : nameOfPlace(place));
	return newLocation(domain, company, { ...draft, name: called });
}

/**
 * The location of an order with what the draft says. One that other orders have too, or that has a number, stays as it
 * is: the order gets one of its own. undefined: nothing changes.
 */
export function changedLocation(
	domain: Domain,
	company: Company,
	order: Order,
	draft: OwnPlaceDraft,
): Location | undefined {
	const current = locationOf(domain, order);
	if (current === undefined) return ownLocation(domain, company, draft);
	const isCalledByAddress = current.name === current.address;
	const named =
		isCalledByAddress && draft.name === undefined && draft.address !== undefined
			? { ...draft, name: draft.address }
			: draft;
	const changed = updated(current, named);
	if (changed === current) return undefined;
	const isOwn = current.number === '' && domain.store.records.orders.count('byLocation', current.id) === 1;
	return isOwn ? changed : { ...changed, id: domain.newId(), number: '' };
}
