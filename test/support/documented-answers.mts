import type { RequestListener, ServerResponse } from 'node:http';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { apiDocument } from '../../server/api-document.mts';
import type { OpenApiDocument, OperationObject } from '../../server/api/swagger/openapi.mts';
import { responseAt } from '../../server/api/swagger/openapi.mts';

/** An answer as it was sent. */
export interface SentAnswer {
	readonly method: string;
	readonly path: string;
	readonly status: number;
	readonly contentType: string;
	readonly text: string;
}

/** What begins so belongs to one of the vendors. */
const documented = /^\/(v1|api\/v1|companies\/me)(\/|$)/;

/** A failure that was ordered as a bare status, as a proxy would answer it. */
const ordered = /^HTTP \d{3}\n$/;

let checker: ((answer: SentAnswer) => string | undefined) | undefined;

/** What is wrong with an answer by the document of the APIs; undefined: nothing. */
export function undocumented(answer: SentAnswer): string | undefined {
	if (!documented.test(answer.path) || ordered.test(answer.text)) return undefined;
	checker ??= createChecker(apiDocument());
	const fault = checker(answer);
	return (
		fault && `${answer.method} ${answer.path} ${answer.status}: ${fault}\n${answer.text.slice(0, 1_000)}`
	);
}

function createChecker(document: OpenApiDocument): (answer: SentAnswer) => string | undefined {
	const ajv = new Ajv2020({ strict: false, validateFormats: false });
	const compiled = new Map<object, ValidateFunction>();
	ajv.addSchema(document, 'openapi.json');
	const paths = Object.entries(document.paths)
		.sort(([one], [other]) => Number(one.includes('{')) - Number(other.includes('{')))
		.map(([template, methods]) => ({
			pattern: new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}/?$`, 'i'),
			methods,
		}));
	const compile = (schema: Readonly<Record<string, unknown>>): ValidateFunction => {
		const known = compiled.get(schema);
		if (known !== undefined) return known;
		const made = ajv.compile(absolute(schema) as object);
		compiled.set(schema, made);
		return made;
	};
	return ({ method, path, status, contentType, text }) => {
		const found = paths.find(({ pattern }) => pattern.test(path));
		const operation: OperationObject | undefined = found?.methods[method.toLowerCase()];
		if (operation === undefined) {
			const isRefused = status === 405 || (found === undefined && status === 404);
			return isRefused ? undefined : 'there is no such call, and yet it is answered';
		}
		const response = operation.responses[String(status)];
		if (response === undefined) return `the status is not documented for ${operation.operationId}`;
		const { content } = responseAt(document, response);
		if (content === undefined) return text === '' ? undefined : 'no content is documented';
		const [type = ''] = contentType.split(';');
		const form = content[type];
		if (form === undefined) return `the content type '${type}' is not documented`;
		if (type !== 'application/json') return undefined;
		const validate = compile(form.schema);
		return validate(JSON.parse(text)) ? undefined : ajv.errorsText(validate.errors, { dataVar: 'answer' });
	};
}

/** A schema of the document as one that stands outside it. */
function absolute(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(absolute);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, part]) => [
			key,
			key === '$ref' && typeof part === 'string' ? `openapi.json${part}` : absolute(part),
		]),
	);
}

const faults: string[] = [];

/** The answers of servers that are not as the document says, since this was asked last. */
export const takeUndocumented = (): string[] => faults.splice(0);

/** The same server, each answer of which is checked before it is sent. */
export function withCheckedAnswers(handle: RequestListener): RequestListener {
	return (request, response) => {
		const method = request.method ?? '';
		const [path = ''] = (request.url ?? '').split('?');
		const chunks: Buffer[] = [];
		const collect = (chunk: unknown, encoding: unknown): void => {
			if (typeof chunk === 'string') {
				chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'));
			} else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
		};
		const write = response.write.bind(response) as (...parts: unknown[]) => boolean;
		const end = response.end.bind(response) as (...parts: unknown[]) => ServerResponse;
		Object.assign(response, {
			write: (...parts: unknown[]) => {
				collect(parts[0], parts[1]);
				return write(...parts);
			},
			end: (...parts: unknown[]) => {
				collect(parts[0], parts[1]);
				const fault =
					method === 'HEAD'
						? undefined
						: undocumented({
								method,
								path,
								status: response.statusCode,
								contentType: String(response.getHeader('Content-Type') ?? ''),
								text: Buffer.concat(chunks).toString(),
							});
				if (fault !== undefined) faults.push(fault);
				return end(...parts);
			},
		});
		handle(request, response);
	};
}
