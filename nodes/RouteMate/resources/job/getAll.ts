import { updateDisplayOptions } from 'n8n-workflow';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { jobStatuses } from '../../../../contract/routemate/job';
import type { JobsRequest, JobStatus, JobSummary } from '../../../../contract/routemate/job';
import { maxPageSize } from '../../../../contract/routemate/operations';
import { listFields, readLimit, simplifyField } from '../../../shared/listFields';
import { readMoment, toUnixSeconds } from '../../../shared/moment';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import { isEmpty, readCollection, readFlag } from '../../../shared/parameters';
import { dayIn } from '../../../shared/readDay';
import { Trouble } from '../../../shared/trouble';
import type { Client } from '../../shared/client';
import { jobPages } from '../../shared/jobPages';
import { simplifySummary } from '../../shared/simplifyJob';

export const getAll: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['job'], operation: ['getAll'] } }, [
		...listFields,
		simplifyField,
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			options: [
				{
					displayName: 'Date',
					name: 'date',
					type: 'dateTime',
					typeOptions: { dateOnly: true },
					default: '',
					description: 'Only jobs of this day',
				},
				{
					displayName: 'Driver Email',
					name: 'driverEmail',
					type: 'string',
					default: '',
					placeholder: 'e.g. driver@example.com',
					description: 'Only jobs of this driver',
				},
				{
					displayName: 'Status',
					name: 'status',
					type: 'options',
					options: [
						{ name: 'Assigned', value: 'assigned', description: 'It has a driver who has not begun' },
						{ name: 'Completed', value: 'completed', description: 'All stops are completed or failed' },
						{ name: 'In Progress', value: 'in_progress', description: 'The driver is on the way' },
						{ name: 'Pending', value: 'pending', description: 'It has no driver' },
					],
					default: 'in_progress',
					description: 'Only jobs in this state',
				},
				{
					displayName: 'Updated Since',
					name: 'updatedSince',
					type: 'dateTime',
					default: '',
					description:
						"Only jobs that changed at this moment or later; without an offset it is in the workflow's time zone",
				},
			],
		},
	]),
	execute: forEachItem(async ({ context, client, itemIndex }) => {
		const request = readFilters(context, itemIndex);
		const jobs = await readJobs(client, request, readLimit(context, itemIndex));
		const simplify = readFlag(context, 'simplify', itemIndex);
		return jobs.map((job): IDataObject => (simplify ? { ...simplifySummary(job) } : { ...job }));
	}),
};

async function readJobs(client: Client, request: JobsRequest, limit: number): Promise<JobSummary[]> {
	const jobs: JobSummary[] = [];
	const pageSize = Math.min(maxPageSize, limit);
	for await (const page of jobPages(client, { ...request, limit: pageSize })) {
		jobs.push(...page.jobs);
		if (jobs.length >= limit) return jobs.slice(0, limit);
	}
	return jobs;
}

function readFilters(context: IExecuteFunctions, itemIndex: number): JobsRequest {
	const { date, driverEmail, status, updatedSince } = readCollection(context, 'filters', itemIndex);
	const timezone = context.getTimezone();
	return {
		...(!isEmpty(date) && { date: dayIn('Date', date, timezone) }),
		...(!isEmpty(driverEmail) && { driver_email: String(driverEmail).trim() }),
		...(!isEmpty(status) && { status: readStatus(status) }),
		...(!isEmpty(updatedSince) && { updated_since: readSince(updatedSince, timezone) }),
	};
}

function readStatus(value: unknown): JobStatus {
	const status = jobStatuses.find((known) => known === value);
	if (status) return status;
	throw new Trouble(
		`'Status' is not one of a job: ${String(value)}`,
		`Set 'Status' to one of these: ${jobStatuses.join(', ')}`,
	);
}

function readSince(value: unknown, timezone: string): string {
	const moment = readMoment(value);
	if (moment) return new Date(toUnixSeconds(moment, timezone) * 1000).toISOString();
	throw new Trouble(
		`'Updated Since' is not a moment: ${String(value)}`,
		"Fill in 'Updated Since' as 2027-03-15T08:00:00, with an offset if another time zone is meant",
	);
}
