import fc from 'fast-check';
import { openFileStore } from '../../../server/store/file-store.mts';
import { StoreRefusedError, StoreUnavailableError } from '../../../server/store/store.mts';
import { faultyDisk } from './faulty-disk.mts';
import { chances, PowerCutDisk } from './power-cut-disk.mts';
import { contentOf, sampleLayout, type SampleRecords, type SampleStore } from './sample.mts';
import { applyTo, SampleModel, sampleChanges, type SampleChange } from './sample-model.mts';
import { withFolder } from './temporary-folder.mts';

type Changes = readonly SampleChange[];

/** @param faultAt the call that fails, of those which change something */
async function open(folder: string, disk: PowerCutDisk, faultAt?: number): Promise<SampleStore> {
	let calls = 0;
	return await openFileStore<SampleRecords, typeof sampleLayout>({
		folder,
		disk: faultyDisk(() => (calls++ === faultAt ? 'error' : 'none'), disk),
		layout: sampleLayout,
		compaction: { minimumBytes: 300, factor: 1 },
	});
}

function contentAfter(units: readonly Changes[]): unknown {
	const model = new SampleModel();
	for (const changes of units) model.apply(changes);
	return model.content();
}

/** What was acknowledged, and behind it what was under way when the power went. */
interface Outcome {
	readonly saved: readonly Changes[];
	readonly doubtful: readonly Changes[];
}

async function writeUntilCut(
	store: SampleStore,
	bursts: readonly Changes[][],
	disk: PowerCutDisk,
): Promise<Outcome> {
	const saved: Changes[] = [];
	for (const units of bursts) {
		const results = await Promise.allSettled(
			units.map((changes) => store.write((unit) => applyTo(unit, changes))),
		);
		const failed = results.filter((result) => result.status === 'rejected');
		for (const { reason } of failed) expect(reason).toBeInstanceOf(StoreUnavailableError);
		if (failed.length > 0 && disk.isOff) return { saved, doubtful: units };
		if (failed.length === 0) saved.push(...units);
	}
	return { saved, doubtful: [] };
}

/** The beginning of the units which the store holds; it must be one that the outcome allows. */
function heldBy(store: SampleStore, { saved, doubtful }: Outcome): readonly Changes[] {
	const content = JSON.stringify(contentOf(store));
	for (let count = 0; count <= doubtful.length; count++) {
		const units = [...saved, ...doubtful.slice(0, count)];
		if (JSON.stringify(contentAfter(units)) === content) return units;
	}
	throw new Error(`The store holds neither what was saved nor that and some of the next: ${content}`);
}

const life = fc.record({
	bursts: fc.array(fc.array(sampleChanges, { minLength: 1, maxLength: 4 }), { maxLength: 12, size: 'max' }),
	calls: fc.nat(80),
	faultAt: fc.nat(60),
});

describe('a store when the power goes', () => {
	it('holds afterwards all it acknowledged, and each unit whole or not at all, though the disk had failed', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(life, { minLength: 1, maxLength: 4 }), chances, async (lives, chance) => {
				await withFolder(async (folder) => {
					let disk = new PowerCutDisk();
					let outcome: Outcome = { saved: [], doubtful: [] };
					for (const { bursts, calls, faultAt } of lives) {
						disk.cutAfter(calls);
						try {
							const store = await open(folder, disk, faultAt);
							const held = heldBy(store, outcome);
							const { saved, doubtful } = await writeUntilCut(store, bursts, disk);
							outcome = { saved: [...held, ...saved], doubtful };
							await store.close().catch(() => undefined);
						} catch (error) {
							expect(error).toBeInstanceOf(StoreRefusedError);
							expect(error).toHaveProperty('cause.code', expect.stringMatching(/^(EIO|ENOSPC)$/));
						}
						disk = disk.found(chance);
					}
					const store = await open(folder, disk);
					heldBy(store, outcome);
					await store.close();
				});
			}),
			{ numRuns: 150 },
		);
	}, 60_000);
});
