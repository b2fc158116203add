import fc from 'fast-check';
import { days, driverNames, type SampleOrder, type SampleUnit } from './sample.mts';

export type SampleChange =
	{ readonly put: SampleOrder } | { readonly removed: string } | { readonly hired: string };

/** Ids are few, so that changes meet each other, and such as break objects that serve as maps. */
const ids = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor', 'ü\u2028"\n');

const change: fc.Arbitrary<SampleChange> = fc.oneof(
	{
		weight: 4,
		arbitrary: fc
			.record(
				{
					id: ids,
					day: fc.constantFrom(...days),
					driver: fc.constantFrom(...driverNames),
					text: fc.string({ unit: 'binary', maxLength: 20 }),
				},
				{ requiredKeys: ['id'], noNullPrototype: true },
			)
			.map((put) => ({ put })),
	},
	{ weight: 2, arbitrary: ids.map((removed) => ({ removed })) },
	{ weight: 1, arbitrary: ids.map((hired) => ({ hired })) },
);

export const sampleChanges = fc.array(change, { maxLength: 5 });

export function applyTo(unit: SampleUnit, changes: readonly SampleChange[]): void {
	for (const one of changes) {
		if ('put' in one) unit.put('orders', one.put);
		else if ('removed' in one) unit.remove('orders', one.removed);
		else unit.put('drivers', { id: one.hired });
	}
}

/** What a store should hold, in plain lists: slow, and simple enough to be believed. */
export class SampleModel {
	#orders: SampleOrder[] = [];
	#drivers: Array<{ id: string }> = [];
	readonly #byDay = new Map<string | undefined, string[]>();
	readonly #byDriver = new Map<string | undefined, string[]>();

	apply(changes: readonly SampleChange[]): void {
		for (const one of changes) {
			if ('put' in one) this.#put(one.put);
			else if ('removed' in one) this.#remove(one.removed);
			else if (!this.#drivers.some(({ id }) => id === one.hired)) this.#drivers.push({ id: one.hired });
		}
	}

	/** In the form of `contentOf`. */
	content(): unknown {
		const found = (ids: readonly string[] = []) =>
			ids.map((id) => this.#orders.find((order) => order.id === id));
		return structuredClone({
			orders: this.#orders,
			drivers: this.#drivers,
			sizes: [this.#orders.length, this.#drivers.length],
			byDay: days.map((day) => found(this.#byDay.get(day))),
			byDriver: driverNames.map((driver) => found(this.#byDriver.get(driver))),
		});
	}

	#put(order: SampleOrder): void {
		const before = this.#orders.find(({ id }) => id === order.id);
		if (before === undefined) this.#orders.push(order);
		else this.#orders = this.#orders.map((one) => (one === before ? order : one));
		if (before === undefined || before.day !== order.day) move(this.#byDay, order.id, order.day);
		if (before === undefined || before.driver !== order.driver) {
			move(this.#byDriver, order.id, order.driver);
		}
	}

	#remove(id: string): void {
		this.#orders = this.#orders.filter((order) => order.id !== id);
		move(this.#byDay, id, undefined);
		move(this.#byDriver, id, undefined);
	}
}

function move(index: Map<string | undefined, string[]>, id: string, key: string | undefined): void {
	for (const [other, ids] of index) {
		index.set(
			other,
			ids.filter((one) => one !== id),
		);
	}
	index.set(key, [...(index.get(key) ?? []), id]);
}
