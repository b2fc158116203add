import type { Place } from '../geo/place.mts';
import type { Company } from './company.mts';
import type { Domain } from './domain.mts';
import { DomainError } from './domain-error.mts';
import type { Location } from './location.mts';
import { within } from './records.mts';

/** A location as a request describes it; what is left out is unknown, or stays as it is. */
export interface LocationDraft {
	readonly number?: string;
	readonly name?: string;
	readonly address?: string;
	readonly place?: Place;
	readonly checkInMinutes?: number;
	readonly notes?: string;
}

/**
 * The location with this number, if there is one.
 * @throws DomainError LOCATION_AMBIGUOUS
 */
export function locationByNumber(domain: Domain, company: Company, number: string): Location | undefined {
	const [location, ...others] = domain.store.records.locations.find('byNumber', within(company.id, number));
	if (others.length > 0) throw new DomainError('LOCATION_AMBIGUOUS', { locationNumber: number });
	return location;
}

/** A location that does not exist yet. */
export function newLocation(domain: Domain, company: Company, draft: LocationDraft): Location {
	return {
		id: domain.newId(),
		companyId: company.id,
		number: draft.number ?? '',
		name: draft.name ?? draft.address ?? draft.number ?? '',
		address: draft.address ?? '',
		place: draft.place ?? null,
		checkInMinutes: draft.checkInMinutes ?? company.defaults.checkInMinutes,
		notes: draft.notes ?? '',
	};
}

/** The location with the draft's values; the same object if they change nothing. */
export function updated(location: Location, draft: LocationDraft): Location {
	const same = (Object.keys(draft) as Array<keyof LocationDraft>).every((field) =>
		field === 'place'
			? location.place?.lat === draft.place?.lat && location.place?.lng === draft.place?.lng
			: location[field] === draft[field],
	);
	return same ? location : { ...location, ...draft };
}

/** The location with only the draft's values; its number and known coordinates stay. */
function replaced(domain: Domain, company: Company, location: Location, draft: LocationDraft): Location {
	const number = draft.number ?? location.number;
	const place = draft.place ?? location.place ?? undefined;
	const { name, address, checkInMinutes, notes } = newLocation(domain, company, { ...draft, number });
	return updated(location, {
		name,
		address,
		checkInMinutes,
		notes,
		...(place === undefined ? {} : { place }),
	});
}

/**
 * The location of an order in a bulk call, where no address is looked up: the one with the draft's number, else the
 * one the order has, else a new one. With `replace` what the draft leaves out is reset, but for the coordinates.
 * @throws DomainError LOCATION_AMBIGUOUS, LOCATION_NOT_FOUND, LOCATION_INCOMPLETE
 */
export function locateByPlace(
	domain: Domain,
	company: Company,
	draft: LocationDraft,
	current: Location | undefined,
	replace: boolean,
): Location {
	const { number, name, address, place } = draft;
	const known = number === undefined ? current : locationByNumber(domain, company, number);
	if (known === undefined && place === undefined && name === undefined && address === undefined) {
		throw new DomainError(number === undefined ? 'LOCATION_INCOMPLETE' : 'LOCATION_NOT_FOUND', {
			locationNumber: number,
		});
	}
	const isNamed = number !== undefined || name !== undefined || address !== undefined;
	if ((known?.place ?? place) == null || (known === undefined && !isNamed)) {
		throw new DomainError('LOCATION_INCOMPLETE', { locationNumber: number });
	}
	if (known === undefined) return newLocation(domain, company, draft);
	return replace ? replaced(domain, company, known, draft) : updated(known, draft);
}
