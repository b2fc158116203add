import type { Place } from '../geo/place.mts';
import type { Company } from './company.mts';
import type { Domain } from './domain.mts';
import { findPlaces, knownPlace, type FoundPlace, type GeocodingFlaw } from './find-place.mts';
import type { JobDraft } from './job-draft.mts';
import type { JobWarning, JobWarningKind } from './job.mts';

/** Where the stops of a job are: by stop, undefined for those that were not found. */
export interface JobPlaces {
	readonly places: ReadonlyArray<Place | undefined>;
	readonly warnings: readonly JobWarning[];
}

const flawKinds = {
	none: 'ADDRESS_NOT_FOUND',
	multiple: 'ADDRESS_AMBIGUOUS',
	partial: 'ADDRESS_PARTIAL',
} as const satisfies Record<GeocodingFlaw, JobWarningKind>;

/** A request waits no longer for an address service; what that has not found by then is looked up in the list of towns. */
const patienceMs = 5_000;

/** Finds the place of every stop: as it was sent, else where the company has this address, else by looking it up. */
export async function placesOfJob(domain: Domain, company: Company, draft: JobDraft): Promise<JobPlaces> {
	const known = draft.stops.map(({ place, address }) => place ?? knownPlace(domain, company, address));
	const addresses = draft.stops.flatMap(({ address }, index) =>
		known[index] === undefined ? [address] : [],
	);
	const found = await findPlaces(domain, company, [...new Set(addresses)], patienceMs);
	const byAddress = new Map([...new Set(addresses)].map((address, index) => [address, found[index]]));

	const warnings: JobWarning[] = [];
	const places = draft.stops.map(({ address, externalId }, index) => {
		const match = known[index] === undefined ? byAddress.get(address) : undefined;
		if (match !== undefined) warnings.push(...warningsOf(externalId, address, match));
		return known[index] ?? match?.place;
	});
	return { places, warnings };
}

function warningsOf(stopExternalId: string, address: string, { flaw, matches }: FoundPlace): JobWarning[] {
	if (flaw === null) return [];
	return [{ kind: flawKinds[flaw], stopExternalId, subject: matches[0]?.address ?? address }];
}
