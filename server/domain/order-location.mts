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
	const next = { ...location, ...draft };
	const same = (Object.keys(draft) as Array<keyof LocationDraft>).every((field) =>
		field === 'place'
			? location.place?.lat === draft.place?.lat && location.place?.lng === draft.place?.lng
			: location[field] === draft[field],
	);
	return same ? location : next;
}

/** The location as a clean slate with only the draft's values. */
function replaced(domain: Domain, company: Company, location: Location, draft: LocationDraft): Location {
	const place = draft.place ?? location.place ?? undefined;
	return { ...newLocation(domain, company, { ...draft, place }), id: location.id };
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
	const numbered = draft.number === undefined ? undefined : locationByNumber(domain, company, draft.number);
	const known = draft.number === undefined ? current : numbered;
	if (known !== undefined) return replace ? replaced(domain, company, known, draft) : updated(known, draft);
	const named = [draft.number, draft.name, draft.address].some(
		(value) => value !== undefined && value !== '',
	);
	if (draft.place !== undefined && named) return newLocation(domain, company, draft);
	const onlyNumber = draft.number !== undefined && draft.address === undefined && draft.name === undefined;
	throw new DomainError(
		onlyNumber && draft.place === undefined ? 'LOCATION_NOT_FOUND' : 'LOCATION_INCOMPLETE',
		{
			locationNumber: draft.number,
		},
	);
}
