import type { IDataObject } from 'n8n-workflow';
import type { JobSummary } from '../../../contract/routemate/job';
import { maxPageSize } from '../../../contract/routemate/operations';
import { inBatches } from '../../shared/batches';
import { isTrue } from '../../shared/parameters';
import { readOptions } from '../../shared/trigger/settings';
import type { News } from '../../shared/trigger/source';
import type { Client } from '../shared/client';
import { requestsAtOnce } from '../shared/client';
import { jobPages } from '../shared/jobPages';
import { emptyMemory, forgetOld, isOld, msOf, overlapMs, readMemory, toKept } from './jobMemory';
import type { JobMemory, KnownJob } from './jobMemory';
import type { PollCall } from './source';

/** The next look is never far: better to fail soon than to be overtaken by it. */
export const patience = { withinMs: 30_000 };

/** So many items start a workflow at once, about; the others follow with the next look. */
const recordsAtOnce = 1_000;

/** What a job brings. */
export interface Finding {
	records: IDataObject[];
	/** What to remember of it; undefined if it is gone. */
	known: KnownJob | undefined;
}

/** How a source looks at the jobs that have changed. */
export interface Watch {
	/** What is to be told of a job for one who knew it so; a new one is known without status. */
	tell: (call: PollCall, job: JobSummary, known: KnownJob) => Promise<Finding>;
	/** What to remember of a job that was there already, and starts nothing. */
	note: (call: PollCall, job: JobSummary) => Promise<KnownJob | undefined>;
}

/** What is new about the jobs that changed since the last look, those that changed first before the others. */
export async function lookAtJobs(call: PollCall, kept: unknown, watch: Watch): Promise<News> {
	const memory = readMemory(kept);
	const { includeExisting } = readOptions(call.context);
	if (memory === undefined && !isTrue(includeExisting)) return await lookFirst(call, watch);
	return await lookAgain(call, memory ?? emptyMemory, watch);
}

/** All that is there is known from now on. */
async function lookFirst(call: PollCall, watch: Watch): Promise<News> {
	const jobs = await changedJobs(call.client, 0);
	const newest = Math.max(0, ...jobs.map((job) => msOf(job.updated_at)));
	const memory: JobMemory = { newest, oldBefore: newest - overlapMs, jobs: {} };
	for (const batch of inBatches(jobs, requestsAtOnce)) {
		const notes = await Promise.all(batch.map(async (job) => await watch.note(call, job)));
		batch.forEach(({ job_id: id }, place) => remember(memory, id, notes[place]));
	}
	return { records: [], memory: toKept(forgetOld(memory)) };
}

async function lookAgain(call: PollCall, before: JobMemory, watch: Watch): Promise<News> {
	const memory: JobMemory = { ...before, jobs: { ...before.jobs } };
	const records: IDataObject[] = [];
	const changed = await changedJobs(call.client, before.newest);
	for (const batch of inBatches(changed, requestsAtOnce)) {
		const isEnough = Date.now() >= call.deadline || records.length >= recordsAtOnce;
		// What is left changed after all that was seen: the next look goes on with it.
		if (isEnough) return { records, memory: toKept(memory) };
		const findings = await Promise.all(batch.map(async (job) => await find(call, before, watch, job)));
		batch.forEach((job, place) => {
			records.push(...findings[place].records);
			remember(memory, job.job_id, findings[place].known);
			memory.newest = Math.max(memory.newest, msOf(job.updated_at));
		});
	}
	return { records, memory: toKept(forgetOld(memory)) };
}

async function find(call: PollCall, memory: JobMemory, watch: Watch, job: JobSummary): Promise<Finding> {
	if (isOld(job, memory)) return { records: [], known: await watch.note(call, job) };
	return await watch.tell(call, job, memory.jobs[job.job_id] ?? { status: '', updatedAt: '', over: [] });
}

function remember({ jobs }: JobMemory, id: string, known: KnownJob | undefined): void {
	if (known === undefined) delete jobs[id];
	else jobs[id] = known;
}

/** The jobs that changed since a moment, in ms since 1970, whether the service leaves out the others or not. */
async function changedJobs(client: Client, newest: number): Promise<JobSummary[]> {
	const since = newest - overlapMs;
	const request = {
		limit: maxPageSize,
		...(newest > 0 && { updated_since: new Date(since).toISOString() }),
	};
	// A job that changes between two pages may stand on both.
	const jobs = new Map<string, JobSummary>();
	for await (const page of jobPages(client, request, patience)) {
		for (const job of page.jobs)
			if (newest === 0 || !(msOf(job.updated_at) < since)) jobs.set(job.job_id, job);
	}
	return [...jobs.values()].sort((one, other) => msOf(one.updated_at) - msOf(other.updated_at));
}
