import type { AnswerDescription, ApiDescription, OperationDescription } from '../http/api-description.mts';
import type { JsonSchema, NamedSchemas } from './json-schemas.mts';
import {
	type Content,
	type OperationObject,
	type ParameterObject,
	type ResponseObject,
	tagOf,
} from './openapi.mts';

interface ObjectSchema {
	readonly properties?: Readonly<Record<string, JsonSchema>>;
	readonly required?: readonly string[];
}

/** Puts the description of a call into OpenAPI's words. */
export function writeOperation(
	{ name }: ApiDescription,
	operation: OperationDescription,
	schemas: NamedSchemas,
): OperationObject {
	const { id, tag, summary, description, security, answers, method } = operation;
	const body = method === 'GET' ? undefined : requestBody(operation, schemas);
	return {
		operationId: id,
		tags: [tagOf(name, tag)],
		summary,
		description: description === '' ? `${summary}.` : description,
		security: security.map((scheme) => (scheme === '' ? {} : { [scheme]: [] })),
		parameters: [
			...pathParameters(operation),
			...(method === 'GET' ? queryParameters(operation, schemas) : []),
			...headerParameters(operation),
		],
		...(body === undefined ? {} : { requestBody: body }),
		responses: Object.fromEntries(
			answers.map((answer) => [String(answer.status), response(operation, answer, schemas)]),
		),
	};
}

function requestBody(
	{ input, bodyTypes, example }: OperationDescription,
	schemas: NamedSchemas,
): OperationObject['requestBody'] {
	const { properties = {}, required = [] } = schemas.write(input, 'input') as ObjectSchema;
	if (Object.keys(properties).length === 0) return undefined;
	const schema = schemas.refer(input, 'input');
	const examples =
		example === undefined
			? {}
			: { examples: { usual: { summary: 'A usual request', value: example.request } } };
	return {
		required: required.length > 0,
		content: Object.fromEntries(bodyTypes.map((type) => [type, { schema, ...examples }])),
	};
}

function pathParameters({ path, pathValues, example }: OperationDescription): ParameterObject[] {
	return [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
		name,
		in: 'path',
		required: true,
		description: pathValues === undefined ? 'The id of the record.' : 'One of the values that there are.',
		schema: { type: 'string', ...(pathValues === undefined ? {} : { enum: pathValues }) },
		...(example?.id === undefined ? {} : { example: example.id }),
	}));
}

function queryParameters({ input, example }: OperationDescription, schemas: NamedSchemas): ParameterObject[] {
	const { properties = {}, required = [] } = schemas.write(input, 'input') as ObjectSchema;
	const sent: Readonly<Record<string, unknown>> = { ...example?.request };
	return Object.entries(properties).map(([name, { description, deprecated, ...schema }]) => ({
		name,
		in: 'query',
		required: required.includes(name),
		description: typeof description === 'string' ? sentence(description) : sentence(name),
		schema,
		...(deprecated === true ? { deprecated } : {}),
		...(sent[name] === undefined ? {} : { example: sent[name] }),
	}));
}

function headerParameters({ isRepeatable, hasRequestId }: OperationDescription): ParameterObject[] {
	const header = (name: string, description: string, schema: JsonSchema): ParameterObject => ({
		...{ name, in: 'header', required: false, description, schema },
	});
	return [
		...(isRepeatable
			? [
					header(
						'Idempotency-Key',
						'Makes it safe to send the same request again: within 24 hours it is done once, and answered the same.',
						{ type: 'string', minLength: 1, maxLength: 255 },
					),
				]
			: []),
		...(hasRequestId
			? [
					header('X-Request-Id', 'An id of your own for this request; one is made if it is left out.', {
						type: 'string',
						maxLength: 128,
					}),
				]
			: []),
	];
}

function response(
	operation: OperationDescription,
	answer: AnswerDescription,
	schemas: NamedSchemas,
): ResponseObject {
	const { status, description } = answer;
	const headers = responseHeaders(operation, answer);
	return {
		description,
		...(Object.keys(headers).length === 0 ? {} : { headers }),
		...(answer.schemas.length === 0 ? {} : { content: content(operation, answer, schemas, status) }),
	};
}

function content(
	{ example }: OperationDescription,
	{ schemas: forms, textType, examples: others }: AnswerDescription,
	schemas: NamedSchemas,
	status: number,
): Content {
	const refs = forms.map((schema) => schemas.refer(schema, 'output'));
	const [only = {}] = refs;
	const usual = example?.status === status && example.answer !== undefined ? { usual: example.answer } : {};
	const refused = example?.refusal.status === status ? { refused: example.refusal.answer } : {};
	const examples = Object.entries({ ...usual, ...refused, ...others }).map(([name, value]) => [
		name,
		{ summary: summaries[name] ?? name, value },
	]);
	const shown =
		examples.length === 0 ? {} : { examples: Object.fromEntries(examples) as Content[string]['examples'] };
	return {
		'application/json': { schema: refs.length > 1 ? { anyOf: refs } : only, ...shown },
		...(textType === undefined ? {} : { [textType]: { schema: { type: 'string' } } }),
	};
}

const summaries: Readonly<Record<string, string>> = {
	usual: 'The answer to the usual request',
	refused: 'A request that was refused',
};

function responseHeaders(
	{ hasRequestId, isRepeatable }: OperationDescription,
	{ status, hasRetryAfter }: AnswerDescription,
): Record<string, object> {
	const header = (description: string, schema: JsonSchema): object => ({ description, schema });
	return {
		...(hasRequestId
			? { 'X-Request-Id': header('The id of this request, for questions about it.', { type: 'string' }) }
			: {}),
		...(isRepeatable && status < 300
			? {
					'Idempotency-Replayed': header(
						'Present if the answer is that to an earlier request with the same key.',
						{
							type: 'string',
							enum: ['true'],
						},
					),
				}
			: {}),
		...(hasRetryAfter === true ? { 'Retry-After': header('Seconds to wait.', { type: 'string' }) } : {}),
	};
}

const sentence = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
