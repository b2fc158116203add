import type { Job, JobSummary } from '../../../contract/routemate/job';
import { jobPages } from '../shared/jobPages';
import { patience } from './lookAtJobs';
import type { PollCall } from './source';

const pageSize = 50;

/** The newest jobs that fit, at most `size`; fewer if there is no time to find more. */
export async function sampleJobs(
	{ client, deadline }: PollCall,
	fits: (job: JobSummary) => boolean,
	size: number,
): Promise<Job[]> {
	const found: JobSummary[] = [];
	for await (const page of jobPages(client, { limit: pageSize }, patience)) {
		found.push(...page.jobs.filter(fits));
		if (found.length >= size || Date.now() >= deadline) break;
	}
	const jobs = await Promise.all(
		found.slice(0, size).map(async ({ job_id }) => await client.findJob({ job_id }, patience)),
	);
	return jobs.filter((job) => job !== undefined);
}
