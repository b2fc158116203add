import { type core, z } from 'zod/v4';

/** The names that a schema knows, and nothing else of it. */
export interface Shape {
	/** Fields of an object; undefined: any name is good, or it is no object. */
	readonly fields: ReadonlyMap<string, Shape> | undefined;
	/** Fields an object must have. */
	readonly required: readonly string[];
	/** What a list holds; undefined: it is no list. */
	readonly items: Shape | undefined;
	/** Whether new clients should leave it out. */
	readonly isDeprecated: boolean;
	/** What to send instead. */
	readonly replacedBy: string | undefined;
}

type JsonSchema = core.JSONSchema.BaseSchema;

/** Reads the names out of a schema; a field counts as deprecated by its `meta({ deprecated: true, replacedBy })`. */
export function shapeOf(schema: z.ZodType): Shape {
	return read(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
}

function read(schema: JsonSchema): Shape {
	const forms = formsOf(schema);
	const known = forms.flatMap((form) => Object.entries(form.properties ?? {}));
	const lists = forms.flatMap(({ items }) => (items === undefined || Array.isArray(items) ? [] : [items]));
	const { deprecated, replacedBy } = schema;
	return {
		fields: known.length === 0 ? undefined : new Map(known.map(([name, form]) => [name, readPart(form)])),
		required: schema.required ?? [],
		items: lists[0] === undefined ? undefined : readPart(lists[0]),
		isDeprecated: deprecated === true,
		replacedBy: typeof replacedBy === 'string' ? replacedBy : undefined,
	};
}

/** A schema and the ones it is a choice of. */
function formsOf(schema: JsonSchema): JsonSchema[] {
	const parts = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
	return [schema, ...parts.flatMap(formsOf)];
}

const readPart = (schema: JsonSchema | boolean): Shape => read(typeof schema === 'boolean' ? {} : schema);
