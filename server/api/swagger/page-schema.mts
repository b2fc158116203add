import { escaped } from '../http/escaped.mts';

type Schema = Readonly<Record<string, unknown>>;

export const schemaAnchor = (name: string): string => `schema-${escaped(name)}`;

/** A schema in a few words, with links to those that have a name. */
export function typeText(schema: Schema): string {
	const {
		$ref,
		anyOf,
		type,
		enum: values,
		const: only,
		items,
		properties,
	} = schema as {
		$ref?: string;
		anyOf?: readonly Schema[];
		type?: string;
		enum?: readonly unknown[];
		const?: unknown;
		items?: Schema;
		properties?: Record<string, Schema>;
	};
	if ($ref !== undefined) {
		const name = $ref.split('/').at(-1) ?? '';
		return `<a href="#${schemaAnchor(name)}">${escaped(name)}</a>`;
	}
	if (anyOf !== undefined) return anyOf.map(typeText).join(' or ');
	if (values !== undefined) return values.map((value) => `<code>${escaped(String(value))}</code>`).join(', ');
	if (only !== undefined) return `<code>${escaped(JSON.stringify(only))}</code>`;
	if (items !== undefined) return `list of ${typeText(items)}`;
	if (properties !== undefined) {
		const fields = Object.entries(properties).map(
			([name, field]) => `<code>${escaped(name)}</code> ${typeText(field)}`,
		);
		return `{ ${fields.join('; ')} }`;
	}
	return escaped(type ?? 'anything');
}

/** The fields of an object; of anything else, what it is. */
export function fieldTable(schema: Schema, caption: string): string {
	const { properties, required = [] } = schema as {
		properties?: Record<string, Schema>;
		required?: readonly string[];
	};
	if (properties === undefined) return `<p>${typeText(schema)}</p>`;
	return [
		'<div class="table"><table>',
		`<caption>${escaped(caption)}</caption>`,
		'<thead><tr><th scope="col">Name</th><th scope="col">Type</th><th scope="col">Meaning</th></tr></thead>',
		'<tbody>',
		...Object.entries(properties).map(([name, field]) => {
			const { description = '' } = field as { description?: string };
			const must = required.includes(name) ? ' (required)' : '';
			return `<tr><th scope="row"><code>${escaped(name)}</code>${must}</th><td>${typeText(field)}</td><td>${escaped(description)}</td></tr>`;
		}),
		'</tbody></table></div>',
	].join('\n');
}
