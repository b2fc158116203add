import { z } from 'zod/v4';
import {
	type ImportRequest,
	jobStatuses,
	type JobsRequest,
	type StopRequest,
} from '../../../contract/routemate/job.ts';
import { maxPageSize, maxStopsPerJob } from '../../../contract/routemate/operations.ts';
import type { TokenRequest } from '../../../contract/routemate/token.ts';
import { moment } from '../http/moment.mts';

const maxText = 4096;
const maxId = 255;

const text = z.string().max(maxText).describe(`a text of at most ${maxText} characters`);
const id = z.string().min(1).max(maxId).describe(`a text of 1 to ${maxId} characters`);
const email = z.string().max(maxId).describe(`a text of at most ${maxId} characters`);
const date = z.iso.date().describe('a date YYYY-MM-DD that exists');
const time = z
	.string()
	.regex(/^([01]\d|2[0-3]):[0-5]\d$/)
	.describe('a time HH:MM from 00:00 to 23:59');

export const token = z.object({
	client_id: id.optional(),
	client_secret: id.optional(),
	grant_type: z.literal('client_credentials').optional(),
}) satisfies z.ZodType<TokenRequest>;

export const stop = z.object({
	external_stop_id: id,
	address: text.optional(),
	latitude: z.number().min(-90).max(90).describe('degrees from -90 to 90').optional(),
	longitude: z.number().min(-180).max(180).describe('degrees from -180 to 180').optional(),
	label: text.optional(),
	parcel_count: z.int().min(0).max(1_000_000).describe('a whole number from 0 to 1,000,000').optional(),
	time_window_start: time.optional(),
	time_window_end: time.optional(),
	service_minutes: z.number().min(0).max(1440).describe('minutes from 0 to 1440').optional(),
	notes: text.optional(),
	phone: text.optional(),
}) satisfies z.ZodType<StopRequest>;

export const importRequest = z.object({
	external_job_id: id,
	title: text.optional(),
	driver_email: email.optional(),
	date: date.optional(),
	stops: z.array(stop).min(1).max(maxStopsPerJob).describe(`a list of 1 to ${maxStopsPerJob} stops`),
}) satisfies z.ZodType<ImportRequest>;

export const jobsRequest = z.object({
	job_id: id.optional(),
	external_job_id: id.optional(),
	status: z.enum(jobStatuses).optional(),
	date: date.optional(),
	driver_email: email.optional(),
	updated_since: moment.optional(),
	limit: z.int().min(1).max(maxPageSize).describe(`a whole number from 1 to ${maxPageSize}`).optional(),
	cursor: z.string().max(maxId).optional(),
}) satisfies z.ZodType<JobsRequest>;
