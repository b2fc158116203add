import type { CreateMission, UpdateMission } from '../../../contract/rouptimize/mission.ts';
import { findPlaces, knownPlace } from '../../domain/find-place.mts';
import type { Company } from '../../domain/company.mts';
import type { Domain } from '../../domain/domain.mts';
import { DomainError } from '../../domain/domain-error.mts';
import type { Place } from '../../geo/place.mts';
import { RequestError } from '../http/request-error.mts';
import type { Call } from './operation.mts';
import { placeOf } from './places.mts';
import { coordinatesOf } from './translate/mission-draft.mts';

/**
 * Where a mission is, by all that is sent; undefined: nothing is.
 * @throws RequestError field-missing, field-invalid
 * @throws DomainError ADDRESS_NOT_FOUND
 */
export async function missionPlace({
	domain,
	company,
	input,
}: Pick<Call<CreateMission | UpdateMission>, 'domain' | 'company' | 'input'>): Promise<Place | undefined> {
	const sent = coordinatesOf(input);
	if (sent !== undefined) return sent;
	const address = input.address ?? '';
	return knownPlace(domain, company, address) ?? placeOf(domain, company, { address });
}

/** @throws RequestError field-missing */
export function needPlace(place: Place | undefined): Place {
	if (place !== undefined) return place;
	const message = "The field 'address' is missing; latitude and longitude, or location, would do as well.";
	throw new RequestError('field-missing', message, 'address');
}

/** A request waits no longer for an address service; what that has not found by then is looked up in the list of towns. */
const patienceMs = 5_000;

/** Says where a mission is, as `missionPlace` does. */
export type FindRowPlace = (mission: CreateMission) => Place | undefined;

/** Looks the addresses of many missions up together. */
export async function missionPlaces(
	domain: Domain,
	company: Company,
	missions: readonly CreateMission[],
): Promise<FindRowPlace> {
	const wanted = missions
		.filter((mission) => !hasCoordinates(mission))
		.map(({ address = '' }) => address)
		.filter((address) => address.trim() !== '');
	const places = new Map(
		[...new Set(wanted)].map((address) => [address, knownPlace(domain, company, address)] as const),
	);
	const unknown = [...places].filter(([, place]) => place === undefined).map(([address]) => address);
	const found = unknown.length === 0 ? [] : await findPlaces(domain, company, unknown, patienceMs);
	for (const [index, address] of unknown.entries()) places.set(address, found[index]?.place);
	return (mission) => {
		const { address = '' } = mission;
		const place = coordinatesOf(mission) ?? places.get(address);
		if (place === undefined && address.trim() !== '') {
			throw new DomainError('ADDRESS_NOT_FOUND', { field: 'address', subject: address });
		}
		return place;
	};
}

const hasCoordinates = ({ latitude, longitude, location }: CreateMission): boolean =>
	latitude !== undefined || longitude !== undefined || location !== undefined;
