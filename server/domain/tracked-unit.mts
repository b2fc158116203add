import { type ToldKind, toldKinds } from './company-event.mts';
import type { DomainStore, Records, RecordUnit } from './records.mts';

type ToldRecord = Records[ToldKind];

/** A record before and after a unit of work; undefined: there was, or is, none. */
export interface ChangedRecord {
	readonly kind: ToldKind;
	readonly before: ToldRecord | undefined;
	readonly after: ToldRecord | undefined;
}

/** The kinds of records that what is told of a deleted one is made from. */
const rememberedKinds = [...toldKinds, 'locations', 'completions', 'dispatches', 'driverDays'] as const;
export type RememberedKind = (typeof rememberedKinds)[number];

/** Records as they were before a unit of work, by id, of those that it has changed; undefined: there was none. */
type Before = { readonly [K in RememberedKind]: Map<string, Records[K] | undefined> };

/** The collections that are looked into. */
type Collections = Pick<DomainStore['records'], RememberedKind>;

const remembered: ReadonlySet<string> = new Set(rememberedKinds);
const told: ReadonlySet<string> = new Set(toldKinds);

/** A unit of work that remembers what the records that events tell of were before it. */
export class TrackedUnit implements RecordUnit {
	readonly #unit: RecordUnit;
	readonly #records: Collections;
	readonly #before: Before = {
		orders: new Map(),
		routes: new Map(),
		drivers: new Map(),
		vehicles: new Map(),
		assignments: new Map(),
		locations: new Map(),
		completions: new Map(),
		dispatches: new Map(),
		driverDays: new Map(),
	};
	readonly #touched: Array<{ readonly kind: ToldKind; readonly id: string }> = [];

	constructor(unit: RecordUnit, records: Collections) {
		this.#unit = unit;
		this.#records = records;
	}

	put<K extends keyof Records>(kind: K, record: Records[K]): void {
		this.#remember(kind, record.id);
		this.#unit.put(kind, record);
	}

	remove(kind: keyof Records, id: string): void {
		this.#remember(kind, id);
		this.#unit.remove(kind, id);
	}

	/** What has changed so far, in the sequence it was first touched. */
	changed(): ChangedRecord[] {
		return this.#touched.map(({ kind, id }) => ({
			kind,
			before: this.#before[kind].get(id),
			after: this.#records[kind].get(id),
		}));
	}

	/** The records of a kind that were touched, as they were before; undefined: there was none. */
	before<K extends RememberedKind>(kind: K): ReadonlyMap<string, Records[K] | undefined> {
		return this.#before[kind];
	}

	#remember<K extends keyof Records>(kind: K, id: string): void {
		if (isRemembered(kind)) this.#note(kind, id);
	}

	#note<K extends RememberedKind>(kind: K, id: string): void {
		const before: Map<string, Records[K] | undefined> = this.#before[kind];
		if (before.has(id)) return;
		before.set(id, this.#records[kind].get(id));
		if (isTold(kind)) this.#touched.push({ kind, id });
	}
}

const isRemembered = (kind: string): kind is RememberedKind => remembered.has(kind);
const isTold = (kind: string): kind is ToldKind => told.has(kind);
