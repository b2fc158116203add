import type { Place } from '../geo/place.mts';
import type { DriverPlace } from './driver.mts';
import { DomainError } from './domain-error.mts';
import { newLocation } from './order-location.mts';
import type { OrderChanges } from './order-changes.mts';
import { placeKey, within } from './records.mts';

/** A place as a request describes it. */
export interface PlaceDraft {
	readonly address?: string;
	readonly place?: Place;
}

/** What a place is called that has no name: its coordinates. */
export const nameOfPlace = ({ lat, lng }: Place): string => `${lat}, ${lng}`;

export interface CompletePlace {
	readonly address: string;
	readonly place: Place;
}

/** @throws DomainError DRIVER_PLACE_INCOMPLETE */
export function completePlace({ address = '', place }: PlaceDraft): CompletePlace {
	if (place === undefined) throw new DomainError('DRIVER_PLACE_INCOMPLETE', { subject: address });
	return { address, place };
}

/** The company's location at just this place and address, where a route may begin or end; a new one if there is none. */
export function placeOfLocation(changes: OrderChanges, { address, place }: CompletePlace): DriverPlace {
	const { domain, company } = changes;
	const known = domain.store.records.locations
		.find('byPlace', within(company.id, placeKey(place)))
		.find((location) => location.address === address);
	if (known !== undefined) return { name: known.name, address, place };
	const name = address === '' ? nameOfPlace(place) : address;
	changes.putLocation(newLocation(domain, company, { name, address, place }));
	return { name, address, place };
}
