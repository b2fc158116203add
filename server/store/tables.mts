import { Table } from './collection.mts';
import type { StoredRecord, StoreLayout } from './store.mts';

/** Everything a store keeps, by kind. */
export type Tables<Kinds extends { [K in keyof Kinds]: StoredRecord }> = {
	readonly [K in keyof Kinds]: Table<Kinds[K]>;
};

/** Has no prototype, so that a kind may have any name. */
export function emptyTables<Kinds extends { [K in keyof Kinds]: StoredRecord }>(
	layout: StoreLayout<Kinds>,
): Tables<Kinds>;
export function emptyTables(
	layout: StoreLayout<Record<string, StoredRecord>>,
): Tables<Record<string, StoredRecord>> {
	const tables: Record<string, Table<StoredRecord>> = Object.create(null);
	for (const [kind, indexKeys] of Object.entries(layout)) tables[kind] = new Table(indexKeys);
	return tables;
}
