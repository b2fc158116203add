import type { z } from 'zod/v4';
import { errorCodes } from '../../../contract/rouptimize/errors.ts';
import { type Access, operations, type OperationName } from '../../../contract/rouptimize/operations.ts';
import { reportSections } from '../../../contract/rouptimize/report.ts';
import type { AnswerDescription, ApiDescription, OperationDescription } from '../http/api-description.mts';
import { readCallExamples } from '../http/call-examples.mts';
import { closing } from '../http/closing.mts';
import { codesByStatus } from '../http/codes-by-status.mts';
import { callTexts, fieldTexts, tags } from './call-texts.mts';
import { definitions } from './definitions.mts';
import { statuses } from './errors.mts';
import type { AnyOperation } from './operation.mts';
import { refusalCodesOf } from './refusal-codes.mts';
import { describeWebhooks } from './describe-webhooks.mts';
import { refusalWith } from './schemas/refusal.mts';

const examples = new URL('../../../contract/rouptimize/examples/', import.meta.url);

const securitySchemes = {
	rouptimizeReadOnly: { type: 'http', scheme: 'bearer', description: 'An API token that may only read.' },
	rouptimizeFullAccess: { type: 'http', scheme: 'bearer', description: 'An API token that may do all.' },
	rouptimizeAdmin: { type: 'http', scheme: 'bearer', description: "The company admin's token." },
} as const;

const openedBy = {
	read: ['rouptimizeReadOnly', 'rouptimizeFullAccess'],
	write: ['rouptimizeFullAccess'],
	admin: ['rouptimizeAdmin'],
} as const satisfies Record<Access, ReadonlyArray<keyof typeof securitySchemes>>;

/** This API, for its documentation: all calls that are defined. */
export function describeApi(): ApiDescription {
	const byName = readCallExamples(examples);
	return {
		name: 'Rouptimize',
		summary: 'the Integration API v1 and the company settings.',
		tags,
		securitySchemes,
		fields: fieldTexts,
		schemas: {},
		operations: (Object.keys(operations) as OperationName[]).map((name): OperationDescription => {
			const { [name]: defined } = definitions;
			const { access, method, path } = operations[name];
			const [tag, summary, description] = callTexts[name];
			return {
				...{ id: name, method, path, tag, summary, description },
				security: openedBy[access],
				input: defined.input as z.ZodType,
				bodyTypes: ['application/json'],
				...(path.endsWith(':section') ? { pathValues: reportSections } : {}),
				isRepeatable: method !== 'GET',
				hasRequestId: true,
				answers: [...describeSuccesses(defined), ...describeRefusals(name)],
				example: byName.get(name),
			};
		}),
		webhooks: describeWebhooks(),
	};
}

function describeSuccesses(defined: AnyOperation): AnswerDescription[] {
	const answer = defined.answer as z.ZodType | undefined;
	return successStatuses(defined).map((status) => ({
		status,
		description: { 200: 'Done.', 201: 'It was created.', 204: 'Done; there is nothing to tell.' }[status],
		schemas: answer === undefined ? [] : [answer],
		...(defined.asText === undefined ? {} : { textType: 'text/csv' }),
		examples: {},
	}));
}

function successStatuses({ answer, ...defined }: AnyOperation): ReadonlyArray<200 | 201 | 204> {
	if (answer === undefined) return [204];
	if (defined.kind === 'read') return [200];
	return defined.statusOf === undefined ? [defined.status] : [defined.status, 200];
}

function describeRefusals(name: OperationName): AnswerDescription[] {
	return [...codesByStatus(statuses, refusalCodesOf(name))].map(([status, codes]) => ({
		status,
		description: `Refused: ${codes.join(' or ')}.`,
		schemas: [refusalWith(codes), ...(status === 503 ? [closing] : [])],
		examples: Object.fromEntries(
			codes.map((code) => [code, { code, message: errorCodes[code], details: [], requestId: 'b6f2c1de' }]),
		),
		hasRetryAfter: status === 409 || status === 429 || status === 503,
	}));
}
