import type { Table } from './collection.mts';
import type { Collection, StoredRecord } from './store.mts';

/** A collection with changes that nobody else sees yet. Remembers what was looked up, to tell whether it still holds. */
export class DraftCollection<T extends StoredRecord> implements Collection<T> {
	readonly #table: Table<T>;
	/** By id; undefined: removed. */
	readonly #changed = new Map<string, T | undefined>();
	readonly #seen = new Map<string, T | undefined>();
	readonly #found = new Map<string, { index: string; key: string; records: readonly T[] }>();

	constructor(table: Table<T>) {
		this.#table = table;
	}

	get size(): number {
		throw this.#refusal();
	}

	get(id: string): T | undefined {
		if (this.#changed.has(id)) return this.#changed.get(id);
		const record = this.#table.get(id);
		if (!this.#seen.has(id)) this.#seen.set(id, record);
		return record;
	}

	find(index: string, key: string): readonly T[] {
		const stored = this.#table.find(index, key);
		const name = `${index} ${key}`;
		if (!this.#found.has(name)) this.#found.set(name, { index, key, records: stored });
		if (this.#changed.size === 0) return stored;
		const has = (record: T | undefined): record is T =>
			record !== undefined && this.#table.keyIn(index, record) === key;
		const ids = new Set(stored.map(({ id }) => id));
		const kept = stored.map((record) =>
			this.#changed.has(record.id) ? this.#changed.get(record.id) : record,
		);
		const added = [...this.#changed.values()].filter((record) => record !== undefined && !ids.has(record.id));
		return [...kept, ...added].filter(has);
	}

	count(index: string, key: string): number {
		return this.find(index, key).length;
	}

	all(): IterableIterator<T> {
		throw this.#refusal();
	}

	put(record: T): void {
		this.get(record.id);
		this.#changed.set(record.id, record);
	}

	/** Whether there was such a record. */
	remove(id: string): boolean {
		if (this.get(id) === undefined) return false;
		this.#changed.set(id, undefined);
		return true;
	}

	/** Whether everything that was looked up is still as it was. */
	isCurrent(): boolean {
		for (const [id, record] of this.#seen) if (this.#table.get(id) !== record) return false;
		for (const { index, key, records } of this.#found.values()) {
			const now = this.#table.find(index, key);
			if (now.length !== records.length || now.some((record, at) => record !== records[at])) return false;
		}
		return true;
	}

	#refusal(): TypeError {
		return new TypeError('A draft knows only what is looked up by an id or an index');
	}
}
