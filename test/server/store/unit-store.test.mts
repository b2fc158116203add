import { openFileStore } from '../../../server/store/file-store.mts';
import { openMemoryStore } from '../../../server/store/memory-store.mts';
import { StoreUnavailableError } from '../../../server/store/store.mts';
import {
	contentOf,
	sampleLayout,
	type SampleOrder,
	type SampleRecords,
	type SampleStore,
	type SampleUnit,
} from './sample.mts';
import { withFolder } from './temporary-folder.mts';

async function withMemory(work: (store: SampleStore) => Promise<void>): Promise<void> {
	await work(openMemoryStore<SampleRecords, typeof sampleLayout>(sampleLayout));
}

async function withFile(work: (store: SampleStore) => Promise<void>): Promise<void> {
	await withFolder(async (folder) => {
		const store = await openFileStore<SampleRecords, typeof sampleLayout>({ folder, layout: sampleLayout });
		await work(store);
		await store.close();
	});
}

function withCycle(): SampleOrder {
	const order = { id: 'cycle', self: {} };
	order.self = order;
	return order;
}

function nested(depth: number): SampleOrder {
	let inner: object = {};
	for (let i = 0; i < depth; i++) inner = { inner };
	return { id: 'deep', ...inner };
}

/** JSON leaves out what is not the record's own. */
class InheritsItsId {
	readonly #id = 'inherited';

	get id(): string {
		return this.#id;
	}
}

const unwritable: ReadonlyArray<[string, () => SampleOrder]> = [
	['refers to itself', withCycle],
	['holds a BigInt', () => ({ id: 'big', ...{ count: 1n } })],
	['is nested too deep', () => nested(100_000)],
	['writes itself in another way', () => ({ id: 'other', ...{ toJSON: () => 1 } })],
	['inherits its id', () => new InheritsItsId()],
	['hides its id', () => Object.defineProperty({ id: '' }, 'id', { enumerable: false })],
];

describe.each([
	['memory', withMemory],
	['file', withFile],
])('a %s store', (_, withStore) => {
	it('shows changes inside the unit that makes them', async () => {
		await withStore(async (store) => {
			const seen = await store.write((unit) => {
				unit.put('orders', { id: 'a', day: 'monday' });
				return store.records.orders.find('byDay', 'monday');
			});
			expect(seen).toEqual([{ id: 'a', day: 'monday' }]);
		});
	});

	it('keeps the place of a record whose key stays, and moves one whose key changes', async () => {
		await withStore(async (store) => {
			await store.write((unit) => {
				for (const id of ['a', 'b', 'c']) unit.put('orders', { id, day: 'monday', driver: 'ada' });
				unit.put('orders', { id: 'a', day: 'tuesday', driver: 'ada' });
				unit.put('orders', { id: 'a', day: 'monday', driver: 'ada' });
			});
			const { orders } = store.records;
			expect(orders.find('byDay', 'monday').map(({ id }) => id)).toEqual(['b', 'c', 'a']);
			expect(orders.find('byDriver', 'ada').map(({ id }) => id)).toEqual(['a', 'b', 'c']);
			expect(Array.from(orders.all(), ({ id }) => id)).toEqual(['a', 'b', 'c']);
		});
	});

	it('takes ids and keys that are names of object members', async () => {
		await withStore(async (store) => {
			expect(store.records.orders.get('__proto__')).toBeUndefined();
			expect(store.records.orders.find('byDay', 'constructor')).toEqual([]);
			await store.write((unit) => unit.put('orders', { id: '__proto__', day: 'constructor' }));
			expect(store.records.orders.find('byDay', 'constructor')).toEqual([
				{ id: '__proto__', day: 'constructor' },
			]);
		});
	});

	it('does nothing to remove what is not there', async () => {
		await withStore(async (store) => {
			await store.write((unit) => unit.remove('orders', 'nobody'));
			expect(store.records.orders.size).toBe(0);
		});
	});

	it('is as before when the work throws, in order too', async () => {
		await withStore(async (store) => {
			await store.write((unit) => {
				for (const id of ['a', 'b', 'c']) unit.put('orders', { id, day: 'monday' });
			});
			const before = contentOf(store);
			const failing = store.write((unit) => {
				unit.remove('orders', 'a');
				unit.put('orders', { id: 'b', day: 'tuesday' });
				unit.put('orders', { id: 'a', day: 'monday' });
				unit.put('orders', { id: 'd' });
				unit.remove('orders', 'c');
				throw new RangeError('on purpose');
			});
			await expect(failing).rejects.toThrow('on purpose');
			expect(contentOf(store)).toEqual(before);
		});
	});

	it.each(unwritable)('changes nothing if a record %s', async (_why, aRecord) => {
		await withStore(async (store) => {
			const failing = store.write((unit) => {
				unit.put('orders', { id: 'a' });
				unit.put('orders', aRecord());
			});
			await expect(failing).rejects.toThrow(TypeError);
			expect(store.records.orders.size).toBe(0);
		});
	});

	it('changes nothing either if the work goes on after such a record', async () => {
		await withStore(async (store) => {
			const failing = store.write((unit) => {
				expect(() => unit.put('orders', withCycle())).toThrow(TypeError);
				unit.put('orders', { id: 'a' });
			});
			await expect(failing).rejects.toThrow(TypeError);
			expect(store.records.orders.size).toBe(0);
		});
	});

	it('refuses work that goes on later', async () => {
		await withStore(async (store) => {
			const failing = store.write((unit) => {
				unit.put('orders', { id: 'a' });
				return Promise.resolve();
			});
			await expect(failing).rejects.toThrow('no async work');
			expect(store.records.orders.size).toBe(0);
		});
	});

	it('refuses changes through a unit that is over', async () => {
		await withStore(async (store) => {
			const kept = await store.write((unit): { unit: SampleUnit } => ({ unit }));
			expect(() => kept.unit.put('orders', { id: 'a' })).toThrow(TypeError);
			expect(() => kept.unit.remove('orders', 'a')).toThrow(TypeError);
			expect(store.records.orders.size).toBe(0);
		});
	});

	it('refuses a unit inside another one, which is saved', async () => {
		await withStore(async (store) => {
			let inner: Promise<unknown> = Promise.resolve();
			await store.write((unit) => {
				unit.put('orders', { id: 'outer' });
				inner = expect(store.write((other) => other.put('orders', { id: 'inner' }))).rejects.toThrow(
					TypeError,
				);
			});
			await inner;
			expect(Array.from(store.records.orders.all(), ({ id }) => id)).toEqual(['outer']);
		});
	});

	it('can be changed while all its records are walked through', async () => {
		await withStore(async (store) => {
			await store.write((unit) => {
				for (const id of ['a', 'b', 'c', 'd']) unit.put('orders', { id });
			});
			const visited: string[] = [];
			await store.write((unit) => {
				for (const { id } of store.records.orders.all()) {
					visited.push(id);
					if (id === 'b') for (const gone of ['a', 'b', 'c']) unit.remove('orders', gone);
				}
			});
			expect(visited).toEqual(['a', 'b', 'd']);
		});
	});

	it('takes nothing any more once it is closed', async () => {
		await withStore(async (store) => {
			await store.close();
			await store.close();
			await expect(store.write((unit) => unit.put('orders', { id: 'a' }))).rejects.toThrow(
				StoreUnavailableError,
			);
			expect(store.records.orders.size).toBe(0);
		});
	});
});
