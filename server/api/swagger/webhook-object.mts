import type { ApiDescription, WebhookDescription } from '../http/api-description.mts';
import type { NamedSchemas } from './json-schemas.mts';
import { type OperationObject, tagOf } from './openapi.mts';

/** Puts the description of a webhook into OpenAPI's words: an operation of whoever receives it. */
export function writeWebhook(
	{ name: vendor }: ApiDescription,
	{ name, tag, summary, description, headers, body, answers }: WebhookDescription,
	schemas: NamedSchemas,
): OperationObject {
	return {
		operationId: `receive-${name}`,
		tags: [tagOf(vendor, tag)],
		summary,
		description,
		security: [{}],
		parameters: Object.entries(headers).map(([header, meaning]) => ({
			name: header,
			in: 'header',
			required: true,
			description: meaning,
			schema: { type: 'string' },
		})),
		requestBody: {
			required: true,
			content: { 'application/json': { schema: schemas.write(body, 'output') } },
		},
		responses: Object.fromEntries(
			Object.entries(answers).map(([status, meaning]) => [status, { description: meaning }]),
		),
	};
}
