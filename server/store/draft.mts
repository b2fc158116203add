import { DraftCollection } from './draft-collection.mts';
import type { StoredRecord, Unit } from './store.mts';
import type { Tables } from './tables.mts';
import { toJson, type WritingUnit } from './unit-of-work.mts';

/** The collections of a draft, by kind. */
type DraftCollections<Kinds extends { [K in keyof Kinds]: StoredRecord }> = {
	readonly [K in keyof Kinds]: DraftCollection<Kinds[K]>;
};

/** Changes that are made beside the tables, and written out, before all of them are done to the tables at once. */
export class Draft<Kinds extends { [K in keyof Kinds]: StoredRecord }> implements Unit<Kinds> {
	/** What the tables hold, with these changes. */
	readonly records: DraftCollections<Kinds>;
	readonly #steps: Array<(unit: WritingUnit<Kinds>) => void> = [];
	#failure: { readonly error: unknown } | undefined;

	constructor(tables: Tables<Kinds>) {
		const kinds = Object.keys(tables) as Array<keyof Kinds>;
		this.records = Object.fromEntries(
			kinds.map((kind) => [kind, new DraftCollection(tables[kind])]),
		) as unknown as DraftCollections<Kinds>;
	}

	put<K extends keyof Kinds & string>(kind: K, record: Kinds[K]): void {
		const json = this.#written(kind, record);
		this.records[kind].put(record);
		this.#steps.push((unit) => unit.putWritten(kind, record, json));
	}

	remove(kind: keyof Kinds & string, id: string): void {
		if (this.records[kind].remove(id)) this.#steps.push((unit) => unit.remove(kind, id));
	}

	/** Whether the tables still hold what these changes rest on. */
	isCurrent(): boolean {
		const kinds = Object.keys(this.records) as Array<keyof Kinds>;
		return kinds.every((kind) => this.records[kind].isCurrent());
	}

	/** @throws what `put` threw, even if the work caught it */
	applyTo(unit: WritingUnit<Kinds>): void {
		if (this.#failure !== undefined) throw this.#failure.error;
		for (const step of this.#steps) step(unit);
	}
	#written(kind: string, record: StoredRecord): string {
		try {
			return toJson(kind, record);
		} catch (error) {
			this.#failure ??= { error };
			throw error;
		}
	}
}
