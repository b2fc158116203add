import { createHash } from 'node:crypto';

/** SHA-256, hex, of a JSON value; the same whatever the order in which its fields were written. */
export function canonicalHash(value: unknown): string {
	return createHash('sha256').update(JSON.stringify(value, sortFields)).digest('hex');
}

function sortFields(_name: string, value: unknown): unknown {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
	return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
