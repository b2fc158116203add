import type { Turns } from './turns.mts';

/** Anything with an id can be kept. Records are never changed in place: a change puts a whole new record. */
export interface StoredRecord {
	readonly id: string;
}

/** Key under which an index finds a record; undefined: not in this index. */
export type IndexKey<T> = (record: T) => string | undefined;

/**
 * What a store keeps: the collections, each with its named indexes. An index may hold several records under one key.
 */
export type StoreLayout<Kinds extends { [K in keyof Kinds]: StoredRecord }> = {
	readonly [K in keyof Kinds]: Readonly<Record<string, IndexKey<Kinds[K]>>>;
};

/** Read access to the records of one kind. Answers show every change already made, durable or about to be. */
export interface Collection<T extends StoredRecord, Index extends string = string> {
	readonly size: number;
	get(id: string): T | undefined;
	/** All with this key, in the order they entered the index. */
	find(index: Index, key: string): readonly T[];
	/** How many have this key; takes the same time however many they are. */
	count(index: Index, key: string): number;
	/** All, in the order they were first put. */
	all(): IterableIterator<T>;
}

export interface Unit<Kinds extends { [K in keyof Kinds]: StoredRecord }> {
	/**
	 * Adds the record or replaces the one with its id.
	 * @throws TypeError if it can't be written as JSON (cycles, BigInt); the unit then changes nothing.
	 */
	put<K extends keyof Kinds & string>(kind: K, record: Kinds[K]): void;
	/** Does nothing if there is no such record. */
	remove(kind: keyof Kinds & string, id: string): void;
}

export interface Store<
	Kinds extends { [K in keyof Kinds]: StoredRecord },
	Layout extends StoreLayout<Kinds> = StoreLayout<Kinds>,
> {
	readonly records: {
		readonly [K in keyof Kinds]: Collection<Kinds[K], keyof Layout[K] & string>;
	};
	/**
	 * Runs `work` at once and saves all its changes, or none: the promise resolves with its result when they are
	 * durable. `records` shows the changes inside `work` as soon as they are made.
	 * @throws what `work` throws, after everything is as it was before
	 * @throws StoreUnavailableError if they could not be written; everything is as it was before
	 */
	write<T>(work: (unit: Unit<Kinds>) => T): Promise<T>;
	/**
	 * As `write`, for work that takes long: others have their turn where it yields. It sees its changes in `records`, and
	 * nobody else does until it has ended; then all are made at once. If anything that it has looked up has changed
	 * meanwhile, it is done anew: it has to leave no traces but its result.
	 */
	writeInTurns<T>(
		work: (unit: Unit<Kinds>, records: Store<Kinds, Layout>['records']) => Turns<T>,
	): Promise<T>;
	/** Saves what is under way and frees the folder. */
	close(): Promise<void>;
}

/** The disk refuses to take a change; nothing was changed, and a later try may succeed. */
export class StoreUnavailableError extends Error {
	override readonly name = 'StoreUnavailableError';
}

/** The data folder can't be used as it is; the message names the file and, where known, the line. */
export class StoreRefusedError extends Error {
	override readonly name = 'StoreRefusedError';
}
