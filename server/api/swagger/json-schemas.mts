import { z } from 'zod/v4';
import type { ApiDescription } from '../http/api-description.mts';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** Whether a schema is of what is sent or of what is answered. */
export type Side = 'input' | 'output';

/** The schemas of an API under the names they have in the document. */
export interface NamedSchemas {
	/** All of them, by name. */
	readonly components: Readonly<Record<string, JsonSchema>>;
	/** Points to a schema by its name; one without a name is written out. */
	readonly refer: (schema: z.ZodType, side: Side) => JsonSchema;
	/** A schema written out, whether it has a name or not. */
	readonly write: (schema: z.ZodType, side: Side) => JsonSchema;
}

const pointer = (name: string): string => `#/components/schemas/${name}`;

/** Names the schemas of an API after the calls that have them; one that several have is named once. */
export function nameSchemas(api: ApiDescription): NamedSchemas {
	const names = { input: new Map<z.ZodType, string>(), output: new Map<z.ZodType, string>() };
	const add = (side: Side, schema: z.ZodType, name: string): void => {
		if (!names[side].has(schema)) names[side].set(schema, `${api.name}${capitalised(name)}`);
	};
	for (const [name, schema] of Object.entries(api.schemas)) add('output', schema, name);
	// A record is named by the call that reads one.
	for (const { id, answers } of api.operations) {
		if (id.startsWith('get')) for (const schema of successOf(answers)) add('output', schema, id.slice(3));
	}
	for (const { id, method, input, answers } of api.operations) {
		if (method !== 'GET' && !isEmpty(input)) add('input', input, `${id}Request`);
		for (const schema of successOf(answers)) add('output', schema, `${id}Answer`);
	}
	const explain = explainer(api.fields);
	const written = { input: new Map<z.ZodType, JsonSchema>(), output: new Map<z.ZodType, JsonSchema>() };
	const write = (schema: z.ZodType, side: Side): JsonSchema => {
		const found = written[side].get(schema) ?? explain(inJson(schema, side, names[side]));
		written[side].set(schema, found);
		return found;
	};
	return {
		components: Object.fromEntries(
			(['input', 'output'] as const).flatMap((side) =>
				[...names[side]].map(([schema, name]) => [name, write(schema, side)]),
			),
		),
		refer: (schema, side) => {
			const name = names[side].get(schema);
			return name === undefined ? write(schema, side) : { $ref: pointer(name) };
		},
		write,
	};
}

/** A schema as JSON schema, with pointers to those inside it that have names. */
function inJson(whole: z.ZodType, side: Side, names: ReadonlyMap<unknown, string>): JsonSchema {
	const schema = z.toJSONSchema(whole, {
		io: side,
		override: ({ zodSchema, jsonSchema }) => {
			const part: unknown = zodSchema;
			const name = part === whole ? undefined : names.get(part);
			if (name === undefined) {
				closeTuple(jsonSchema);
				return;
			}
			for (const key of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, key);
			jsonSchema.$ref = pointer(name);
		},
	});
	delete schema.$schema;
	return schema;
}

const capitalised = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);

/** A list of so many entries and no more says so. */
function closeTuple(schema: {
	prefixItems?: unknown[];
	items?: unknown;
	minItems?: number;
	maxItems?: number;
}): void {
	if (schema.prefixItems === undefined) return;
	const { length } = schema.prefixItems;
	Object.assign(schema, { items: {}, minItems: length, maxItems: length });
}

/** Whether a call takes nothing. */
const isEmpty = (schema: z.ZodType): boolean =>
	schema instanceof z.ZodObject && Object.keys(schema.shape).length === 0;

const successOf = (answers: ApiDescription['operations'][number]['answers']): readonly z.ZodType[] =>
	answers.filter(({ status }) => status < 300).flatMap(({ schemas }) => schemas.slice(0, 1));

/** Gives the fields that say nothing of themselves the meaning that their name has everywhere. */
function explainer(meanings: ApiDescription['fields']): (schema: JsonSchema) => JsonSchema {
	const explain = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(explain);
		if (typeof value !== 'object' || value === null) return value;
		const parts = Object.entries(value).map(([key, part]) => [
			key,
			key === 'properties' ? explainFields(part as object) : explain(part),
		]);
		return Object.fromEntries(parts) as object;
	};
	const explainFields = (fields: object): object =>
		Object.fromEntries(
			Object.entries(fields).map(([name, field]) => {
				const explained = explain(field) as JsonSchema;
				const meaning = Object.hasOwn(meanings, name) ? meanings[name] : undefined;
				const isTold = meaning === undefined || 'description' in explained;
				return [name, isTold ? explained : { ...explained, description: meaning }];
			}),
		);
	return (schema) => explain(schema) as JsonSchema;
}
