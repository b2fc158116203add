import type { Collection, StoredRecord } from '../store/store.mts';
import type { Domain } from './domain.mts';
import type { OrderChanges } from './order-changes.mts';

/**
 * The domain as it was before a unit of work, for those who look records up by their ids; what is found by anything else
 * is as it is now.
 */
export function domainBefore({ domain, unit }: OrderChanges): Domain {
	const { records } = domain.store;
	return {
		...domain,
		store: {
			...domain.store,
			records: {
				...records,
				orders: new CollectionBefore(records.orders, unit.before('orders')),
				routes: new CollectionBefore(records.routes, unit.before('routes')),
				drivers: new CollectionBefore(records.drivers, unit.before('drivers')),
				vehicles: new CollectionBefore(records.vehicles, unit.before('vehicles')),
				assignments: new CollectionBefore(records.assignments, unit.before('assignments')),
				locations: new CollectionBefore(records.locations, unit.before('locations')),
				completions: new CollectionBefore(records.completions, unit.before('completions')),
				dispatches: new CollectionBefore(records.dispatches, unit.before('dispatches')),
				driverDays: new CollectionBefore(records.driverDays, unit.before('driverDays')),
			},
		},
	};
}

class CollectionBefore<T extends StoredRecord, Index extends string> implements Collection<T, Index> {
	readonly #now: Collection<T, Index>;
	readonly #before: ReadonlyMap<string, T | undefined>;

	constructor(now: Collection<T, Index>, before: ReadonlyMap<string, T | undefined>) {
		this.#now = now;
		this.#before = before;
	}

	get size(): number {
		return this.#now.size;
	}

	get(id: string): T | undefined {
		return this.#before.has(id) ? this.#before.get(id) : this.#now.get(id);
	}

	find(index: Index, key: string): readonly T[] {
		return this.#now.find(index, key);
	}

	count(index: Index, key: string): number {
		return this.#now.count(index, key);
	}

	all(): IterableIterator<T> {
		return this.#now.all();
	}
}
