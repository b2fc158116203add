import { Table } from './collection.mts';
import type { StoredRecord, StoreLayout } from './store.mts';

/** Everything a store keeps, by kind. */
export type Tables<Kinds extends { [K in keyof Kinds]: StoredRecord }> = {
	readonly [K in keyof Kinds]: Table<Kinds[K]>;
};

export function emptyTables<Kinds extends { [K in keyof Kinds]: StoredRecord }>(
	layout: StoreLayout<Kinds>,
): Tables<Kinds>;
export function emptyTables(
	layout: StoreLayout<Record<string, StoredRecord>>,
): Tables<Record<string, StoredRecord>> {
	return Object.fromEntries(
		Object.entries(layout).map(([kind, indexKeys]) => [kind, new Table<StoredRecord>(indexKeys)]),
	);
}
