/** For each field the ones beside which it counts for nothing. */
export type IgnoredBeside = Readonly<Record<string, readonly string[]>>;

/** The same without the fields that are not read because of others: whatever they hold, it is no reason to refuse. */
export function withoutIgnored(value: unknown, beside: IgnoredBeside): unknown {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
	const isGiven = (name: string): boolean => Object.hasOwn(value, name);
	const ignored = Object.keys(beside).filter((name) => isGiven(name) && beside[name]?.some(isGiven) === true);
	if (ignored.length === 0) return value;
	return Object.fromEntries(Object.entries(value).filter(([name]) => !ignored.includes(name)));
}
