import type { CompactionRule } from './compaction.mts';
import { realDisk, type Disk } from './disk.mts';
import { JournalAdapter } from './journal-adapter.mts';
import type { Store, StoredRecord, StoreLayout } from './store.mts';
import { emptyTables } from './tables.mts';
import { UnitStore } from './unit-store.mts';

export interface FileStoreOptions<Layout> {
	/** Holds nothing but this store; made if it does not exist. */
	readonly folder: string;
	readonly layout: Layout;
	/** When the journal is replaced by a snapshot. */
	readonly compaction?: CompactionRule;
	/** Told what the one who runs the server should know; nothing is lost in any of these cases. */
	readonly onWarning?: (message: string, cause?: unknown) => void;
	readonly disk?: Disk;
}

const defaultCompaction: CompactionRule = { minimumBytes: 64 << 20, factor: 2 };

/**
 * Opens the store of a folder, which then belongs to this process until the store is closed.
 * @throws StoreRefusedError if the folder is in use, damaged or not a store's; its files are then as before
 */
export async function openFileStore<
	Kinds extends { [K in keyof Kinds]: StoredRecord },
	const Layout extends StoreLayout<Kinds>,
>(options: FileStoreOptions<Layout>): Promise<Store<Kinds, Layout>> {
	const { folder, layout, compaction = defaultCompaction, disk = realDisk } = options;
	const warn = options.onWarning ?? (() => undefined);
	const tables = emptyTables<Kinds>(layout);
	const adapter = new JournalAdapter({ disk, folder, compaction, warn }, tables);
	return await new UnitStore<Kinds, Layout>(adapter, tables).load();
}
