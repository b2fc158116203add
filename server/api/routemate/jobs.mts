import type { ImportRequest, JobsRequest } from '../../../contract/routemate/job.ts';
import { defaultPageSize } from '../../../contract/routemate/operations.ts';
import { importJob as saveJob } from '../../domain/import-job.mts';
import { findJob, listJobs } from '../../domain/find-job.mts';
import { viewJob } from '../../domain/job-view.mts';
import { canonicalHash } from '../http/canonical-hash.mts';
import { RequestError } from '../http/request-error.mts';
import { bodyReader, queryReader } from '../http/request-schema.mts';
import type { Answered, Handler } from './handler.mts';
import * as schemas from './schemas.mts';
import { readJob, writeJob, writeSummary } from './translate.mts';

const readImport = bodyReader<ImportRequest>(schemas.importRequest);
const readQuery = queryReader<JobsRequest>(schemas.jobsRequest);

export const importJob: Handler = async ({ domain, company, input, keep }) => {
	const request = readImport(input);
	const draft = readJob(request, canonicalHash(request));
	let answer: Answered | undefined;
	await saveJob(domain, company, draft, ({ unit }, { job, isNew }) => {
		const body = writeJob(domain, company.timezone, viewJob(domain, job));
		answer = { status: isNew ? 201 : 200, body };
		keep(unit, answer);
	});
	if (answer === undefined) throw new Error('The job was imported without an answer.');
	return answer;
};

export const getJobs: Handler = ({ domain, company, input }) => {
	const { job_id: id, external_job_id: externalId, limit = defaultPageSize, ...filter } = readQuery(input);
	if (id !== undefined && externalId !== undefined) {
		const message = "Send 'job_id' or 'external_job_id', not both.";
		throw new RequestError('field-invalid', message, 'external_job_id');
	}
	if (id !== undefined || externalId !== undefined) {
		const job = findJob(domain, company, { id, externalId });
		return { status: 200, body: writeJob(domain, company.timezone, viewJob(domain, job)) };
	}
	const { cursor, status, date, driver_email: driverEmail, updated_since: updatedSince } = filter;
	const wanted = {
		status,
		date,
		driverEmail,
		updatedSince: updatedSince === undefined ? undefined : new Date(updatedSince).toISOString(),
	};
	const { views, next } = listJobs(domain, company, wanted, cursor, limit);
	return {
		status: 200,
		body: { jobs: views.map((view) => writeSummary(view)), next_cursor: next ?? null },
	};
};
