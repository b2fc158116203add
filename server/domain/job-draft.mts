import type { Place } from '../geo/place.mts';
import type { Company } from './company.mts';
import { dateIn } from './dates.mts';
import type { Domain } from './domain.mts';
import type { Driver } from './driver.mts';
import type { JobWarning } from './job.mts';
import { within } from './records.mts';
import { isAvailable } from './slot.mts';

/** A job as a request describes it. */
export interface JobDraft {
	readonly externalId: string;
	readonly title: string;
	readonly driverEmail: string | undefined;
	/** YYYY-MM-DD; undefined: today where the company is. */
	readonly date: string | undefined;
	/** Tells whether another import says the same; hex. */
	readonly contentHash: string;
	readonly stops: readonly JobStopDraft[];
}

export interface JobStopDraft {
	readonly externalId: string;
	readonly label: string;
	readonly address: string;
	/** undefined: to be found by the address. */
	readonly place: Place | undefined;
	readonly parcels: number;
	/** Minutes after midnight; undefined: any time. */
	readonly window: { readonly from: number; readonly to: number } | undefined;
	/** undefined: what the company has set. */
	readonly serviceMinutes: number | undefined;
	readonly notes: string;
	readonly phone: string;
}

/** YYYY-MM-DD */
export function dateOfJob(domain: Domain, company: Company, draft: JobDraft): string {
	return draft.date ?? dateIn(company.timezone, domain.now());
}

/** The driver that a job asks for, if he is the only one with that address and works on the day. */
export function driverOfJob(
	domain: Domain,
	company: Company,
	draft: JobDraft,
): { readonly driver: Driver | undefined; readonly warnings: readonly JobWarning[] } {
	const email = draft.driverEmail;
	if (email === undefined || email === '') return { driver: undefined, warnings: [] };
	const none = (kind: JobWarning['kind']) => ({
		driver: undefined,
		warnings: [{ kind, stopExternalId: null, subject: email }],
	});
	const { drivers } = domain.store.records;
	const [driver, ...others] = drivers.find('byEmail', within(company.id, email.toLowerCase()));
	if (driver === undefined) return none('DRIVER_NOT_FOUND');
	if (others.length > 0) return none('DRIVER_AMBIGUOUS');
	if (!isAvailable(domain, driver, dateOfJob(domain, company, draft))) return none('DRIVER_UNAVAILABLE');
	return { driver, warnings: [] };
}
