import fc from 'fast-check';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { openFileStore } from '../../../server/store/file-store.mts';
import { openMemoryStore } from '../../../server/store/memory-store.mts';
import { atOnce, type Turns } from '../../../server/store/turns.mts';
import {
	contentOf,
	days,
	driverNames,
	sampleLayout,
	type SampleOrder,
	type SampleRecords,
	type SampleStore,
	type SampleUnit,
} from './sample.mts';
import { withFolder } from './temporary-folder.mts';

const openMemory = (): SampleStore => openMemoryStore<SampleRecords, typeof sampleLayout>(sampleLayout);

const openFile = (folder: string): Promise<SampleStore> =>
	openFileStore<SampleRecords, typeof sampleLayout>({ folder, layout: sampleLayout });

/** Goes on until others have had their turn. */
function* untilOthers(): Turns<void> {
	const others = { hadTurn: false };
	setImmediate(() => {
		others.hadTurn = true;
	});
	while (!others.hadTurn) yield;
}

/** Makes a change in the first turn that others have; resolves when it is made. */
async function meanwhile(store: SampleStore, work: (unit: SampleUnit) => void): Promise<void> {
	await nextTurn();
	await store.write(work);
}

const orderCount = ({ records }: SampleStore): number => records.orders.size;

it('shows nothing to others until all is done', async () => {
	const store = openMemory();
	const seen = new Set<number>();
	const state = { isDone: false };
	const watching = (async () => {
		while (!state.isDone) {
			seen.add(orderCount(store));
			await nextTurn();
		}
	})();
	await store.writeInTurns(function* (unit) {
		for (const id of ['a', 'b', 'c']) {
			unit.put('orders', { id });
			yield* untilOthers();
		}
	});
	state.isDone = true;
	await watching;
	expect(orderCount(store)).toBe(3);
	expect([...seen].filter((count) => count > 0 && count < 3)).toEqual([]);
	expect(seen).toContain(0);
});

it('sees its own changes', async () => {
	const store = openMemory();
	await store.write((unit) => {
		unit.put('orders', { id: 'stays', day: 'monday' });
		unit.put('orders', { id: 'moves', day: 'monday' });
		unit.put('orders', { id: 'goes', day: 'monday' });
	});
	const seen = await store.writeInTurns(function* (unit, { orders }) {
		unit.put('orders', { id: 'moves', day: 'tuesday' });
		unit.put('orders', { id: 'comes', day: 'monday' });
		unit.remove('orders', 'goes');
		yield;
		return {
			monday: orders.find('byDay', 'monday').map(({ id }) => id),
			tuesday: orders.count('byDay', 'tuesday'),
			gone: orders.get('goes'),
		};
	});
	expect(seen).toEqual({ monday: ['stays', 'comes'], tuesday: 1, gone: undefined });
});

it('begins anew when something it has looked up changes', async () => {
	const store = openMemory();
	await store.write((unit) => unit.put('orders', { id: 'a', text: 'old' }));
	let runs = 0;
	const changing = meanwhile(store, (unit) => unit.put('orders', { id: 'a', text: 'new' }));
	const working = store.writeInTurns(function* (unit, { orders }) {
		runs += 1;
		const before = orders.get('a');
		yield* untilOthers();
		unit.put('orders', { id: 'b', text: `after ${before?.text}` });
		yield;
	});
	await changing;
	await working;
	expect(store.records.orders.get('b')?.text).toBe('after new');
	expect(runs).toBe(2);
});

it('begins anew when more is found under a key than it has seen', async () => {
	const store = openMemory();
	const changing = meanwhile(store, (unit) => unit.put('orders', { id: 'a', day: 'monday' }));
	const working = store.writeInTurns(function* (unit, { orders }) {
		const count = orders.count('byDay', 'monday');
		yield* untilOthers();
		unit.put('drivers', { id: `of ${count}` });
		yield;
	});
	await changing;
	await working;
	expect([...store.records.drivers.all()]).toEqual([{ id: 'of 1' }]);
});

it('lets changes pass that it has not looked at', async () => {
	const store = openMemory();
	let runs = 0;
	const changing = meanwhile(store, (unit) => unit.put('orders', { id: 'b' }));
	const working = store.writeInTurns(function* (unit) {
		runs += 1;
		unit.put('orders', { id: 'a' });
		yield* untilOthers();
	});
	await changing;
	await working;
	expect(runs).toBe(1);
	expect([...store.records.orders.all()].map(({ id }) => id)).toEqual(['b', 'a']);
});

