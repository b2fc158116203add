import type { IDataObject } from 'n8n-workflow';
import type { Job, JobSummary, Stop } from '../../../contract/routemate/job';
import { shortHash } from '../../shared/shortHash';
import { isSwitchedOn, readChoices } from '../../shared/trigger/settings';
import { stopRecord } from '../shared/simplifyJob';
import type { KnownJob } from './jobMemory';
import { lookAtJobs, patience } from './lookAtJobs';
import type { Finding } from './lookAtJobs';
import { sampleJobs } from './sampleJobs';
import type { PollCall, Source } from './source';

const sampleSize = 10;

/** Stops that a driver has completed, or failed to. */
export const completedStops: Source = {
	memoryName: 'stops',
	look: async (call, memory) => await lookAtJobs(call, memory, { tell, note }),
	sample: async (call) => {
		const jobs = await sampleJobs(call, (job) => countOver(job) > 0, sampleSize);
		const stops = jobs.flatMap((job) => stopsOver(job).map((stop) => ({ job, stop })));
		return stops
			.filter(({ stop }) => isWanted(call, stop))
			.slice(0, sampleSize)
			.map(({ job, stop }) => toRecord(call, job, stop));
	},
	withoutSample: {
		message: 'There is no completed stop to show yet',
		advice:
			"Complete a stop in the driver app, or choose other 'Outcomes', and try again. A published workflow starts by itself",
	},
};

async function tell(call: PollCall, summary: JobSummary, known: KnownJob): Promise<Finding> {
	const isSame =
		summary.updated_at === known.updatedAt &&
		(known.over === undefined || countOver(summary) === known.over.length);
	const isUntouched = known.over?.length === 0 && countOver(summary) === 0;
	if (isSame || isUntouched) return { records: [], known: toKnown(summary, known.over) };
	const job = await call.client.findJob({ job_id: summary.job_id }, patience);
	if (job === undefined) return { records: [], known: undefined };
	const before = known.over && new Set(known.over);
	const news = before ? stopsOver(job).filter((stop) => !before.has(nameOf(stop))) : [];
	return {
		records: news.filter((stop) => isWanted(call, stop)).map((stop) => toRecord(call, job, stop)),
		known: toKnown(job, stopsOver(job).map(nameOf)),
	};
}

/** Of a job that is complete the stops are looked at only when it changes again. */
async function note({ client }: PollCall, summary: JobSummary): Promise<KnownJob | undefined> {
	if (countOver(summary) === 0) return toKnown(summary, []);
	if (summary.status === 'completed') return toKnown(summary, undefined);
	const job = await client.findJob({ job_id: summary.job_id }, patience);
	return job && toKnown(job, stopsOver(job).map(nameOf));
}

function toKnown({ status, updated_at: updatedAt }: JobSummary, over: string[] | undefined): KnownJob {
	return { status, updatedAt, ...(over && { over }) };
}

/** In the order in which they ended. */
function stopsOver({ stops }: Job): Stop[] {
	return stops
		.filter(({ status }) => status === 'completed' || status === 'failed')
		.sort((one, other) => (one.completed_at ?? '').localeCompare(other.completed_at ?? '', 'en'));
}

function countOver({ status_counts: counts }: JobSummary): number {
	return (counts?.completed ?? 0) + (counts?.failed ?? 0);
}

/** Tells the stops of one job apart, and the outcomes of one stop. */
function nameOf({ stop_id: id, status }: Stop): string {
	return shortHash(`${id} ${status}`).slice(0, 6);
}

function isWanted({ context }: PollCall, { status }: Stop): boolean {
	const outcomes = readChoices(context, 'outcomes');
	return outcomes.length === 0 || outcomes.includes(status);
}

function toRecord({ context }: PollCall, job: Job, stop: Stop): IDataObject {
	return stopRecord(job, stop, isSwitchedOn(context, 'simplify'));
}
