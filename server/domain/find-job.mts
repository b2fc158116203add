import type { Company } from './company.mts';
import type { Domain } from './domain.mts';
import { DomainError } from './domain-error.mts';
import { type JobStatus, type JobView, viewJob } from './job-view.mts';
import type { Job } from './job.mts';
import { within } from './records.mts';

/** A job by one of its ids. */
export interface JobName {
	readonly id: string | undefined;
	readonly externalId: string | undefined;
}

/** @throws DomainError JOB_NOT_FOUND */
export function findJob(domain: Domain, company: Company, { id, externalId = '' }: JobName): Job {
	const { jobs } = domain.store.records;
	const job = id === undefined ? jobs.find('byExternalId', within(company.id, externalId))[0] : jobs.get(id);
	if (job?.companyId === company.id) return job;
	throw new DomainError('JOB_NOT_FOUND', { subject: id ?? externalId });
}

/** What jobs are wanted; all of it must fit, and what is undefined does. */
export interface JobFilter {
	readonly status: JobStatus | undefined;
	/** YYYY-MM-DD */
	readonly date: string | undefined;
	readonly driverEmail: string | undefined;
	/** ISO 8601, UTC; included. */
	readonly updatedSince: string | undefined;
}

/**
 * A page of the company's jobs, the newest first.
 * @param after the job that the page before ended with, by its id
 * @returns `next`: what to go on after; undefined at the end
 * @throws DomainError JOB_PAGE_UNKNOWN
 */
export function listJobs(
	domain: Domain,
	company: Company,
	filter: JobFilter,
	after: string | undefined,
	limit: number,
): { readonly views: readonly JobView[]; readonly next: string | undefined } {
	const jobs = [...domain.store.records.jobs.find('byCompany', company.id)].reverse();
	const last = after === undefined ? -1 : jobs.findIndex(({ id }) => id === after);
	if (after !== undefined && last === -1) throw new DomainError('JOB_PAGE_UNKNOWN');
	const views: JobView[] = [];
	for (const job of jobs.slice(last + 1)) {
		if (filter.date !== undefined && job.date !== filter.date) continue;
		const view = viewJob(domain, job);
		if (!fits(view, filter)) continue;
		if (views.length === limit) return { views, next: views.at(-1)?.job.id };
		views.push(view);
	}
	return { views, next: undefined };
}

function fits(view: JobView, { status, driverEmail, updatedSince }: JobFilter): boolean {
	if (status !== undefined && view.status !== status) return false;
	if (updatedSince !== undefined && view.updatedAt < updatedSince) return false;
	return driverEmail === undefined || view.driver?.email.toLowerCase() === driverEmail.toLowerCase();
}
