import { Memory } from 'lowdb';
import { StoreUnavailableError, type Store, type StoredRecord, type StoreLayout } from './store.mts';
import { emptyTables } from './tables.mts';
import { UnitStore, type ChangeAdapter } from './unit-store.mts';

/** A store that behaves like the one on disk and forgets everything with the process. */
export function openMemoryStore<
	Kinds extends { [K in keyof Kinds]: StoredRecord },
	const Layout extends StoreLayout<Kinds>,
>(layout: Layout): Store<Kinds, Layout> {
	return new UnitStore<Kinds, Layout>(new MemoryAdapter(), emptyTables<Kinds>(layout));
}

class MemoryAdapter<Data> extends Memory<Data> implements ChangeAdapter<Data> {
	#isOpen = true;

	ensureOpen(): void {
		if (!this.#isOpen) throw new StoreUnavailableError('The store is closed');
	}

	note(): void {
		// Nothing to keep: what is in memory is saved.
	}

	close(): Promise<void> {
		this.#isOpen = false;
		return Promise.resolve();
	}
}
