import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { openFileStore } from '../../../server/store/file-store.mts';
import { StoreUnavailableError } from '../../../server/store/store.mts';
import { faultyDisk, type Fault } from './faulty-disk.mts';
import { contentOf, sampleLayout, type SampleRecords, type SampleStore } from './sample.mts';
import { applyTo, SampleModel, sampleChanges } from './sample-model.mts';
import { withFolder } from './temporary-folder.mts';

async function open(folder: string, nextFault: (call: string) => Fault): Promise<SampleStore> {
	return await openFileStore<SampleRecords, typeof sampleLayout>({
		folder,
		layout: sampleLayout,
		compaction: { minimumBytes: 400, factor: 1 },
		disk: faultyDisk(nextFault),
	});
}

const works = (): Fault => 'none';
const fault = fc.oneof(
	{ weight: 5, arbitrary: fc.constant<Fault>('none') },
	fc.constantFrom<Fault>('short', 'error'),
);

describe('a store on a disk that fails', () => {
	it('holds what it acknowledged and nothing else, at once and after reopening', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.array(sampleChanges, { minLength: 1, maxLength: 4 }), { maxLength: 12, size: 'max' }),
				fc.array(fault, { maxLength: 80, size: 'max' }),
				async (bursts, faults) => {
					await withFolder(async (folder) => {
						let isBroken = false;
						const store = await open(folder, () => (isBroken ? (faults.shift() ?? 'none') : 'none'));
						const model = new SampleModel();
						isBroken = true;
						for (const units of bursts) {
							const writing: Array<Promise<void>> = [];
							for (const changes of units) {
								writing.push(store.write((unit) => applyTo(unit, changes)));
								writing.at(-1)?.catch(() => undefined);
								// The next one is noted while this one is on its way.
								await nextTurn();
							}
							const results = await Promise.allSettled(writing);
							for (const [i, result] of results.entries()) {
								if (result.status === 'fulfilled') model.apply(units[i] ?? []);
								else expect(result.reason).toBeInstanceOf(StoreUnavailableError);
							}
							expect(contentOf(store)).toEqual(model.content());
						}
						isBroken = false;
						await store.close();
						const again = await open(folder, works);
						expect(contentOf(again)).toEqual(model.content());
						await again.close();
					});
				},
			),
			{ numRuns: 80 },
		);
	}, 60_000);

	it('tells why, reverts what was noted after the failed group, and goes on when the disk does', async () => {
		await withFolder(async (folder) => {
			let isFull = false;
			const store = await open(folder, () => (isFull ? 'error' : 'none'));
			await store.write((unit) => unit.put('orders', { id: 'a' }));
			isFull = true;
			const first = store.write((unit) => unit.put('orders', { id: 'a', day: 'monday' }));
			const later = first.catch(() => undefined);
			const second = store.write((unit) => unit.remove('orders', 'a'));
			await expect(first).rejects.toMatchObject({ cause: { code: 'ENOSPC' } });
			await expect(second).rejects.toThrow(StoreUnavailableError);
			await later;
			expect(store.records.orders.get('a')).toEqual({ id: 'a' });
			isFull = false;
			await store.write((unit) => unit.put('orders', { id: 'b' }));
			await store.close();
			const again = await open(folder, works);
			expect(Array.from(again.records.orders.all(), ({ id }) => id)).toEqual(['a', 'b']);
			await again.close();
		});
	});

	it('answers a unit that changes nothing only when what it saw is durable', async () => {
		await withFolder(async (folder) => {
			let isFull = false;
			const store = await open(folder, () => (isFull ? 'error' : 'none'));
			isFull = true;
			const failing = store.write((unit) => unit.put('orders', { id: 'a' }));
			const reading = store.write(() => store.records.orders.get('a'));
			await expect(failing).rejects.toThrow(StoreUnavailableError);
			await expect(reading).rejects.toThrow(StoreUnavailableError);
			isFull = false;
			await expect(store.write(() => store.records.orders.get('a'))).resolves.toBeUndefined();
			await store.close();
		});
	});

	it('goes on without snapshots while they fail, and makes one later', async () => {
		await withFolder(async (folder) => {
			let failing: string | undefined = 'rename';
			const warnings: string[] = [];
			let renames = 0;
			const store = await openFileStore<SampleRecords, typeof sampleLayout>({
				folder,
				layout: sampleLayout,
				compaction: { minimumBytes: 200, factor: 1 },
				onWarning: (message) => warnings.push(message),
				disk: faultyDisk((call) => {
					if (call === 'rename') renames += 1;
					return call === failing ? 'error' : 'none';
				}),
			});
			while (warnings.length < 2) await store.write((unit) => unit.put('orders', { id: `${renames}` }));
			const failed = renames;
			failing = undefined;
			while (renames === failed) await store.write((unit) => unit.put('orders', { id: 'last' }));
			const content = contentOf(store);
			await store.close();
			const again = await open(folder, works);
			expect(contentOf(again)).toEqual(content);
			await again.close();
		});
	});
});
