import type { IndexKey } from './store.mts';

/** Anything an index can keep in sequence. */
export interface Stamped {
	/** Its place in the sequence of an index; grows. */
	stampIn(index: string): number;
}

/** Finds entries by a key of their records; those with one key stand in the order they came under it. */
export class NamedIndex<T, E extends Stamped> {
	readonly name: string;
	readonly keyOf: IndexKey<T>;
	/** Most keys have one entry: it stands here by itself, which saves a list for each record. */
	readonly #found = new Map<string, E | Bucket<E>>();

	constructor(name: string, keyOf: IndexKey<T>) {
		this.name = name;
		this.keyOf = keyOf;
	}

	/** Also puts back what had left: the entry's stamp says where it belongs. */
	enter(key: string, entry: E): void {
		const found = this.#found.get(key);
		if (found === undefined) this.#found.set(key, entry);
		else if (found instanceof Bucket) found.add(entry);
		else this.#found.set(key, new Bucket(this.name, found, entry));
	}

	leave(key: string, entry: E): void {
		const found = this.#found.get(key);
		if (found === entry || (found instanceof Bucket && found.remove(entry))) this.#found.delete(key);
	}

	find<Result>(key: string, map: (entry: E) => Result): Result[] {
		const found = this.#found.get(key);
		if (found === undefined) return [];
		return found instanceof Bucket ? found.map(map) : [map(found)];
	}

	count(key: string): number {
		const found = this.#found.get(key);
		if (found === undefined) return 0;
		return found instanceof Bucket ? found.size : 1;
	}
}

/** The entries of one key. Sorted only when it is read, and only if one came out of turn. */
class Bucket<E extends Stamped> {
	readonly #index: string;
	#entries: Set<E>;
	#lastStamp: number;
	#inOrder = true;

	constructor(index: string, first: E, second: E) {
		this.#index = index;
		this.#entries = new Set([first]);
		this.#lastStamp = first.stampIn(index);
		this.add(second);
	}

	get size(): number {
		return this.#entries.size;
	}

	add(entry: E): void {
		const stamp = entry.stampIn(this.#index);
		if (stamp < this.#lastStamp) this.#inOrder = false;
		else this.#lastStamp = stamp;
		this.#entries.add(entry);
	}

	/** Answers whether that was the last one. */
	remove(entry: E): boolean {
		this.#entries.delete(entry);
		return this.#entries.size === 0;
	}

	map<Result>(map: (entry: E) => Result): Result[] {
		if (!this.#inOrder) this.#sort();
		return Array.from(this.#entries, map);
	}

	#sort(): void {
		const stampOf = (entry: E): number => entry.stampIn(this.#index);
		this.#entries = new Set([...this.#entries].sort((one, other) => stampOf(one) - stampOf(other)));
		this.#inOrder = true;
	}
}
