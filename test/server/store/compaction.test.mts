import { readdir, readFile, writeFile } from 'node:fs/promises';
import { Compaction } from '../../../server/store/compaction.mts';
import { journalPath, snapshotPath } from '../../../server/store/folder-files.mts';
import type { Image } from '../../../server/store/snapshot-writer.mts';
import { faultyDisk } from './faulty-disk.mts';
import { withFolder } from './temporary-folder.mts';

const rule = { minimumBytes: 100, factor: 2 };
const image: Image = new Map([['drivers', [{ at: 1, record: { id: 'ada'.repeat(100) } }]]]);

interface Setting {
	readonly snapshotBytes?: number;
	readonly closedBytes?: number;
	/** The call that fails until `repair`. */
	readonly failing?: string;
}

function aCompaction(folder: string, { snapshotBytes = 0, closedBytes = 0, failing }: Setting = {}) {
	const causes: unknown[] = [];
	let broken = failing;
	const disk = faultyDisk((call) => (call === broken ? 'error' : 'none'));
	const state = { firstJournal: 1, closedBytes, snapshotBytes };
	const compaction = new Compaction(disk, folder, rule, state, (_, cause) => causes.push(cause));
	return {
		compaction,
		causes,
		repair: () => {
			broken = undefined;
		},
	};
}

/** Polls, since a compaction reports to nobody but the next change. */
async function settled(compaction: Compaction): Promise<void> {
	while (!compaction.isDue(Infinity)) await new Promise((resolve) => setImmediate(resolve));
}

describe('Compaction', () => {
	it.each([
		['below the minimum', 0, 0, 99, false],
		['at the minimum', 0, 0, 100, true],
		['below the multiple of the snapshot', 80, 0, 159, false],
		['at the multiple of the snapshot', 80, 0, 160, true],
		['with journals that a failed one left', 80, 100, 60, true],
	])('knows whether it is due %s', (_, snapshotBytes, closedBytes, journalBytes, isDue) => {
		const { compaction } = aCompaction('never touched', { snapshotBytes, closedBytes });
		expect(compaction.isDue(journalBytes)).toBe(isDue);
	});

	it('replaces the journals before the one that is written, and grows its threshold', async () => {
		await withFolder(async (folder) => {
			for (const number of [1, 2, 3]) await writeFile(journalPath(folder, number), '');
			const { compaction, causes } = aCompaction(folder);
			compaction.start(image, 3);
			expect(compaction.isDue(Infinity)).toBe(false);
			await settled(compaction);
			expect((await readdir(folder)).sort()).toEqual(['journal-00000003.jsonl', 'snapshot.json']);
			const { length } = await readFile(snapshotPath(folder));
			expect(compaction.isDue(2 * length - 1)).toBe(false);
			expect(compaction.isDue(2 * length)).toBe(true);
			expect(causes).toEqual([]);
		});
	});

	it.each(['create', 'write', 'sync', 'rename', 'syncFolder'])(
		'keeps all journals if %s fails, and tries again when they have grown',
		async (failing) => {
			await withFolder(async (folder) => {
				for (const number of [1, 2, 3]) await writeFile(journalPath(folder, number), '');
				const { compaction, causes, repair } = aCompaction(folder, { failing });
				compaction.start(image, 2);
				await settled(compaction);
				expect(causes).toEqual([expect.objectContaining({ code: 'ENOSPC' })]);
				const names = await readdir(folder);
				expect(names.filter((name) => name.startsWith('journal'))).toHaveLength(3);
				expect(names).not.toContain('snapshot.json.tmp');
				expect(compaction.isDue(24)).toBe(false);
				expect(compaction.isDue(25)).toBe(true);
				repair();
				compaction.start(image, 3);
				await settled(compaction);
				expect((await readdir(folder)).sort()).toEqual(['journal-00000003.jsonl', 'snapshot.json']);
			});
		},
	);

	it('replaces nothing once it is cancelled', async () => {
		await withFolder(async (folder) => {
			await writeFile(journalPath(folder, 1), '');
			const { compaction } = aCompaction(folder);
			compaction.start(image, 2);
			await compaction.cancel();
			expect(await readdir(folder)).toEqual(['journal-00000001.jsonl']);
			expect(compaction.isDue(Infinity)).toBe(false);
		});
	});
});
