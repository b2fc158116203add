import { types } from 'node:util';
import type { Undo } from './collection.mts';
import type { StoredRecord, Unit } from './store.mts';
import type { Tables } from './tables.mts';

/** What a unit of work changed: already visible, not yet durable. */
export interface Changes {
	/** One JSON text for each change, in their order. */
	readonly operations: readonly string[];
	undo(): void;
}

/** A unit of work that also takes what was written out before. */
export interface WritingUnit<Kinds extends { [K in keyof Kinds]: StoredRecord }> extends Unit<Kinds> {
	/** As `put`. `json`: what `toJson` answers for the record. */
	putWritten<K extends keyof Kinds & string>(kind: K, record: Kinds[K], json: string): void;
}

/**
 * Runs `work` on the tables; the answer has its result and what it changed.
 * @throws what `work` throws, and what `put` threw, even if `work` caught it; the tables are then as before
 */
export function runUnit<Kinds extends { [K in keyof Kinds]: StoredRecord }, T>(
	tables: Tables<Kinds>,
	work: (unit: WritingUnit<Kinds>) => T,
): { result: T; changes: Changes } {
	const unit = new UnitOfWork(tables);
	try {
		const result = work(unit);
		if (types.isPromise(result)) throw new TypeError('A unit of work has to finish at once: no async work');
		unit.finish();
		return { result, changes: unit };
	} catch (error) {
		unit.undo();
		throw error;
	}
}

class UnitOfWork<Kinds extends { [K in keyof Kinds]: StoredRecord }> implements WritingUnit<Kinds>, Changes {
	readonly operations: string[] = [];
	readonly #tables: Tables<Kinds>;
	readonly #undos: Undo[] = [];
	#isOpen = true;
	#failure: { readonly error: unknown } | undefined;

	constructor(tables: Tables<Kinds>) {
		this.#tables = tables;
	}

	put<K extends keyof Kinds & string>(kind: K, record: Kinds[K]): void {
		this.#change(() => this.#put(kind, record, toJson(kind, record)));
	}

	putWritten<K extends keyof Kinds & string>(kind: K, record: Kinds[K], json: string): void {
		this.#change(() => this.#put(kind, record, json));
	}

	remove(kind: keyof Kinds & string, id: string): void {
		this.#change(() => {
			const undo = this.#tables[kind].remove(id);
			if (undo === undefined) return;
			this.#undos.push(undo);
			this.operations.push(`["remove",${JSON.stringify(kind)},${JSON.stringify(id)}]`);
		});
	}

	finish(): void {
		if (this.#failure !== undefined) throw this.#failure.error;
		this.#isOpen = false;
	}

	undo(): void {
		this.#isOpen = false;
		for (const undo of this.#undos.reverse()) undo();
	}

	#put<K extends keyof Kinds & string>(kind: K, record: Kinds[K], json: string): void {
		this.#undos.push(this.#tables[kind].put(record));
		this.operations.push(`["put",${JSON.stringify(kind)},${json}]`);
	}

	#change(step: () => void): void {
		if (!this.#isOpen) throw new TypeError('This unit of work is over: nothing can be changed through it');
		try {
			step();
		} catch (error) {
			this.#failure ??= { error };
			throw error;
		}
	}
}

/**
 * Stringified before it is accepted: one record that can't be written must never stop the others.
 * @throws TypeError if it has no id of its own, or can't be written
 */
export function toJson(kind: string, record: StoredRecord): string {
	const idIsWritten = Object.prototype.propertyIsEnumerable.call(record, 'id') && !('toJSON' in record);
	if (!idIsWritten || typeof record.id !== 'string') {
		throw new TypeError(`A record of ${kind} needs a string id of its own and no toJSON`);
	}
	try {
		return JSON.stringify(record);
	} catch (cause) {
		throw new TypeError(`The record ${record.id} of ${kind} can't be written as JSON`, { cause });
	}
}
