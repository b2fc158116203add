import fc from 'fast-check';
import { openFileStore } from '../../../server/store/file-store.mts';
import { contentOf, sampleLayout, type SampleRecords, type SampleStore } from './sample.mts';
import { applyTo, SampleModel, sampleChanges } from './sample-model.mts';
import { withFolder } from './temporary-folder.mts';

/** So small that a snapshot is due after every few changes. */
const compaction = { minimumBytes: 400, factor: 1 };

async function open(folder: string): Promise<SampleStore> {
	return await openFileStore<SampleRecords, typeof sampleLayout>({
		folder,
		layout: sampleLayout,
		compaction,
		onWarning(message, cause) {
			throw new Error(message, { cause });
		},
	});
}

const step = fc.oneof(
	{ weight: 6, arbitrary: fc.record({ units: fc.array(sampleChanges, { minLength: 1, maxLength: 4 }) }) },
	{ weight: 2, arbitrary: fc.record({ failing: sampleChanges }) },
	{ weight: 2, arbitrary: fc.constant('reopen' as const) },
);

describe('openFileStore', () => {
	it('holds after any changes, failures and reopenings what a plain list would hold', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(step, { maxLength: 25, size: 'max' }), async (steps) => {
				await withFolder(async (folder) => {
					const model = new SampleModel();
					let store = await open(folder);
					for (const one of steps) {
						if (one === 'reopen') {
							await store.close();
							store = await open(folder);
						} else if ('failing' in one) {
							const failing = store.write((unit) => {
								applyTo(unit, one.failing);
								throw new RangeError('on purpose');
							});
							await expect(failing).rejects.toThrow('on purpose');
						} else {
							for (const unit of one.units) model.apply(unit);
							await Promise.all(one.units.map((changes) => store.write((unit) => applyTo(unit, changes))));
						}
						expect(contentOf(store)).toEqual(model.content());
					}
					await store.close();
				});
			}),
			{ numRuns: 60 },
		);
	}, 60_000);

	it('writes on while a snapshot is made, and finds everything again', async () => {
		await withFolder(async (folder) => {
			const store = await open(folder);
			const text = 'x'.repeat(1_000);
			const writing = Array.from({ length: 2_000 }, async (_, i) => {
				await store.write((unit) =>
					unit.put('orders', { id: `${i % 700}`, day: 'monday', text: `${text}${i}` }),
				);
			});
			await Promise.all(writing);
			for (let i = 0; i < 200; i++) {
				await store.write((unit) => unit.put('orders', { id: `${i}`, day: 'tuesday', text }));
			}
			const content = contentOf(store);
			await store.close();
			const again = await open(folder);
			expect(contentOf(again)).toEqual(content);
			await again.close();
		});
	});

	it('makes the folder if there is none', async () => {
		await withFolder(async (folder) => {
			const store = await open(`${folder}/deep/inside`);
			await store.write((unit) => unit.put('drivers', { id: 'ada' }));
			await store.close();
			const again = await open(`${folder}/deep/inside`);
			expect(again.records.drivers.get('ada')).toEqual({ id: 'ada' });
			await again.close();
		});
	});
});
