import type { Job, JobsAnswer, JobSummary } from '../../../contract/routemate/job';
import type { TokenAnswer } from '../../../contract/routemate/token';
import { isRecord } from '../../shared/parameters';
import type { Fields } from '../../shared/parameters';
import { Trouble } from '../../shared/trouble';

/** An answer that is a job, with its lists. */
export function toJob(answer: Fields): Job {
	if (isJob(answer)) return answer;
	throw unlike('a job');
}

export function toJobs(answer: Fields): JobsAnswer {
	if (isJobs(answer)) return answer;
	throw unlike('its list of jobs');
}

export function toToken(answer: Fields): TokenAnswer {
	if (isToken(answer)) return answer;
	throw unlike('a token');
}

function isJob(answer: unknown): answer is Job {
	return isSummary(answer) && 'stops' in answer && Array.isArray(answer.stops);
}

function isJobs(answer: unknown): answer is JobsAnswer {
	return isRecord(answer) && Array.isArray(answer.jobs) && answer.jobs.every(isSummary);
}

function isSummary(job: unknown): job is JobSummary {
	return isRecord(job) && typeof job.job_id === 'string' && job.job_id !== '';
}

function isToken(answer: unknown): answer is TokenAnswer {
	return isRecord(answer) && typeof answer.access_token === 'string' && answer.access_token !== '';
}

function unlike(what: string): Trouble {
	return new Trouble(
		`RouteMate answered without ${what}`,
		'The service has a fault. Run the workflow again later; if it stays, tell the support',
	);
}
