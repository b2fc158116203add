import fc, { type Arbitrary } from 'fast-check';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** What arbitrary values are made from, beside their schemas. */
export interface Sources {
	/** What `$ref` points to. */
	readonly resolve: (pointer: string) => JsonSchema;
	/** Values that mean something to the server, by the name of the field they stand in; undefined: there are none. */
	readonly usual: (field: string) => Arbitrary<unknown> | undefined;
}

/** Lists are as long as may be, and no longer than this. */
const longest = 3;

/** Values that a JSON schema allows. Where a field has usual values, most are of these. */
export function arbitraryOf(schema: JsonSchema, sources: Sources, field = ''): Arbitrary<unknown> {
	const { $ref, anyOf, enum: values, const: only } = schema;
	if (typeof $ref === 'string') return arbitraryOf(sources.resolve($ref), sources, field);
	if (Array.isArray(anyOf)) {
		return fc.oneof(...anyOf.map((one) => arbitraryOf(one as JsonSchema, sources, field)));
	}
	if (Array.isArray(values)) return fc.constantFrom(...(values as unknown[]));
	if (only !== undefined) return fc.constant(only);
	const usual = sources.usual(field);
	switch (schema['type']) {
		case 'null':
			return fc.constant(null);
		case 'boolean':
			return fc.boolean();
		case 'integer':
		case 'number':
			return usual === undefined ? numberOf(schema) : fc.oneof(numberOf(schema), usual);
		case 'string':
			return usual === undefined
				? textOf(schema)
				: fc.oneof({ weight: 1, arbitrary: textOf(schema) }, { weight: 4, arbitrary: usual });
		case 'array':
			return listOf(schema, sources, field);
		case 'object':
			return objectOf(schema, sources);
		default:
			return usual ?? fc.jsonValue({ maxDepth: 2 });
	}
}

function numberOf({ type, minimum = -1e9, maximum = 1e9 }: JsonSchema): Arbitrary<number> {
	const [min, max] = [Number(minimum), Number(maximum)];
	if (type === 'integer') return fc.integer({ min, max: Math.min(max, Number.MAX_SAFE_INTEGER) });
	const any = fc.double({ min, max, noNaN: true });
	return fc.oneof(fc.constantFrom(...[min, 0, 1, max].filter((one) => one >= min && one <= max)), any);
}

/** Also what is seldom typed: other scripts, halves of characters, control characters, quotes, names of object parts. */
const odd = [
	'',
	' ',
	'\u0000',
	'\ud800',
	'日本語',
	'<b>"&\'',
	'a\r\nX-Evil: 1',
	'__proto__',
	'constructor',
	'-0',
	'1e999',
	"'; --",
];

function textOf({ pattern, minLength = 0, maxLength = 40 }: JsonSchema): Arbitrary<string> {
	if (typeof pattern === 'string') return fc.stringMatching(new RegExp(pattern));
	const [min, max] = [Number(minLength), Number(maxLength)];
	const fitting = odd.filter(({ length }) => length >= min && length <= max);
	return fc.oneof(
		fc.string({ minLength: min, maxLength: Math.min(max, 40) }),
		fc.constantFrom(...fitting, 'x'.repeat(max)),
	);
}

function listOf(schema: JsonSchema, sources: Sources, field: string): Arbitrary<unknown> {
	const { items = {}, minItems = 0, maxItems = longest, prefixItems } = schema;
	if (Array.isArray(prefixItems)) {
		return fc.tuple(...prefixItems.map((one) => arbitraryOf(one as JsonSchema, sources, field)));
	}
	const min = Number(minItems);
	const limits = { minLength: min, maxLength: Math.max(min, Math.min(Number(maxItems), longest)) };
	return fc.array(arbitraryOf(items as JsonSchema, sources, field), limits);
}

function objectOf(schema: JsonSchema, sources: Sources): Arbitrary<unknown> {
	const { properties = {}, required = [] } = schema as {
		properties?: Record<string, JsonSchema>;
		required?: string[];
	};
	const fields = Object.entries(properties);
	const model = fields.map(([name, part]) => [name, arbitraryOf(part, sources, name)] as const);
	return fc.record(Object.fromEntries(model), { requiredKeys: required, noNullPrototype: true });
}
