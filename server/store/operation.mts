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
	if (!Array.isArray(operation)) return 'something that is no change';
	const [verb, kind, what]: readonly unknown[] = operation;
	if (!isKind(tables, kind)) return `records of the unknown kind ${String(kind)}`;
	if (verb === 'put' && isRecordOf<Kinds[typeof kind]>(what)) tables[kind].put(what);
	else if (verb === 'remove' && typeof what === 'string') tables[kind].remove(what);
	else return `the unknown change ${String(verb)}`;
	return undefined;
}

export function isKind<Kinds extends { [K in keyof Kinds]: StoredRecord }>(
	tables: Tables<Kinds>,
	kind: unknown,
): kind is keyof Kinds & string {
	return typeof kind === 'string' && Object.hasOwn(tables, kind);
}

/** Only the id is looked at: the checksum says that the rest is what was once put as a record of this kind. */
export function isRecordOf<T extends StoredRecord>(value: unknown): value is T {
	return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
}
