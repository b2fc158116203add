import type { IDataObject } from 'n8n-workflow';
import type { JobSummary } from '../../../contract/routemate/job';
import { isRecord } from '../../shared/parameters';

/** What is remembered of a job. */
export interface KnownJob {
	status: string;
	updatedAt: string;
	/** Short names of the stops that were over; left out: they have not been looked at. */
	over?: string[];
}

/** What a trigger knows of the jobs of an account. */
export interface JobMemory {
	/** All changes up to this moment were seen, in ms since 1970; 0: none. */
	newest: number;
	/** A job made before this moment that is not known is an old one, in ms since 1970. */
	oldBefore: number;
	/** By `job_id`. */
	jobs: Record<string, KnownJob>;
}

/** A job that was saved while another was read may come to light so much later. */
export const overlapMs = 10 * 60_000;

/** Jobs that have been over for so long are forgotten. */
const rememberedMs = 3 * 86_400_000;

/** And in any case those that changed longest ago. */
const rememberedJobs = 5_000;

/** Before the first look: everything is new. */
export const emptyMemory: JobMemory = { newest: 0, oldBefore: 0, jobs: {} };

/** When a job changed last, or was made, in ms since 1970; 0 if that can't be read. */
export function msOf(moment: string | undefined): number {
	return Date.parse(moment ?? '') || 0;
}

/** Whether a job has been there since before the trigger knows jobs, or has been over for long. */
export function isOld(job: JobSummary, memory: JobMemory): boolean {
	const isKnown = Object.prototype.hasOwnProperty.call(memory.jobs, job.job_id);
	return !isKnown && msOf(job.created_at) < memory.oldBefore;
}

/** The memory without jobs that have been over for long; to be used when all changes were seen. */
export function forgetOld({ newest, oldBefore, jobs }: JobMemory): JobMemory {
	const limit = newest - rememberedMs;
	const kept = Object.entries(jobs)
		.filter(([, { status, updatedAt }]) => status !== 'completed' || msOf(updatedAt) >= limit)
		.sort(([, one], [, other]) => msOf(other.updatedAt) - msOf(one.updatedAt));
	const [, firstForgotten] = kept[rememberedJobs] ?? [];
	return {
		newest,
		oldBefore: Math.max(oldBefore, limit, firstForgotten ? msOf(firstForgotten.updatedAt) + 1 : 0),
		jobs: Object.fromEntries(kept.slice(0, rememberedJobs)),
	};
}

/** The memory that n8n has kept, if it is one. */
export function readMemory(kept: unknown): JobMemory | undefined {
	if (!isRecord(kept) || typeof kept.newest !== 'number' || typeof kept.oldBefore !== 'number')
		return undefined;
	const { newest, oldBefore, jobs } = kept;
	if (!isRecord(jobs)) return undefined;
	const known = Object.entries(jobs).flatMap(([id, job]): Array<[string, KnownJob]> =>
		isKnownJob(job) ? [[id, job]] : [],
	);
	return { newest, oldBefore, jobs: Object.fromEntries(known) };
}

export function toKept({ newest, oldBefore, jobs }: JobMemory): IDataObject {
	return { newest, oldBefore, jobs };
}

function isKnownJob(job: unknown): job is KnownJob {
	return isRecord(job) && typeof job.status === 'string' && typeof job.updatedAt === 'string';
}
