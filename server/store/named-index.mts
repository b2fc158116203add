import { Chain, type Link } from './chain.mts';
import type { IndexKey } from './store.mts';

/** Finds values by a key of their records; those with one key stand in the order they came under it. */
export class NamedIndex<T, Entry> {
	readonly name: string;
	readonly keyOf: IndexKey<T>;
	readonly #chains = new Map<string, Chain<Entry>>();

	constructor(name: string, keyOf: IndexKey<T>) {
		this.name = name;
		this.keyOf = keyOf;
	}

	enter(key: string, entry: Entry, stamp: number): Link<Entry> {
		let chain = this.#chains.get(key);
		if (chain === undefined) this.#chains.set(key, (chain = new Chain(key)));
		return chain.append(entry, stamp);
	}

	leave(link: Link<Entry>): void {
		link.chain.takeOut(link);
		if (link.chain.isEmpty) this.#chains.delete(link.chain.key);
	}

	/** Reverts `leave`, in the reverse order of the changes since. */
	comeBack(link: Link<Entry>): void {
		link.chain.putBack(link);
		this.#chains.set(link.chain.key, link.chain);
	}

	sort(): void {
		for (const chain of this.#chains.values()) chain.sort();
	}

	find<Result>(key: string, map: (entry: Entry) => Result): Result[] {
		return this.#chains.get(key)?.mapValues(map) ?? [];
	}
}
