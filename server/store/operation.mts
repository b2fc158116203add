import type { StoredRecord } from './store.mts';
import type { Tables } from './tables.mts';

/**
 * Does again what a unit of work wrote down.
 * @returns what is wrong with it, if it can't be done
 */
export function replay<Kinds extends { [K in keyof Kinds]: StoredRecord }>(
	tables: Tables<Kinds>,
	operation: unknown,
): string | undefined {
	if (!isList(operation)) return 'something that is no change';
	const [verb, kind, what] = operation;
	if (!isKind(tables, kind)) return unknownKind(kind);
	const table = tables[kind];
	if (verb === 'put' && table.accepts(what)) table.put(what);
	else if (verb === 'remove' && typeof what === 'string') table.remove(what);
	else return 'a change of an unknown sort';
	return undefined;
}

export function isKind<Kinds extends { [K in keyof Kinds]: StoredRecord }>(
	tables: Tables<Kinds>,
	kind: unknown,
): kind is keyof Kinds & string {
	return typeof kind === 'string' && Object.hasOwn(tables, kind);
}

export function unknownKind(kind: unknown): string {
	return `records of the unknown kind ${JSON.stringify(kind)}`;
}

function isList(value: unknown): value is readonly unknown[] {
	return Array.isArray(value);
}
