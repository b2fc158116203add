import type { INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';
import type { JobsRequest, JobSummary } from '../../../contract/routemate/job';
import { isDay } from '../../shared/calendar';
import { listSearch } from '../../shared/listSearch';
import { connect } from '../shared/client';
import type { Client } from '../shared/client';
import { jobPages } from '../shared/jobPages';

const pageSize = 100;

/** How many pages are read to find a job that fits: n8n takes one without any for the end of the list. */
const maxPages = 20;

/** Somebody looks at the open list. */
const patience = { withinMs: 10_000 };

/** Where a list goes on. */
interface Place {
	cursor: string;
	/** ID of the job that stood at the head of the list, whatever its date. */
	shown: string;
}

/**
 * Lists the jobs that have all words typed, or those of the day typed, the newest first. The job whose external ID
 * or ID was typed stands before them.
 */
export const findJobs = listSearch(connect, async ({ client, filter, token }) => {
	if (token !== '') return await listFrom(client, readPlace(token), filter, []);
	const named = filter === '' ? undefined : await jobNamed(client, filter);
	const head = named ? [named] : [];
	return await listFrom(client, { cursor: '', shown: named?.job_id ?? '' }, filter, head);
});

/** The jobs of the next page that fit, after those of the head; of more pages as long as there is none. */
async function listFrom(
	client: Client,
	{ cursor, shown }: Place,
	filter: string,
	head: readonly JobSummary[],
): Promise<INodeListSearchResult> {
	const isOfDay = isDay(filter);
	const request: JobsRequest = {
		limit: pageSize,
		...(isOfDay && { date: filter }),
		...(cursor !== '' && { cursor }),
	};
	const jobs = [...head];
	let pages = 0;
	for await (const page of jobPages(client, request, patience)) {
		const others = page.jobs.filter((job) => job.job_id !== shown);
		jobs.push(...others.filter((job) => isOfDay || fits(job, filter)));
		const isEnough = jobs.length > 0 || ++pages === maxPages;
		if (!isEnough) continue;
		const next =
			page.cursor === '' ? {} : { paginationToken: JSON.stringify({ cursor: page.cursor, shown }) };
		return { results: jobs.map(toEntry), ...next };
	}
	return { results: [] };
}

async function jobNamed(client: Client, name: string): Promise<JobSummary | undefined> {
	return (
		(await client.findJob({ external_job_id: name }, patience)) ??
		(await client.findJob({ job_id: name }, patience))
	);
}

/** The place that a token stands for. */
function readPlace(token: string): Place {
	return JSON.parse(token);
}

function toEntry(job: JobSummary): INodeListSearchItems {
	return { name: nameOf(job), value: job.job_id };
}

/** What a person knows a job by. */
function nameOf({ external_job_id: externalId, title, date, driver_name: driver }: JobSummary): string {
	return [externalId, title, date, driver].filter(Boolean).join(' · ');
}

function fits(job: JobSummary, filter: string): boolean {
	const text = `${nameOf(job)} ${job.driver_email ?? ''}`.toLowerCase();
	return filter
		.toLowerCase()
		.split(/\s+/)
		.every((word) => text.includes(word));
}
