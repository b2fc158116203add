import type { JobsRequest, JobSummary } from '../../../contract/routemate/job';
import type { SendOptions } from '../../shared/connection';
import { Trouble } from '../../shared/trouble';
import type { Client } from './client';

export interface JobPage {
	/** The newest first. */
	jobs: JobSummary[];
	/** Asks for the page behind this one; '' if there is none. */
	cursor: string;
}

/** The jobs that a request asks for, page by page as they are wanted. */
export async function* jobPages(
	client: Client,
	request: JobsRequest,
	options?: SendOptions,
): AsyncGenerator<JobPage, void, void> {
	for (let before = request.cursor ?? ''; ;) {
		const cursor = before === '' ? {} : { cursor: before };
		const answer = await client.getJobs({ ...request, ...cursor }, options);
		const next = answer.next_cursor ?? '';
		if (next !== '' && next === before) throw goesRound();
		yield { jobs: answer.jobs, cursor: next };
		if (next === '') return;
		before = next;
	}
}

function goesRound(): Trouble {
	return new Trouble(
		'RouteMate answered the same page of jobs twice',
		'The service has a fault. Run the workflow again later; if it stays, tell the support',
	);
}
