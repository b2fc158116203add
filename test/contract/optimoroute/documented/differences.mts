/** Fields whose values are facts, not examples. */
const factual = new Set(['success', 'code']);

/**
 * What an answer lacks beside a printed one: every field has to be there with the same JSON type, every row of a list
 * has to have its counterpart. Fields that are not printed, and values, may differ.
 */
export function differences(printed: unknown, given: unknown, path = 'answer'): string[] {
	const [wanted, found] = [jsonType(printed), jsonType(given)];
	if (wanted !== found) return [`${path} is ${found}, printed as ${wanted}`];
	if (Array.isArray(printed) && Array.isArray(given)) {
		return printed.flatMap((row, index) => differences(row, given[index], `${path}[${index}]`));
	}
	if (!isObject(printed) || !isObject(given)) return [];
	return Object.entries(printed).flatMap(([name, value]) => {
		const at = `${path}.${name}`;
		if (!Object.hasOwn(given, name)) return [`${at} is missing`];
		if (factual.has(name) && given[name] !== value) {
			return [`${at} is ${String(given[name])}, printed as ${String(value)}`];
		}
		return differences(value, given[name], at);
	});
}

const isObject = (value: unknown): value is Record<string, unknown> => jsonType(value) === 'object';

function jsonType(value: unknown): string {
	if (value === null) return 'null';
	return Array.isArray(value) ? 'list' : typeof value;
}
