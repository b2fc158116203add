import type { IDataObject } from 'n8n-workflow';
import type { Job, JobSummary } from '../../../contract/routemate/job';
import { isSwitchedOn } from '../../shared/trigger/settings';
import { simplifyJob } from '../shared/simplifyJob';
import type { KnownJob } from './jobMemory';
import { patience } from './lookAtJobs';
import type { Watch } from './lookAtJobs';
import type { PollCall } from './source';

/**
 * Tells of jobs that have got into a wanted status.
 * @param toRecord what to tell, for one who knew the job in another status; '' if it is new
 */
export function statusWatch(
	wanted: readonly string[],
	toRecord: (call: PollCall, job: Job, previous: string) => IDataObject,
): Watch {
	const isNews = (status: string, known: KnownJob) =>
		status !== known.status && (wanted.length === 0 || wanted.includes(status));
	return {
		tell: async (call, summary, known) => {
			if (!isNews(summary.status, known)) return { records: [], known: toKnown(summary) };
			const job = await call.client.findJob({ job_id: summary.job_id }, patience);
			if (job === undefined) return { records: [], known: undefined };
			// Meanwhile it may have gone on.
			const records = isNews(job.status, known) ? [toRecord(call, job, known.status)] : [];
			return { records, known: toKnown(job) };
		},
		note: async (_call, summary) => toKnown(summary),
	};
}

/** Stops don't count here. */
function toKnown({ status, updated_at: updatedAt }: JobSummary): KnownJob {
	return { status, updatedAt };
}

/** A job as the trigger gives it. */
export function jobRecord({ context }: PollCall, job: Job): IDataObject {
	return isSwitchedOn(context, 'simplify') ? { ...simplifyJob(job) } : { ...job };
}
