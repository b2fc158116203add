import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { contentOf } from './sample.mts';
import { expectRefusal, firstJournal, idsOf, open, snapshotOfTwo } from './sample-folder.mts';
import { withFolder } from './temporary-folder.mts';

describe('a snapshot', () => {
	it('is JSON that any tool can read', async () => {
		await withFolder(async (folder) => {
			await snapshotOfTwo(folder);
			const snapshot: unknown = JSON.parse(await readFile(path.join(folder, 'snapshot.json'), 'utf8'));
			expect(snapshot).toMatchObject({
				records: { orders: [{ record: { id: 'a' } }, { record: { id: 'b' } }], drivers: [] },
				rows: 2,
			});
		});
	});

	it('is refused for any flipped bit', async () => {
		await withFolder(async (folder) => {
			await snapshotOfTwo(folder);
			const file = path.join(folder, 'snapshot.json');
			const whole = await readFile(file);
			await fc.assert(
				fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(7), async (at, bit) => {
					const damaged = Buffer.from(whole);
					damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
					await writeFile(file, damaged);
					await expectRefusal(folder, 'snapshot.json');
				}),
			);
		});
	}, 30_000);

	it('is refused wherever it is cut off', async () => {
		await withFolder(async (folder) => {
			await snapshotOfTwo(folder);
			const file = path.join(folder, 'snapshot.json');
			const whole = await readFile(file);
			for (let size = 0; size < whole.length; size++) {
				await writeFile(file, whole.subarray(0, size));
				await expect(open(folder)).rejects.toThrow('snapshot.json');
			}
		});
	}, 30_000);

	it('is refused in a version that is not known', async () => {
		await withFolder(async (folder) => {
			await snapshotOfTwo(folder);
			const file = path.join(folder, 'snapshot.json');
			const text = await readFile(file, 'utf8');
			await writeFile(file, text.replace('"version":1', '"version":2'));
			await expectRefusal(folder, 'is not version 1 of the format');
		});
	});

	it('leaves half a snapshot out, and journals that it has taken in', async () => {
		await withFolder(async (folder) => {
			await snapshotOfTwo(folder);
			await writeFile(path.join(folder, 'snapshot.json.tmp'), '{"format":');
			await writeFile(path.join(folder, firstJournal), 'left over');
			const store = await open(folder);
			expect(idsOf(store)).toEqual(['a', 'b', 'c']);
			const content = contentOf(store);
			await store.close();
			const names = await readdir(folder);
			expect(names).not.toContain('snapshot.json.tmp');
			expect(names).not.toContain(firstJournal);
			const again = await open(folder);
			expect(contentOf(again)).toEqual(content);
			await again.close();
		});
	});
});
