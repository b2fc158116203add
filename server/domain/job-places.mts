import type { Place } from '../geo/place.mts';
import type { Company } from './company.mts';
import type { Domain } from './domain.mts';
import { findPlace, type GeocodingFlaw } from './find-place.mts';
import type { JobDraft, JobStopDraft } from './job-draft.mts';
import type { JobWarning, JobWarningKind } from './job.mts';
import { within } from './records.mts';

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

const anyMatch = { multiple: true, partial: true, none: true };

/** Finds the place of every stop: as it was sent, else where the company has this address, else by looking it up. */
export async function placesOfJob(domain: Domain, company: Company, draft: JobDraft): Promise<JobPlaces> {
	const found = await Promise.all(draft.stops.map((stop) => placeOf(domain, company, stop)));
	return {
		places: found.map(({ place }) => place),
		warnings: found.flatMap(({ warning }) => (warning === undefined ? [] : [warning])),
	};
}

async function placeOf(
	domain: Domain,
	company: Company,
	{ place, address, externalId }: JobStopDraft,
): Promise<{ readonly place: Place | undefined; readonly warning?: JobWarning }> {
	if (place !== undefined) return { place };
	const known = domain.store.records.locations
		.find('byAddress', within(company.id, address))
		.find((location) => location.place !== null);
	if (known?.place != null) return { place: known.place };
	const found = await findPlace(domain, company, address, anyMatch);
	if (found.flaw === null) return { place: found.place };
	const subject = found.matches[0]?.address ?? address;
	return {
		place: found.place,
		warning: { kind: flawKinds[found.flaw], stopExternalId: externalId, subject },
	};
}
