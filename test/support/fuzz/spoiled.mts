import fc, { type Arbitrary } from 'fast-check';

/** What nobody expects in the place of a field. */
const surprises: readonly unknown[] = [
	null,
	true,
	-1,
	0.5,
	1e308,
	'',
	'x'.repeat(5_000),
	'2027-02-30',
	'25:00',
	[],
	{},
	[[[[]]]],
	{ length: 1e9 },
	JSON.parse('{"__proto__":{"admin":true}}'),
	JSON.parse('['.repeat(40) + ']'.repeat(40)),
];

/** A value with one of its parts taken out, replaced, doubled or given a field too many. */
export const spoiled = (value: Arbitrary<unknown>): Arbitrary<unknown> =>
	fc
		.tuple(value, fc.nat(), fc.constantFrom(...surprises), fc.constantFrom('replace', 'remove', 'add'))
		.map(([whole, at, surprise, deed]) => spoil(whole, at, surprise, deed));

type Deed = 'replace' | 'remove' | 'add';
type Path = ReadonlyArray<string | number>;

function spoil(whole: unknown, at: number, surprise: unknown, deed: Deed): unknown {
	const paths = pathsOf(whole);
	return changed(whole, paths[at % paths.length] ?? [], surprise, deed);
}

/** Every part of a value, the whole first. */
function pathsOf(value: unknown): Path[] {
	const parts = typeof value === 'object' && value !== null ? Object.entries(value) : [];
	return [[], ...parts.flatMap(([key, part]) => pathsOf(part).map((path) => [key, ...path]))];
}

function changed(value: unknown, [key, ...rest]: Path, surprise: unknown, deed: Deed): unknown {
	if (key === undefined) {
		const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
		return deed === 'add' && isObject ? { ...value, surprise } : surprise;
	}
	if (Array.isArray(value)) {
		const parts: readonly unknown[] = value;
		return parts.flatMap((part, index) => {
			if (index !== Number(key)) return [part];
			if (rest.length === 0 && deed === 'remove') return [];
			return [changed(part, rest, surprise, deed)];
		});
	}
	const entries = Object.entries(value as object).flatMap(([name, part]) => {
		if (name !== key) return [[name, part]];
		if (rest.length === 0 && deed === 'remove') return [];
		return [[name, changed(part, rest, surprise, deed)]];
	});
	return Object.fromEntries(entries) as object;
}
