/** One place in a chain. A link that was taken out still knows its neighbours, so that it can be put back. */
export interface Link<T> {
	readonly chain: Chain<T>;
	readonly value: T;
	/** Grows along the chain. */
	readonly stamp: number;
	out: boolean;
	previous: Link<T> | undefined;
	next: Link<T> | undefined;
}

/** Values in the order they were appended; taking one out, and putting it back, costs the same in any length. */
export class Chain<T> {
	readonly key: string;
	#first: Link<T> | undefined;
	#last: Link<T> | undefined;
	#inOrder = true;

	constructor(key: string) {
		this.key = key;
	}

	get isEmpty(): boolean {
		return this.#first === undefined;
	}

	append(value: T, stamp: number): Link<T> {
		const previous = this.#last;
		const link: Link<T> = { chain: this, value, stamp, out: false, previous, next: undefined };
		if (previous === undefined) this.#first = link;
		else previous.next = link;
		this.#last = link;
		if (previous !== undefined && previous.stamp > stamp) this.#inOrder = false;
		return link;
	}

	takeOut(link: Link<T>): void {
		const { previous, next } = link;
		if (previous === undefined) this.#first = next;
		else previous.next = next;
		if (next === undefined) this.#last = previous;
		else next.previous = previous;
		link.out = true;
	}

	/** Reverts `takeOut`. Right only if everything done to the chain since then has been reverted before. */
	putBack(link: Link<T>): void {
		const { previous, next } = link;
		if (previous === undefined) this.#first = link;
		else previous.next = link;
		if (next === undefined) this.#last = link;
		else next.previous = link;
		link.out = false;
	}

	/** Brings links that were appended with smaller stamps than those before them to their places. */
	sort(): void {
		if (this.#inOrder) return;
		const links = [...this.links()].sort((one, other) => one.stamp - other.stamp);
		for (const [at, link] of links.entries()) {
			link.previous = links[at - 1];
			link.next = links[at + 1];
		}
		this.#first = links[0];
		this.#last = links.at(-1);
		this.#inOrder = true;
	}

	/** In one go, and several times as fast as walking through the links. */
	mapValues<Result>(map: (value: T) => Result): Result[] {
		const results: Result[] = [];
		for (let link = this.#first; link !== undefined; link = link.next) results.push(map(link.value));
		return results;
	}

	/** May be changed while it is walked through: what was taken out meanwhile is not visited. */
	*links(): IterableIterator<Link<T>> {
		for (let link = this.#first; link !== undefined; link = link.next) {
			if (!link.out) yield link;
		}
	}
}
