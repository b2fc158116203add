import { jobRecord, statusWatch } from './jobChanges';
import { lookAtJobs } from './lookAtJobs';
import { sampleJobs } from './sampleJobs';
import type { Source } from './source';

const sampleSize = 5;

/** Jobs of which every stop is completed or failed. */
export const completedJobs: Source = {
	memoryName: 'jobs',
	look: async (call, memory) => await lookAtJobs(call, memory, statusWatch(['completed'], jobRecord)),
	sample: async (call) => {
		const jobs = await sampleJobs(call, ({ status }) => status === 'completed', sampleSize);
		return jobs.map((job) => jobRecord(call, job));
	},
	withoutSample: {
		message: 'There is no completed job to show yet',
		advice:
			"Complete the stops of a job, or set 'Trigger On' to Job Status Changed, and try again. A published workflow starts by itself",
	},
};
