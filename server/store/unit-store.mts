import { Low, type Adapter } from 'lowdb';
import { Draft } from './draft.mts';
import type { StoredRecord, Store, StoreLayout, Unit } from './store.mts';
import type { Tables } from './tables.mts';
import { atOnce, inTurns, type Turns } from './turns.mts';
import { runUnit, type Changes, type WritingUnit } from './unit-of-work.mts';

/** A lowdb adapter whose `write` saves only what was noted since the last one. */
export interface ChangeAdapter<Data> extends Adapter<Data> {
	/** @throws StoreUnavailableError if no change can be taken at all */
	ensureOpen(): void;
	/** From here on the adapter reverts the changes if it can't save them. */
	note(changes: Changes): void;
	/** Resolves when everything noted so far is saved. */
	write(data: Data): Promise<void>;
	close(): Promise<void>;
}

/** Work that others have made outdated so often is done without a break. */
const mostDrafts = 3;

/** The store over any adapter: runs units of work one after the other. */
export class UnitStore<
	Kinds extends { [K in keyof Kinds]: StoredRecord },
	Layout extends StoreLayout<Kinds>,
> implements Store<Kinds, Layout> {
	readonly records: Tables<Kinds>;
	readonly #adapter: ChangeAdapter<Tables<Kinds>>;
	readonly #db: Low<Tables<Kinds>>;
	#isInUnit = false;

	constructor(adapter: ChangeAdapter<Tables<Kinds>>, tables: Tables<Kinds>) {
		this.records = tables;
		this.#adapter = adapter;
		this.#db = new Low(adapter, tables);
	}

	/** Loads what was saved; to be called once, before anything else. */
	async load(): Promise<this> {
		await this.#db.read();
		return this;
	}

	async write<T>(work: (unit: WritingUnit<Kinds>) => T): Promise<T> {
		this.#adapter.ensureOpen();
		const { result, changes } = this.#run(work);
		if (changes.operations.length > 0) this.#adapter.note(changes);
		// A unit without changes waits too: what it answers may rest on changes that are still being saved.
		await this.#db.write();
		return result;
	}

	async writeInTurns<T>(
		work: (unit: Unit<Kinds>, records: Store<Kinds, Layout>['records']) => Turns<T>,
	): Promise<T> {
		for (let drafts = 0; drafts < mostDrafts; drafts += 1) {
			this.#adapter.ensureOpen();
			const draft = new Draft(this.records);
			try {
				const result = await inTurns(work(draft, draft.records));
				if (await this.#apply(draft)) return result;
			} catch (error) {
				// Records of different moments may have misled it.
				if (draft.isCurrent()) throw error;
			}
		}
		return await this.write((unit) => atOnce(work(unit, this.records)));
	}

	/** Answers whether the draft was still current; otherwise it changes nothing. */
	async #apply(draft: Draft<Kinds>): Promise<boolean> {
		if (!draft.isCurrent()) return false;
		await this.write((unit) => draft.applyTo(unit));
		return true;
	}

	async close(): Promise<void> {
		await this.#adapter.close();
	}

	#run<T>(work: (unit: WritingUnit<Kinds>) => T): { result: T; changes: Changes } {
		if (this.#isInUnit) throw new TypeError('A unit of work can not be started inside another one');
		this.#isInUnit = true;
		try {
			return runUnit(this.records, work);
		} finally {
			this.#isInUnit = false;
		}
	}
}
