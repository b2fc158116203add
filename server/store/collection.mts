import { NamedIndex, type Stamped } from './named-index.mts';
import type { Collection, IndexKey, StoredRecord } from './store.mts';

/** Reverts one change, provided that all later ones have been reverted before. */
export type Undo = () => void;

/** Indexes in which a record took its place later than it came into the collection, with that later number. */
type Moves = Readonly<Record<string, number>>;

/** A record with its place among the others: what the order of a collection is rebuilt from. */
export interface Row<T> {
	readonly record: T;
	/** Grows in the order in which records were first put. */
	readonly at: number;
	readonly moved?: Moves;
}

/** A row that changes with its record, without a new object for each change. */
class Entry<T> implements Stamped {
	record: T;
	readonly at: number;
	moved: Moves | undefined;

	constructor(record: T, at: number, moved: Moves | undefined) {
		this.record = record;
		this.at = at;
		this.moved = moved;
	}

	stampIn(index: string): number {
		const { moved } = this;
		return moved !== undefined && Object.hasOwn(moved, index) ? (moved[index] ?? this.at) : this.at;
	}

	toRow(): Row<T> {
		const { record, at, moved } = this;
		return moved === undefined ? { at, record } : { at, moved, record };
	}
}

/** The records of one kind with their indexes. Every change answers how to revert it exactly, order included. */
export class Table<T extends StoredRecord, Index extends string = string> implements Collection<T, Index> {
	#entries = new Map<string, Entry<T>>();
	readonly #indexes: ReadonlyArray<NamedIndex<T, Entry<T>>>;
	readonly #byName: ReadonlyMap<string, NamedIndex<T, Entry<T>>>;
	#lastStamp = 0;
	/** The highest `at` of an entry that came in its turn. */
	#lastAt = 0;
	#inOrder = true;

	constructor(indexKeys: Readonly<Record<string, IndexKey<T>>>) {
		this.#indexes = Object.entries(indexKeys).map(([name, keyOf]) => new NamedIndex(name, keyOf));
		this.#byName = new Map(this.#indexes.map((index) => [index.name, index]));
	}

	get size(): number {
		return this.#entries.size;
	}

	/** Only the id is looked at: a checksum says that the rest is what was once put as a record of this kind. */
	accepts(value: unknown): value is T {
		return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
	}

	acceptsRow(value: unknown): value is Row<T> {
		if (typeof value !== 'object' || value === null || !('at' in value) || !('record' in value)) return false;
		return typeof value.at === 'number' && this.accepts(value.record);
	}

	get(id: string): T | undefined {
		return this.#entries.get(id)?.record;
	}

	find(index: Index, key: string): readonly T[] {
		return this.#indexNamed(index).find(key, (entry) => entry.record);
	}

	count(index: Index, key: string): number {
		return this.#indexNamed(index).count(key);
	}

	/** The key under which an index would find a record; undefined: not in it. */
	keyIn(index: Index, record: T): string | undefined {
		return this.#indexNamed(index).keyOf(record);
	}

	/** May be changed while it is walked through: what was taken out meanwhile is not visited. */
	*all(): IterableIterator<T> {
		for (const entry of this.#sorted().values()) yield entry.record;
	}

	put(record: T): Undo {
		const entry = this.#entries.get(record.id);
		return entry === undefined ? this.#add(record) : this.#replace(entry, record);
	}

	/** Answers undefined if there is no such record. */
	remove(id: string): Undo | undefined {
		const entry = this.#entries.get(id);
		if (entry === undefined) return undefined;
		this.#takeOut(entry);
		return () => {
			this.#takeIn(entry);
		};
	}

	/** Puts back a row of an earlier run, in any sequence. */
	restore({ record, at, moved }: Row<T>): void {
		const entry = new Entry(record, at, moved);
		this.#takeIn(entry);
		this.#lastStamp = Math.max(this.#lastStamp, at, ...Object.values(moved ?? {}));
	}

	/** All rows as they are now; later changes of the table don't show in them. */
	rows(): Array<Row<T>> {
		return Array.from(this.#sorted().values(), (entry) => entry.toRow());
	}

	#indexNamed(name: Index): NamedIndex<T, Entry<T>> {
		const found = this.#byName.get(name);
		if (found === undefined) throw new TypeError(`No index is named ${name}`);
		return found;
	}

	#add(record: T): Undo {
		const entry = new Entry(record, ++this.#lastStamp, undefined);
		this.#takeIn(entry);
		return () => {
			this.#takeOut(entry);
		};
	}

	#replace(entry: Entry<T>, record: T): Undo {
		const before = entry.record;
		const movedBefore = entry.moved;
		const reverts: Undo[] = [];
		for (const index of this.#indexes) {
			const from = index.keyOf(before);
			const to = index.keyOf(record);
			if (from === to) continue;
			if (from !== undefined) index.leave(from, entry);
			if (to !== undefined) {
				entry.moved = { ...entry.moved, [index.name]: ++this.#lastStamp };
				index.enter(to, entry);
			}
			reverts.push(() => {
				if (to !== undefined) index.leave(to, entry);
				if (from !== undefined) index.enter(from, entry);
			});
		}
		entry.record = record;
		return () => {
			entry.record = before;
			entry.moved = movedBefore;
			for (const revert of reverts) revert();
		};
	}

	#takeIn(entry: Entry<T>): void {
		if (entry.at < this.#lastAt) this.#inOrder = false;
		else this.#lastAt = entry.at;
		this.#entries.set(entry.record.id, entry);
		for (const index of this.#indexes) {
			const key = index.keyOf(entry.record);
			if (key !== undefined) index.enter(key, entry);
		}
	}

	#takeOut(entry: Entry<T>): void {
		this.#entries.delete(entry.record.id);
		for (const index of this.#indexes) {
			const key = index.keyOf(entry.record);
			if (key !== undefined) index.leave(key, entry);
		}
	}

	/** In the order in which records were first put; only what was put back by an undo stands out of turn. */
	#sorted(): ReadonlyMap<string, Entry<T>> {
		if (!this.#inOrder) {
			this.#entries = new Map([...this.#entries].sort(([, one], [, other]) => one.at - other.at));
			this.#inOrder = true;
		}
		return this.#entries;
	}
}
