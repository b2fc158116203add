import { z } from 'zod/v4';
import {
	type ErrorCode,
	type Refusal,
	type WarningCode,
	warningCodes,
} from '../../../contract/routemate/errors.ts';
import {
	type Job,
	type JobsAnswer,
	jobStatuses,
	type JobSummary,
	type Stop,
	stopStatuses,
	type Warning,
} from '../../../contract/routemate/job.ts';
import {
	type TokenAnswer,
	type TokenErrorCode,
	tokenErrors,
	type TokenRefusal,
} from '../../../contract/routemate/token.ts';

const count = z.int().min(0);

export const stop = z.object({
	stop_id: z.string(),
	external_stop_id: z.string(),
	sequence: z.int().nullable(),
	label: z.string(),
	address: z.string(),
	latitude: z.number().nullable(),
	longitude: z.number().nullable(),
	parcel_count: count,
	status: z.enum(stopStatuses),
	estimated_arrival: z.string().nullable(),
	completed_at: z.string().nullable(),
	time_window_start: z.string().nullable(),
	time_window_end: z.string().nullable(),
	service_minutes: z.number(),
	notes: z.string(),
	phone: z.string(),
}) satisfies z.ZodType<Stop>;

export const warning = z.object({
	external_stop_id: z.string().nullable(),
	code: z.enum(Object.keys(warningCodes) as WarningCode[]),
	message: z.string(),
}) satisfies z.ZodType<Warning>;

export const jobSummary = z.object({
	job_id: z.string(),
	external_job_id: z.string(),
	title: z.string(),
	date: z.string(),
	status: z.enum(jobStatuses),
	driver_email: z.string().nullable(),
	driver_name: z.string().nullable(),
	stop_count: count,
	status_counts: z.object({ pending: count, in_progress: count, completed: count, failed: count }),
	optimization: z.object({ total_distance_km: z.number(), total_duration_minutes: z.number() }),
	created_at: z.string(),
	updated_at: z.string(),
}) satisfies z.ZodType<JobSummary>;

export const job = jobSummary.extend({
	stops: z.array(stop),
	warnings: z.array(warning),
}) satisfies z.ZodType<Job>;

export const jobs = z.object({
	jobs: z.array(jobSummary),
	next_cursor: z.string().nullable(),
}) satisfies z.ZodType<JobsAnswer>;

export const token = z.object({
	access_token: z.string(),
	token_type: z.literal('Bearer'),
	expires_in: z.int(),
}) satisfies z.ZodType<TokenAnswer>;

/** @param codes those that go with the status of the answer */
export const refusal = (codes: readonly ErrorCode[]) =>
	z.object({
		error: z.object({
			code: z.enum(codes),
			message: z.string(),
			details: z.array(z.object({ field: z.string(), message: z.string() })),
			request_id: z.string(),
		}),
	}) satisfies z.ZodType<Refusal>;

export const tokenRefusal = z.object({
	error: z.enum(Object.keys(tokenErrors) as TokenErrorCode[]),
	error_description: z.string(),
}) satisfies z.ZodType<TokenRefusal>;
