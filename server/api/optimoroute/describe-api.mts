import type { z } from 'zod/v4';
import { type ErrorCode, errorCodes, generalErrors } from '../../../contract/optimoroute/errors.ts';
import { operations, type OperationName } from '../../../contract/optimoroute/operations.ts';
import type { AnswerDescription, ApiDescription, OperationDescription } from '../http/api-description.mts';
import { readCallExamples } from '../http/call-examples.mts';
import { closing } from '../http/closing.mts';
import { refusalOf } from './answers/common.mts';
import { answers } from './answers/index.mts';
import { storedOrder } from './answers/orders.mts';
import { completion } from './answers/road.mts';
import { route, scheduleInformation } from './answers/routes.mts';
import { callTexts, fieldTexts, tags } from './call-texts.mts';
import { requests } from './request-shapes.mts';

const examples = new URL('../../../contract/optimoroute/examples/', import.meta.url);

/** This API, for its documentation. */
export function describeApi(): ApiDescription {
	const byName = readCallExamples(examples);
	const refusals = new Map(operationNames.map((name) => [name, refusalOf(name)]));
	return {
		name: 'OptimoRoute',
		summary: 'the WS API v1: orders, plannings, routes, and what happens on the road.',
		tags,
		securitySchemes: {
			optimoRouteKey: { type: 'apiKey', in: 'query', name: 'key', description: "The account's key." },
		},
		fields: fieldTexts,
		schemas: {
			Order: storedOrder,
			Route: route,
			ScheduleInformation: scheduleInformation,
			Completion: completion,
			...Object.fromEntries([...refusals].map(([name, refusal]) => [`${name}Refusal`, refusal])),
		},
		webhooks: [],
		operations: operationNames.map((name): OperationDescription => {
			const [tag, summary, description] = callTexts[name];
			const { [name]: input } = requests;
			return {
				...operations[name],
				...{ id: name, tag, summary, description, input },
				security: ['optimoRouteKey'],
				bodyTypes: ['application/json'],
				isRepeatable: false,
				hasRequestId: false,
				answers: describeAnswers(name, refusals.get(name) ?? refusalOf(name)),
				example: byName.get(name),
			};
		}),
	};
}

const operationNames = Object.keys(operations) as OperationName[];

/** A refusal is told by its body with HTTP 200, or by its status, as the server is set. */
function describeAnswers(name: OperationName, refusal: z.ZodType): AnswerDescription[] {
	const { [name]: answer } = answers;
	const refused = name === 'startPlanning' ? [refusal, answer] : [refusal];
	const isSent = operations[name].method === 'POST';
	const own: Readonly<Record<string, string>> = errorCodes[name];
	const answerWith = (status: number, description: string, code?: ErrorCode): AnswerDescription => ({
		status,
		description,
		schemas: refused,
		examples:
			code === undefined
				? {}
				: {
						[code]: {
							success: false,
							code,
							message: own[code] ?? generalErrors[code as keyof typeof generalErrors],
						},
					},
		hasRetryAfter: status === 429 || status === 503,
	});
	const onlyIfSet = 'Only where the server is set to answer refusals by their status';
	return [
		{
			status: 200,
			description: 'Done; or refused, as `success` says.',
			schemas: [answer, refusal],
			examples: {},
		},
		answerWith(
			400,
			'The request could not be read; where the server is set so, any other refusal too.',
			'MALFORMED_REQUEST',
		),
		answerWith(401, `The key is missing or not known. ${onlyIfSet}.`, 'AUTH_KEY_UNKNOWN'),
		answerWith(404, `There is no such record. ${onlyIfSet}.`),
		answerWith(409, `What is there does not allow it. ${onlyIfSet}.`),
		...(isSent
			? [
					answerWith(413, 'The body is larger than 10 MB.', 'MALFORMED_REQUEST'),
					answerWith(415, 'The body is packed in an unknown way.', 'MALFORMED_REQUEST'),
				]
			: []),
		answerWith(429, 'More than five requests at once.', 'ERR_TOO_MANY_CONNECTIONS'),
		answerWith(500, 'A fault of the service.', 'ERR_INTERNAL'),
		{
			...answerWith(503, 'The change could not be saved, or the server is closing.', 'ERR_INTERNAL'),
			schemas: [...refused, closing],
		},
	];
}
