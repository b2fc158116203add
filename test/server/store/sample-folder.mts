import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { openFileStore } from '../../../server/store/file-store.mts';
import { StoreRefusedError } from '../../../server/store/store.mts';
import { sampleLayout, type SampleRecords, type SampleStore } from './sample.mts';

export const firstJournal = 'journal-00000001.jsonl';
/** No snapshot is ever made. */
export const never = { minimumBytes: Infinity, factor: 1 };
/** A snapshot is made after every change. */
export const always = { minimumBytes: 0, factor: 0 };

export async function open(
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

export async function writeOrders(store: SampleStore, ...ids: readonly string[]): Promise<void> {
	for (const id of ids) await store.write((unit) => unit.put('orders', { id, day: 'monday' }));
}

/** A journal of four orders, one line each. */
export async function journalOfFour(folder: string): Promise<Buffer> {
	const store = await open(folder);
	await writeOrders(store, 'a', 'b', 'c', 'd');
	await store.close();
	return await readFile(path.join(folder, firstJournal));
}

/** A snapshot of orders a and b, and a journal with c. */
export async function snapshotOfTwo(folder: string): Promise<void> {
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

export async function filesIn(folder: string): Promise<Map<string, string>> {
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

export async function expectRefusal(folder: string, text: string): Promise<void> {
	const before = await filesIn(folder);
	const opening = open(folder);
	await expect(opening).rejects.toThrow(StoreRefusedError);
	await expect(opening).rejects.toThrow(text);
	expect(await filesIn(folder)).toEqual(before);
}

export function idsOf(store: SampleStore): string[] {
	return Array.from(store.records.orders.all(), ({ id }) => id);
}
