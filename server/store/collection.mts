import { Chain, type Link } from './chain.mts';
import { NamedIndex } from './named-index.mts';
import type { Collection, IndexKey, StoredRecord } from './store.mts';

/** Reverts one change, provided that all later ones have been reverted before. */
export type Undo = () => void;

interface Entry<T> {
	/** Replaced, never changed: an image of the whole table is then no more than a list of rows. */
	row: Row<T>;
	/** One for each index, in their order; undefined where the record has no key. */
	readonly links: Array<Link<Entry<T>> | undefined>;
}

/** A record with its place among the others: what the order of a collection is rebuilt from. */
export interface Row<T> {
	readonly record: T;
	/** Grows in the order in which records were first put. */
	readonly at: number;
	/** Indexes in which the record took its place later than `at`, with that later number. */
	readonly moved?: Readonly<Record<string, number>>;
}

/** The records of one kind with their indexes. Every change answers how to revert it exactly, order included. */
export class Table<T extends StoredRecord, Index extends string = string> implements Collection<T, Index> {
	readonly #places = new Map<string, Link<Entry<T>>>();
	readonly #order = new Chain<Entry<T>>('');
	readonly #indexes: ReadonlyArray<NamedIndex<T, Entry<T>>>;
	readonly #byName: ReadonlyMap<string, NamedIndex<T, Entry<T>>>;
	#lastStamp = 0;

	constructor(indexKeys: Readonly<Record<string, IndexKey<T>>>) {
		this.#indexes = Object.entries(indexKeys).map(([name, keyOf]) => new NamedIndex(name, keyOf));
		this.#byName = new Map(this.#indexes.map((index) => [index.name, index]));
	}

	get size(): number {
		return this.#places.size;
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
		return this.#places.get(id)?.value.row.record;
	}

	find(index: Index, key: string): readonly T[] {
		const found = this.#byName.get(index);
		if (found === undefined) throw new TypeError(`No index is named ${index}`);
		return found.find(key, (entry) => entry.row.record);
	}

	*all(): IterableIterator<T> {
		for (const link of this.#order.links()) yield link.value.row.record;
	}

	put(record: T): Undo {
		const place = this.#places.get(record.id);
		if (place === undefined) return this.#add(record);
		return this.#replace(place.value, record);
	}

	/** Answers undefined if there is no such record. */
	remove(id: string): Undo | undefined {
		const place = this.#places.get(id);
		return place === undefined ? undefined : this.#takeOut(id, place);
	}

	/** Puts back a row of an earlier run; `sort` has to follow when all are there. */
	restore(row: Row<T>): void {
		const { record, at, moved = {} } = row;
		const links = new Array<Link<Entry<T>> | undefined>(this.#indexes.length);
		const entry: Entry<T> = { row, links };
		for (const [i, index] of this.#indexes.entries()) {
			const key = index.keyOf(record);
			const stamp = (Object.hasOwn(moved, index.name) ? moved[index.name] : undefined) ?? at;
			links[i] = key === undefined ? undefined : index.enter(key, entry, stamp);
			this.#lastStamp = Math.max(this.#lastStamp, stamp);
		}
		this.#places.set(record.id, this.#order.append(entry, at));
		this.#lastStamp = Math.max(this.#lastStamp, at);
	}

	sort(): void {
		this.#order.sort();
		for (const index of this.#indexes) index.sort();
	}

	/** All rows as they are now; later changes of the table don't show in them. */
	rows(): Array<Row<T>> {
		return this.#order.mapValues((entry) => entry.row);
	}

	#add(record: T): Undo {
		const keys = this.#indexes.map((index) => index.keyOf(record));
		const at = ++this.#lastStamp;
		// As long as it will be: a list that grows as it is filled takes several times the memory.
		const links = new Array<Link<Entry<T>> | undefined>(keys.length);
		const entry: Entry<T> = { row: { at, record }, links };
		for (let i = 0; i < keys.length; i++) {
			const key = keys[i];
			links[i] = key === undefined ? undefined : this.#indexes[i]?.enter(key, entry, at);
		}
		const place = this.#order.append(entry, at);
		this.#places.set(record.id, place);
		return () => {
			this.#takeOut(record.id, place);
		};
	}

	#replace(entry: Entry<T>, record: T): Undo {
		const before = entry.row;
		const keys = this.#indexes.map((index) => index.keyOf(record));
		if (keys.every((key, i) => entry.links[i]?.chain.key === key)) {
			entry.row = { ...before, record };
			return () => {
				entry.row = before;
			};
		}
		const reverts: Undo[] = [];
		let { moved } = before;
		for (const [i, index] of this.#indexes.entries()) {
			const link = entry.links[i];
			const key = keys[i];
			if (link?.chain.key === key) continue;
			if (link !== undefined) index.leave(link);
			const entered = key === undefined ? undefined : index.enter(key, entry, ++this.#lastStamp);
			if (entered !== undefined) moved = { ...moved, [index.name]: entered.stamp };
			entry.links[i] = entered;
			reverts.push(() => {
				if (entered !== undefined) index.leave(entered);
				if (link !== undefined) index.comeBack(link);
				entry.links[i] = link;
			});
		}
		entry.row = moved === undefined ? { at: before.at, record } : { at: before.at, moved, record };
		return () => {
			entry.row = before;
			for (const revert of reverts) revert();
		};
	}

	#takeOut(id: string, place: Link<Entry<T>>): Undo {
		const { links } = place.value;
		this.#places.delete(id);
		this.#order.takeOut(place);
		for (const [i, index] of this.#indexes.entries()) {
			const link = links[i];
			if (link !== undefined) index.leave(link);
		}
		return () => {
			for (const [i, index] of this.#indexes.entries()) {
				const link = links[i];
				if (link !== undefined) index.comeBack(link);
			}
			this.#order.putBack(place);
			this.#places.set(id, place);
		};
	}
}
