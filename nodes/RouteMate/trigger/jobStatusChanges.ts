import type { IDataObject } from 'n8n-workflow';
import type { Job } from '../../../contract/routemate/job';
import { readChoices } from '../../shared/trigger/settings';
import { jobRecord, statusWatch } from './jobChanges';
import { lookAtJobs } from './lookAtJobs';
import { sampleJobs } from './sampleJobs';
import type { PollCall, Source } from './source';

const sampleSize = 5;

/** Jobs that have got into another status. */
export const jobStatusChanges: Source = {
	memoryName: 'jobs',
	look: async (call, memory) =>
		await lookAtJobs(call, memory, statusWatch(readChoices(call.context, 'statuses'), toRecord)),
	sample: async (call) => {
		const wanted = readChoices(call.context, 'statuses');
		const fits = ({ status }: { status: string }) => wanted.length === 0 || wanted.includes(status);
		return (await sampleJobs(call, fits, sampleSize)).map((job) => toRecord(call, job, ''));
	},
	withoutSample: {
		message: 'There is no job to show yet',
		advice: "Import a job, or choose other 'Statuses', and try again. A published workflow starts by itself",
	},
};

function toRecord(call: PollCall, job: Job, previousStatus: string): IDataObject {
	return { previousStatus, ...jobRecord(call, job) };
}
