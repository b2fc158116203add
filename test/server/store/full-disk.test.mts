import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { openFileStore } from '../../../server/store/file-store.mts';
import { StoreUnavailableError } from '../../../server/store/store.mts';
import { sampleLayout, type SampleRecords, type SampleStore } from './sample.mts';

const mountPoint = path.join(mkdtempSync(path.join(os.tmpdir(), 'store-full-')), 'disk');
const isMounted = mount();
const whenMounted = isMounted ? it : it.skip;

function mount(): boolean {
	try {
		mkdirSync(mountPoint);
		execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', mountPoint], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}

async function open(): Promise<SampleStore> {
	return await openFileStore<SampleRecords, typeof sampleLayout>({
		folder: path.join(mountPoint, 'data'),
		layout: sampleLayout,
		compaction: { minimumBytes: 100_000, factor: 1 },
	});
}

const text = 'x'.repeat(900);

/** Until the disk is full: what was acknowledged. */
async function writeUntilFull(store: SampleStore): Promise<string[]> {
	const saved: string[] = [];
	for (let i = 0; ; i++) {
		const ids = [`${i}-a`, `${i}-b`, `${i}-c`];
		const results = await Promise.allSettled(
			ids.map(async (id) => {
				await store.write((unit) => unit.put('orders', { id, text }));
				saved.push(id);
			}),
		);
		const failed = results.find((result) => result.status === 'rejected');
		if (failed === undefined) continue;
		expect(failed.reason).toBeInstanceOf(StoreUnavailableError);
		expect(failed.reason).toMatchObject({ cause: { code: 'ENOSPC' } });
		return saved;
	}
}

afterAll(() => {
	if (isMounted) execFileSync('umount', [mountPoint]);
	rmSync(path.dirname(mountPoint), { recursive: true });
});

describe('a store on a full disk (a file system of 1 MB; left out where none may be mounted)', () => {
	whenMounted('refuses changes, loses none it acknowledged, and goes on when there is room', async () => {
		const ballast = path.join(mountPoint, 'ballast');
		await writeFile(ballast, Buffer.alloc(300_000));
		const store = await open();
		const saved = await writeUntilFull(store);
		expect(Array.from(store.records.orders.all(), ({ id }) => id)).toEqual(saved);

		await rm(ballast);
		await store.write((unit) => unit.put('orders', { id: 'with room', text }));
		const more = await writeUntilFull(store);
		const all = [...new Set([...saved, 'with room', ...more])];
		expect(more.length).toBeGreaterThan(10);
		await store.close();

		const again = await open();
		expect(Array.from(again.records.orders.all(), ({ id }) => id)).toEqual(all);
		await again.close();
	});
});
