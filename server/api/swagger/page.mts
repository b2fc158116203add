import { escaped } from '../http/escaped.mts';
import type { OpenApiDocument } from './openapi.mts';
import { operationPart, type PlacedOperation } from './page-operation.mts';
import { fieldTable, schemaAnchor } from './page-schema.mts';
import { style } from './style.mts';

/** The documentation as one page that needs nothing else: no script, no other file. */
export function writePage(document: OpenApiDocument): string {
	const title = String(document.info['title']);
	const groups = document.tags.map(({ name, description }, index) => ({
		name,
		description,
		anchor: `group-${index + 1}`,
		operations: operationsOf(document, name),
	}));
	return [
		'<!doctype html>',
		'<html lang="en">',
		'<head>',
		'<meta charset="utf-8">',
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		`<title>${escaped(title)}</title>`,
		`<style>${style}</style>`,
		'</head>',
		'<body>',
		'<a class="skip" href="#calls">Skip to the calls</a>',
		'<header>',
		`<h1>${escaped(title)}</h1>`,
		`<p>${escaped(String(document.info['summary']))}`,
		'For programs: <a href="/swagger/openapi.json">OpenAPI 3.1 document</a>.</p>',
		'<nav aria-label="Groups of calls"><ul>',
		...groups.map(({ anchor, name }) => `<li><a href="#${anchor}">${escaped(name)}</a></li>`),
		'<li><a href="#access">Access</a></li>',
		'<li><a href="#schemas">Schemas</a></li>',
		'</ul></nav>',
		'</header>',
		'<main id="calls">',
		...groups.map(({ anchor, name, description, operations }) =>
			[
				`<section aria-labelledby="${anchor}">`,
				`<h2 id="${anchor}">${escaped(name)}</h2>`,
				`<p>${escaped(description)}</p>`,
				...operations.map((placed) => operationPart(document, placed)),
				'</section>',
			].join('\n'),
		),
		accessPart(document),
		schemasPart(document),
		'</main>',
		'</body>',
		'</html>',
		'',
	].join('\n');
}

function operationsOf({ paths, webhooks }: OpenApiDocument, tag: string): PlacedOperation[] {
	return [...Object.entries(paths), ...Object.entries(webhooks)].flatMap(([path, methods]) =>
		Object.entries(methods)
			.filter(([, { tags }]) => tags.includes(tag))
			.map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
	);
}

function accessPart({ components }: OpenApiDocument): string {
	return [
		'<section aria-labelledby="access">',
		'<h2 id="access">Access</h2>',
		'<dl>',
		...Object.entries(components.securitySchemes).map(([name, scheme]) => {
			const { description = '' } = scheme as { description?: string };
			return `<dt id="access-${escaped(name)}"><code>${escaped(name)}</code></dt><dd>${escaped(description)}</dd>`;
		}),
		'</dl>',
		'</section>',
	].join('\n');
}

function schemasPart({ components }: OpenApiDocument): string {
	return [
		'<section aria-labelledby="schemas">',
		'<h2 id="schemas">Schemas</h2>',
		...Object.entries(components.schemas).map(([name, schema]) =>
			[
				`<details id="${schemaAnchor(name)}">`,
				`<summary><code>${escaped(name)}</code></summary>`,
				fieldTable(schema, `Fields of ${name}`),
				'</details>',
			].join('\n'),
		),
		'</section>',
	].join('\n');
}
