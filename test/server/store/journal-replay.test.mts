import { readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { openFileStore } from '../../../server/store/file-store.mts';
import {
	always,
	expectRefusal,
	firstJournal,
	idsOf,
	journalOfFour,
	never,
	open,
	snapshotOfTwo,
	writeOrders,
} from './sample-folder.mts';
import { withFolder } from './temporary-folder.mts';

describe('a journal', () => {
	it('loses no more than its last line, wherever that is cut off, and goes on behind the others', async () => {
		await withFolder(async (folder) => {
			const whole = await journalOfFour(folder);
			const lastLine = whole.lastIndexOf(0x0a, -2) + 1;
			for (let size = lastLine; size < whole.length; size++) {
				await writeFile(path.join(folder, firstJournal), whole);
				await truncate(path.join(folder, firstJournal), size);
				const warnings: string[] = [];
				const store = await open(folder, never, (message) => warnings.push(message));
				expect(idsOf(store)).toEqual(['a', 'b', 'c']);
				expect(warnings).toHaveLength(size === lastLine ? 0 : 1);
				await writeOrders(store, 'e');
				await store.close();
				const again = await open(folder);
				expect(idsOf(again)).toEqual(['a', 'b', 'c', 'e']);
				await again.close();
			}
		});
	});

	it('may end in zeros, which a file system leaves after a power cut', async () => {
		await withFolder(async (folder) => {
			const whole = await journalOfFour(folder);
			await writeFile(path.join(folder, firstJournal), Buffer.concat([whole, Buffer.alloc(5_000)]));
			const store = await open(folder);
			expect(idsOf(store)).toEqual(['a', 'b', 'c', 'd']);
			await store.close();
		});
	});

	it('is refused for any flipped bit before its last line', async () => {
		await withFolder(async (folder) => {
			const whole = await journalOfFour(folder);
			const lastLine = whole.lastIndexOf(0x0a, -2) + 1;
			await fc.assert(
				fc.asyncProperty(fc.nat(lastLine - 1), fc.nat(7), async (at, bit) => {
					const damaged = Buffer.from(whole);
					damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
					await writeFile(path.join(folder, firstJournal), damaged);
					await expectRefusal(folder, `${firstJournal}, line `);
				}),
				{ examples: [0, 1, 2, 3, 4, 5, 6, 7].map((bit): [number, number] => [lastLine - 1, bit]) },
			);
		});
	}, 30_000);

	it('drops a last line that was not written whole, though its end is there', async () => {
		await withFolder(async (folder) => {
			const whole = await journalOfFour(folder);
			whole.fill(0, whole.length - 20, whole.length - 10);
			await writeFile(path.join(folder, firstJournal), whole);
			const store = await open(folder);
			expect(idsOf(store)).toEqual(['a', 'b', 'c']);
			await store.close();
		});
	});

	it('begins anew if not even its first line was written', async () => {
		await withFolder(async (folder) => {
			const whole = await journalOfFour(folder);
			const header = whole.indexOf(0x0a) + 1;
			for (const size of [0, 1, 20, header - 1]) {
				await writeFile(path.join(folder, firstJournal), whole.subarray(0, size));
				const store = await open(folder);
				expect(idsOf(store)).toEqual([]);
				await writeOrders(store, 'e');
				await store.close();
				const again = await open(folder);
				expect(idsOf(again)).toEqual(['e']);
				await again.close();
			}
		});
	});

	it.each([
		['something else', 'day,number\nmonday,1\n'],
		['something else without a line break', 'SQLite format 3'],
	])('is refused if it is %s', async (_, text) => {
		await withFolder(async (folder) => {
			await writeFile(path.join(folder, firstJournal), text);
			await expectRefusal(folder, `${firstJournal}, line 1`);
		});
	});

	it('is refused under the number of another one', async () => {
		await withFolder(async (folder) => {
			const whole = await journalOfFour(folder);
			await writeFile(path.join(folder, 'journal-00000002.jsonl'), whole);
			await expectRefusal(folder, 'journal-00000002.jsonl, line 1');
		});
	});

	it('is refused for a torn end if another one follows', async () => {
		await withFolder(async (folder) => {
			await snapshotOfTwo(folder);
			const store = await open(folder, always);
			await writeOrders(store, 'd');
			await store.close();
			const journals = (await readdir(folder)).filter((name) => name.startsWith('journal'));
			const [first = ''] = journals;
			const next = `journal-${String(Number(first.slice(8, 16)) + 1).padStart(8, '0')}.jsonl`;
			expect(journals).toContain(next);
			const whole = await readFile(path.join(folder, first));
			await truncate(path.join(folder, first), whole.length - 3);
			await expectRefusal(folder, `${first}, line `);
		});
	});

	it('is missed if one is gone', async () => {
		await withFolder(async (folder) => {
			await snapshotOfTwo(folder);
			const [journal = ''] = (await readdir(folder)).filter((name) => name.startsWith('journal'));
			await rename(path.join(folder, journal), path.join(folder, 'journal-00000099.jsonl'));
			await expectRefusal(folder, `${journal} is missing`);
			await rm(path.join(folder, 'journal-00000099.jsonl'));
			await expectRefusal(folder, `${journal} is missing`);
		});
	});

	it('is refused for records of a kind nobody knows', async () => {
		await withFolder(async (folder) => {
			await journalOfFour(folder);
			const opening = openFileStore({ folder, layout: { drivers: {} } });
			await expect(opening).rejects.toThrow('line 2, holds records of the unknown kind "orders"');
		});
	});
});
