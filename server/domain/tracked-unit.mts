import { type ToldKind, toldKinds } from './company-event.mts';
import type { DomainStore, Records, RecordUnit } from './records.mts';

type ToldRecord = Records[ToldKind];

/** A record before and after a unit of work; undefined: there was, or is, none. */
export interface ChangedRecord {
	readonly kind: ToldKind;
	readonly before: ToldRecord | undefined;
	readonly after: ToldRecord | undefined;
}

/** The collections that are looked into. */
type Collections = Pick<DomainStore['records'], ToldKind>;

const told: ReadonlySet<string> = new Set(toldKinds);

/** A unit of work that remembers what the records that events tell of were before it. */
export class TrackedUnit implements RecordUnit {
	readonly #unit: RecordUnit;
	readonly #records: Collections;
	readonly #before = new Map<string, { readonly kind: ToldKind; readonly record: ToldRecord | undefined }>();

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
		return [...this.#before].map(([id, { kind, record }]) => ({
			kind,
			before: record,
			after: this.#records[kind].get(id),
		}));
	}

	#remember(kind: string, id: string): void {
		if (!isTold(kind) || this.#before.has(id)) return;
		this.#before.set(id, { kind, record: this.#records[kind].get(id) });
	}
}

const isTold = (kind: string): kind is ToldKind => told.has(kind);
