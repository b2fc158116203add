import { escaped } from '../http/escaped.mts';
import {
	type Content,
	type OpenApiDocument,
	type OperationObject,
	type ParameterObject,
	responseAt,
	type ResponseObject,
} from './openapi.mts';
import { typeText } from './page-schema.mts';

export interface PlacedOperation {
	readonly method: string;
	readonly path: string;
	readonly operation: OperationObject;
}

/** One call: what it takes, what it answers, and examples of both. */
export function operationPart(
	document: OpenApiDocument,
	{ method, path, operation }: PlacedOperation,
): string {
	const { operationId, summary, description, parameters, requestBody, responses, security } = operation;
	return [
		`<details id="${escaped(operationId)}">`,
		`<summary><span class="method">${method}</span> <code>${escaped(path)}</code> ${escaped(summary)}</summary>`,
		`<p>${escaped(description)}</p>`,
		`<p>Opened by ${security.map(securityText).join(' or ')}.</p>`,
		parameters.length === 0 ? '' : parameterTable(parameters),
		requestBody === undefined ? '' : `<h3>Body</h3>\n${contentPart(requestBody.content)}`,
		'<h3>Answers</h3>',
		...Object.entries(responses).map(([status, response]) =>
			responsePart(status, responseAt(document, response)),
		),
		'</details>',
	].join('\n');
}

function securityText(scheme: OperationObject['security'][number]): string {
	const [name] = Object.keys(scheme);
	if (name === undefined) return 'nothing';
	return `<a href="#access-${escaped(name)}"><code>${escaped(name)}</code></a>`;
}

function parameterTable(parameters: readonly ParameterObject[]): string {
	return [
		'<h3>Parameters</h3>',
		'<div class="table"><table>',
		'<thead><tr><th scope="col">Name</th><th scope="col">In</th><th scope="col">Type</th><th scope="col">Meaning</th></tr></thead>',
		'<tbody>',
		...parameters.map(
			({ name, in: place, required, schema, description }) =>
				`<tr><th scope="row"><code>${escaped(name)}</code>${required ? ' (required)' : ''}</th><td>${place}</td><td>${typeText(schema)}</td><td>${escaped(description)}</td></tr>`,
		),
		'</tbody></table></div>',
	].join('\n');
}

function responsePart(status: string, { description, headers = {}, content }: ResponseObject): string {
	const names = Object.keys(headers).map((name) => `<code>${escaped(name)}</code>`);
	return [
		'<details>',
		`<summary><code>${escaped(status)}</code> ${escaped(description)}</summary>`,
		names.length === 0 ? '' : `<p>Headers: ${names.join(', ')}.</p>`,
		content === undefined ? '' : contentPart(content),
		'</details>',
	].join('\n');
}

function contentPart(content: Content): string {
	const [first] = Object.values(content);
	const types = Object.keys(content).map((type) => `<code>${escaped(type)}</code>`);
	return [
		`<p>${types.join(' or ')}: ${typeText(first?.schema ?? {})}</p>`,
		...Object.values(first?.examples ?? {}).map(({ summary, value }) =>
			[
				`<p>${escaped(summary)}</p>`,
				`<pre tabindex="0"><code>${escaped(JSON.stringify(value, undefined, 2))}</code></pre>`,
			].join('\n'),
		),
	].join('\n');
}
