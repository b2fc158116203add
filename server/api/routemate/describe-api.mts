import type { z } from 'zod/v4';
import { errorCodes } from '../../../contract/routemate/errors.ts';
import { operations, type OperationName } from '../../../contract/routemate/operations.ts';
import { type TokenErrorCode, tokenErrors } from '../../../contract/routemate/token.ts';
import type { AnswerDescription, ApiDescription, OperationDescription } from '../http/api-description.mts';
import { readCallExamples } from '../http/call-examples.mts';
import { closing } from '../http/closing.mts';
import { codesByStatus } from '../http/codes-by-status.mts';
import * as answers from './answer-schemas.mts';
import { statuses } from './errors.mts';
import { codesOf } from './refusal-codes.mts';
import { requests } from './request-warnings.mts';

const examples = new URL('../../../contract/routemate/examples/', import.meta.url);

const tags = {
	Token: 'Opens the other calls.',
	Jobs: 'Runs of deliveries: imported, planned, followed.',
} as const;

type Texts = Pick<
	OperationDescription,
	'summary' | 'description' | 'security' | 'bodyTypes' | 'isRepeatable'
> & {
	readonly tag: keyof typeof tags;
};

const texts = {
	getToken: {
		tag: 'Token',
		summary: 'Get an access token',
		description:
			'Exchanges id and secret of a client for a token that is valid for an hour. The client may also stand in a Basic `Authorization`.',
		security: ['routeMateClient', ''],
		bodyTypes: ['application/json', 'application/x-www-form-urlencoded'],
		isRepeatable: false,
	},
	importJob: {
		tag: 'Jobs',
		summary: 'Import a job and plan its route',
		description:
			'A job that is sent again under the same `external_job_id` is not made twice. What is wrong with a stop is told in `warnings`, and keeps no other from being imported.',
		security: ['routeMateToken'],
		bodyTypes: ['application/json'],
		isRepeatable: true,
	},
	getJobs: {
		tag: 'Jobs',
		summary: 'Read jobs',
		description: 'One job by either id; without, a page of all, the newest first.',
		security: ['routeMateToken'],
		bodyTypes: [],
		isRepeatable: false,
	},
} as const satisfies Record<OperationName, Texts>;

const successes = {
	getToken: [{ status: 200, description: 'A token.', schemas: [answers.token], examples: {} }],
	importJob: [
		{ status: 200, description: 'There is such a job already.', schemas: [answers.job], examples: {} },
		{ status: 201, description: 'The job was imported.', schemas: [answers.job], examples: {} },
	],
	getJobs: [
		{
			status: 200,
			description: 'A page of jobs; or one job, if one was asked for.',
			schemas: [answers.jobs, answers.job],
			examples: {},
		},
	],
} satisfies Record<OperationName, AnswerDescription[]>;

const fields = {
	latitude: 'degrees, north is positive',
	longitude: 'degrees, east is positive',
	external_job_id: "the sender's own id of the job",
	external_stop_id: "the sender's own id of the stop",
	date: 'YYYY-MM-DD',
	sequence: 'from 1, in the order they are driven to; null: on no route',
	parcel_count: 'whole number of parcels',
	estimated_arrival: 'YYYY-MM-DDTHH:MM:SS, wall time of the organisation; null: on no route',
	completed_at: 'YYYY-MM-DDTHH:MM:SS, wall time of the organisation; null: not yet',
	time_window_start: 'the service begins no earlier; HH:MM',
	time_window_end: 'the service has ended by then; HH:MM',
	service_minutes: 'minutes at the stop',
	total_distance_km: 'kilometres of the whole route',
	total_duration_minutes: 'minutes of the whole route',
	created_at: 'ISO 8601, UTC',
	updated_at: 'ISO 8601, UTC',
	expires_in: 'seconds',
	next_cursor: 'for the next page; null: this is the last one',
	cursor: '`next_cursor` of the page before',
	driver_email: "the driver's e-mail address",
} as const;

/** This API, for its documentation. */
export function describeApi(): ApiDescription {
	const byName = readCallExamples(examples);
	return {
		name: 'RouteMate',
		summary: 'the Integration API: jobs of stops in, routes out.',
		tags,
		securitySchemes: {
			routeMateClient: { type: 'http', scheme: 'basic', description: 'Id and secret of a client.' },
			routeMateToken: { type: 'http', scheme: 'bearer', description: 'The token that `getToken` gives.' },
		},
		fields,
		schemas: {
			Job: answers.job,
			JobSummary: answers.jobSummary,
			Stop: answers.stop,
			Warning: answers.warning,
			TokenRefusal: answers.tokenRefusal,
		},
		webhooks: [],
		operations: (Object.keys(operations) as OperationName[]).map((name): OperationDescription => {
			const { [name]: input } = requests;
			const refused = name === 'getToken' ? tokenRefusals() : refusalsOf(name);
			return {
				...operations[name],
				...texts[name],
				...{ id: name, input, hasRequestId: true },
				answers: [...successes[name], ...refused],
				example: byName.get(name),
			};
		}),
	};
}

function refusalsOf(name: OperationName): AnswerDescription[] {
	const codes = codesOf(name);
	return [...codesByStatus(statuses, codes)].map(([status, own]) => ({
		status,
		description: `Refused: ${own.join(' or ')}.`,
		schemas: [answers.refusal(own), ...(status === 503 ? [closing] : [])],
		examples: Object.fromEntries(
			own.map((code) => [
				code,
				{ error: { code, message: errorCodes[code], details: [], request_id: 'b6f2c1de' } },
			]),
		),
		hasRetryAfter: status === 429 || status === 503,
	}));
}

const tokenStatuses = [
	[400, 'The request is wrong.', 'invalid_request'],
	[401, 'The client is not known, or its secret is wrong.', 'invalid_client'],
	[413, 'The body is too large.', 'invalid_request'],
	[415, 'The body is neither JSON nor a form.', 'invalid_request'],
	[429, 'Too many tries with a wrong secret.', 'slow_down'],
	[500, 'A fault of the service.', 'server_error'],
	[503, 'The token could not be saved, or the server is closing.', 'temporarily_unavailable'],
] as const satisfies ReadonlyArray<readonly [number, string, TokenErrorCode]>;

function tokenRefusals(): AnswerDescription[] {
	return tokenStatuses.map(([status, description, error]) => {
		const schemas: z.ZodType[] = [answers.tokenRefusal, ...(status === 503 ? [closing] : [])];
		const examples = { [error]: { error, error_description: tokenErrors[error] } };
		return { status, description, schemas, examples, hasRetryAfter: status === 429 || status === 503 };
	});
}