it('is done in one go where others never leave it in peace', async () => {
	const store = openMemory();
	const state = { isDone: false, count: 0 };
	const disturbing = (async () => {
		while (!state.isDone) {
			state.count += 1;
			await store.write((unit) => unit.put('orders', { id: 'a', text: String(state.count) }));
			await nextTurn();
		}
	})();
	let runs = 0;
	await store.writeInTurns(function* (unit, { orders }) {
		runs += 1;
		const text = orders.get('a')?.text ?? '';
		if (runs < 4) yield* untilOthers();
		unit.put('orders', { id: 'b', text });
		yield;
	});
	state.isDone = true;
	await disturbing;
	expect(runs).toBe(4);
	expect(Number(store.records.orders.get('b')?.text)).toBeGreaterThan(0);
});

it('tells of an error that was none of its own only if nothing has changed', async () => {
	const store = openMemory();
	await store.write((unit) => unit.put('orders', { id: 'a' }));
	let runs = 0;
	const changing = meanwhile(store, (unit) => unit.remove('orders', 'a'));
	const working = store.writeInTurns(function* (unit, { orders }) {
		runs += 1;
		orders.get('a');
		yield* untilOthers();
		if (runs === 1) throw new Error('What was there is not there any more');
		unit.put('orders', { id: 'b' });
		yield;
	});
	await changing;
	await working;
	expect([...store.records.orders.all()]).toEqual([{ id: 'b' }]);
});

it.each([
	['an error', () => new Error('No.'), { id: 'fine' }],
	['a record that can not be written', () => undefined, { id: 'big', ...{ count: 1n } }],
])('changes nothing after %s', async (_, fault, record) => {
	const store = openMemory();
	await store.write((unit) => unit.put('orders', { id: 'a' }));
	const before = contentOf(store);
	const working = store.writeInTurns(function* (unit) {
		unit.remove('orders', 'a');
		unit.put('orders', record);
		yield;
		const error = fault();
		if (error !== undefined) throw error;
	});
	await expect(working).rejects.toThrow();
	expect(contentOf(store)).toEqual(before);
});

it('changes nothing after a record that can not be written, even if the work goes on', async () => {
	const store = openMemory();
	const working = store.writeInTurns(function* (unit) {
		unit.put('orders', { id: 'a' });
		expect(() => unit.put('orders', { id: 'big', ...{ count: 1n } })).toThrow();
		yield;
	});
	await expect(working).rejects.toThrow('The record big of orders');
	expect(orderCount(store)).toBe(0);
});

it('refuses to walk through all records', async () => {
	const store = openMemory();
	const walk = store.writeInTurns(function* (_, { orders }) {
		yield;
		return [...orders.all()];
	});
	await expect(walk).rejects.toThrow('A draft knows only what is looked up by an id or an index');
});

type Step =
	{ readonly verb: 'put'; readonly order: SampleOrder } | { readonly verb: 'remove'; readonly id: string };

const ids = ['a', 'b', 'c', 'd'] as const;

const anyOrder: fc.Arbitrary<SampleOrder> = fc
	.record({
		id: fc.constantFrom(...ids),
		day: fc.constantFrom(undefined, ...days),
		driver: fc.constantFrom(undefined, ...driverNames),
	})
	.map(({ id, day, driver }) => ({
		id,
		...(day === undefined ? {} : { day }),
		...(driver === undefined ? {} : { driver }),
	}));

const anySteps: fc.Arbitrary<Step[]> = fc.array(
	fc.oneof(
		anyOrder.map((order) => ({ verb: 'put' as const, order })),
		fc.constantFrom(...ids).map((id) => ({ verb: 'remove' as const, id })),
	),
	{ maxLength: 12 },
);

/** Does the steps, and answers what is found after each. */
function* follow(unit: SampleUnit, records: SampleStore['records'], steps: readonly Step[]): Turns<unknown> {
	const seen: unknown[] = [];
	for (const step of steps) {
		if (step.verb === 'put') unit.put('orders', step.order);
		else unit.remove('orders', step.id);
		const found = days.map((day) => records.orders.find('byDay', day).map(({ id }) => id));
		seen.push([found.map((list) => list.sort()), ids.map((id) => records.orders.get(id))]);
		yield;
	}
	return seen;
}

it('changes and sees the same as a unit of work without breaks, on disk too', async () => {
	await fc.assert(
		fc.asyncProperty(anySteps, anySteps, async (first, then) => {
			await withFolder(async (folder) => {
				const inTurns = await openFile(folder);
				const whole = openMemory();
				for (const steps of [first, then]) {
					const seen = await inTurns.writeInTurns((unit, records) => follow(unit, records, steps));
					expect(seen).toEqual(await whole.write((unit) => atOnce(follow(unit, whole.records, steps))));
				}
				expect(contentOf(inTurns)).toEqual(contentOf(whole));
				await inTurns.close();
				const again = await openFile(folder);
				expect(contentOf(again)).toEqual(contentOf(whole));
				await again.close();
			});
		}),
		{ numRuns: 50 },
	);
});
