import { readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { openFileStore } from '../../../server/store/file-store.mts';
import { StoreRefusedError } from '../../../server/store/store.mts';
import { contentOf, sampleLayout, type SampleRecords, type SampleStore } from './sample.mts';
import { withFolder } from './temporary-folder.mts';

const firstJournal = 'journal-00000001.jsonl';
const never = { minimumBytes: Infinity, factor: 1 };
const always = { minimumBytes: 0, factor: 0 };

async function open(
	folder: string,
	compaction = never,
	onWarning: (message: string) => void = () => undefined,
): Promise<SampleStore> {
	return await openFileStore<SampleRecords, typeof sampleLayout>({
		folder,
		layout: sampleLayout,
		compaction,
		onWarning,
	});
}

async function writeOrders(store: SampleStore, ...ids: readonly string[]): Promise<void> {
	for (const id of ids) await store.write((unit) => unit.put('orders', { id, day: 'monday' }));
}

/** A journal of four orders, one line each. */
async function journalOfFour(folder: string): Promise<Buffer> {
	const store = await open(folder);
	await writeOrders(store, 'a', 'b', 'c', 'd');
	await store.close();
	return await readFile(path.join(folder, firstJournal));
}

/** A snapshot of orders a and b, and a journal with c. */
async function snapshotOfTwo(folder: string): Promise<void> {
	const store = await open(folder, never);
	await writeOrders(store, 'a');
	await store.close();
	const again = await open(folder, always);
	await writeOrders(again, 'b');
	while (!(await readdir(folder)).includes('snapshot.json')) await writeOrders(again, 'b');
	await again.close();
	const last = await open(folder, never);
	await writeOrders(last, 'c');
	await last.close();
}

async function filesIn(folder: string): Promise<Map<string, string>> {
	const names = (await readdir(folder)).sort();
	return new Map(
		await Promise.all(
			names.map(async (name) => {
				const bytes = await readFile(path.join(folder, name));
				return [name, bytes.toString('base64')] as const;
			}),
		),
	);
}

async function expectRefusal(folder: string, text: string): Promise<void> {
	const before = await filesIn(folder);
	const opening = open(folder);
	await expect(opening).rejects.toThrow(StoreRefusedError);
	await expect(opening).rejects.toThrow(text);
	expect(await filesIn(folder)).toEqual(before);
}

function idsOf(store: SampleStore): string[] {
	return Array.from(store.records.orders.all(), ({ id }) => id);
}

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
			await expect(opening).rejects.toThrow('line 2, holds records of the unknown kind orders');
		});
	});
});

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

describe('a data folder', () => {
	it.each(['db.json', 'journal-1.jsonl', 'orders.ndjson'])('is refused if it holds %s', async (name) => {
		await withFolder(async (folder) => {
			await writeFile(path.join(folder, name), '{}');
			await expectRefusal(folder, name);
		});
	});

	it('is refused if its snapshot is of another program', async () => {
		await withFolder(async (folder) => {
			await writeFile(path.join(folder, 'snapshot.json'), '{"posts":[]}\n');
			await expectRefusal(folder, 'snapshot.json, line 1');
		});
	});

	it('may hold what is clearly no data', async () => {
		await withFolder(async (folder) => {
			for (const name of ['README.md', '.gitkeep', '.settings.json']) {
				await writeFile(path.join(folder, name), '');
			}
			const store = await open(folder);
			await store.close();
		});
	});

	it('is refused with the cause if it can not be made', async () => {
		await withFolder(async (folder) => {
			await writeFile(path.join(folder, 'file'), '');
			await expect(open(path.join(folder, 'file', 'data'))).rejects.toThrow(StoreRefusedError);
		});
	});
});
