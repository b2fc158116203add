import type { Place } from '../../geo/place.mts';
import { nameOfPlace } from '../../domain/day-place.mts';
import type { DriverPlace } from '../../domain/driver.mts';
import { findPlace } from '../../domain/find-place.mts';
import type { Company } from '../../domain/company.mts';
import type { Domain } from '../../domain/domain.mts';
import { RequestError } from '../http/request-error.mts';

/** A place as a request gives it. */
interface GivenPlace {
	readonly address?: string | undefined;
	readonly latitude?: number | undefined;
	readonly longitude?: number | undefined;
}

/**
 * The coordinates of a place: those that were sent, or else those of its address; undefined if neither was sent.
 * @param at the object's name and a dot, for messages
 * @throws RequestError field-missing for half a pair
 * @throws DomainError ADDRESS_NOT_FOUND
 */
export async function placeOf(
	domain: Domain,
	company: Company,
	{ address, latitude, longitude }: GivenPlace,
	at = '',
): Promise<Place | undefined> {
	if (latitude !== undefined && longitude !== undefined) return { lat: latitude, lng: longitude };
	if (latitude !== undefined || longitude !== undefined) {
		const field = `${at}${latitude === undefined ? 'latitude' : 'longitude'}`;
		throw new RequestError('field-missing', `The field '${field}' is missing.`, field);
	}
	if (address === undefined || address.trim() === '') return undefined;
	const tolerance = { multiple: true, partial: true, none: false };
	return (await findPlace(domain, company, address, tolerance)).place;
}

/**
 * A place with its name; null and undefined as they are.
 * @param field for messages
 * @throws RequestError field-missing
 * @throws DomainError ADDRESS_NOT_FOUND
 */
export async function namedPlaceOf(
	domain: Domain,
	company: Company,
	field: string,
	given: GivenPlace | null | undefined,
): Promise<DriverPlace | null | undefined> {
	if (given === null || given === undefined) return given;
	const { address = '' } = given;
	const place = await placeOf(domain, company, given, `${field}.`);
	if (place === undefined) {
		const message = `The field '${field}' needs an address, or latitude and longitude.`;
		throw new RequestError('field-missing', message, field);
	}
	return { name: address === '' ? nameOfPlace(place) : address, address, place };
}
