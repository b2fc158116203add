import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { openFileStore } from '../../../server/store/file-store.mts';
import { lockFolder } from '../../../server/store/folder-lock.mts';
import { identifyThisProcess } from '../../../server/store/process-identity.mts';
import { type Store, StoreRefusedError, StoreUnavailableError } from '../../../server/store/store.mts';
import { withFolder } from './temporary-folder.mts';

type Holder = ChildProcessByStdio<Writable, Readable, null>;

interface Notes {
	readonly notes: { readonly id: string };
}

const layout = { notes: {} };
const holderFile = path.join(import.meta.dirname, 'lock-holder.mts');

async function open(folder: string): Promise<Store<Notes, typeof layout>> {
	return await openFileStore<Notes, typeof layout>({ folder, layout });
}

function startHolder(folder: string): Holder {
	return spawn(process.execPath, ['--import', 'tsx', holderFile, folder], {
		stdio: ['pipe', 'pipe', 'inherit'],
		env: { ...process.env, NODE_OPTIONS: '' },
	});
}

async function firstWords(holder: Holder): Promise<string> {
	const chunks: unknown[] = await once(holder.stdout, 'data');
	return String(chunks[0]).trim();
}

async function end(holder: Holder, signal?: NodeJS.Signals): Promise<void> {
	const exited = holder.exitCode === null ? once(holder, 'exit') : undefined;
	if (signal === undefined) holder.stdin.end();
	else holder.kill(signal);
	await exited;
}

async function claimsIn(folder: string): Promise<string[]> {
	return (await readdir(folder)).filter((name) => name.startsWith('.owner-'));
}

/** Leaves what a process with this identity leaves when it is killed. */
async function leaveClaim(folder: string, identity: object | string, renewedAt = new Date()): Promise<void> {
	const file = path.join(folder, '.owner-0123456789abcdef.json');
	await writeFile(file, JSON.stringify(identity));
	await mkdir(`${file}.lock`);
	await utimes(`${file}.lock`, renewedAt, renewedAt);
}

describe('the lock of a data folder', () => {
	it('refuses a second store of the same process, and frees the folder', async () => {
		await withFolder(async (folder) => {
			const store = await open(folder);
			const second = open(folder);
			await expect(second).rejects.toThrow(StoreRefusedError);
			await expect(second).rejects.toThrow(`${folder} is in use by process ${process.pid} on `);
			await store.write((unit) => unit.put('notes', { id: 'still mine' }));
			await store.close();
			expect(await claimsIn(folder)).toEqual([]);
			const third = await open(folder);
			expect(third.records.notes.size).toBe(1);
			await third.close();
		});
	});

	it('refuses a second process', async () => {
		await withFolder(async (folder) => {
			const store = await open(folder);
			const holder = startHolder(folder);
			expect(await firstWords(holder)).toContain('is in use by process');
			await end(holder);
			await store.close();
		});
	}, 30_000);

	it('is taken over at once when its process was killed', async () => {
		await withFolder(async (folder) => {
			const holder = startHolder(folder);
			expect(await firstWords(holder)).toBe('opened');
			await expect(open(folder)).rejects.toThrow(`process ${holder.pid} on `);
			await end(holder, 'SIGKILL');
			expect(await claimsIn(folder)).toHaveLength(2);
			const store = await open(folder);
			expect([...store.records.notes.all()]).toEqual([{ id: String(holder.pid) }]);
			expect(await claimsIn(folder)).toHaveLength(2);
			await store.close();
			expect(await claimsIn(folder)).toEqual([]);
		});
	}, 30_000);

	it('goes to one only of many that come at once for the folder of a dead process', async () => {
		await withFolder(async (folder) => {
			await leaveClaim(folder, { ...(await identifyThisProcess()), startedAt: '1' });
			const contenders = await Promise.allSettled(
				Array.from({ length: 8 }, async () => await lockFolder(folder, () => undefined)),
			);
			const winners = contenders.filter((one) => one.status === 'fulfilled');
			expect(winners).toHaveLength(1);
			for (const winner of winners) await winner.value();
			expect(await claimsIn(folder)).toEqual([]);
		});
	});

	it('is not kept by a process that has the number of the former one', async () => {
		await withFolder(async (folder) => {
			await leaveClaim(folder, { ...(await identifyThisProcess()), startedAt: '1' });
			const free = await lockFolder(folder, () => undefined);
			await free();
		});
	});

	it.each([
		['another host', { host: 'elsewhere', system: '', pid: 1 }],
		['a process that can not be told', 'nonsense'],
	])('of %s ends when it has not been renewed for long', async (_, identity) => {
		await withFolder(async (folder) => {
			await leaveClaim(folder, identity, new Date(Date.now() - 60_000));
			const free = await lockFolder(folder, () => undefined);
			expect(await claimsIn(folder)).toHaveLength(2);
			await free();
		});
	});

	it('of another host is respected while it is renewed, and waited for', async () => {
		await withFolder(async (folder) => {
			await leaveClaim(folder, { host: 'elsewhere', system: '', pid: 1 });
			const locking = lockFolder(folder, () => undefined);
			const first = await Promise.race([locking.then(() => 'taken'), goneSoon(folder)]);
			expect(first).toBe('freed');
			const free = await locking;
			await free();
		});
	});

	it('stops all writing when it is lost', async () => {
		await withFolder(async (folder) => {
			const warnings: string[] = [];
			const store = await openFileStore<Notes, typeof layout>({
				folder,
				layout,
				onWarning: (message) => warnings.push(message),
			});
			await store.write((unit) => unit.put('notes', { id: 'a' }));
			for (const name of await claimsIn(folder)) await rm(path.join(folder, name), { recursive: true });
			while (warnings.length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
			expect(warnings[0]).toContain('is lost');
			await expect(store.write((unit) => unit.put('notes', { id: 'b' }))).rejects.toThrow(
				StoreUnavailableError,
			);
			expect(store.records.notes.size).toBe(1);
			await store.close();
		});
	}, 20_000);
});

/** The other host closes its store after the newcomer has looked a first time. */
async function goneSoon(folder: string): Promise<string> {
	while ((await claimsIn(folder)).length < 3) await new Promise((resolve) => setImmediate(resolve));
	while ((await claimsIn(folder)).length > 2) await new Promise((resolve) => setImmediate(resolve));
	for (const name of await claimsIn(folder)) await rm(path.join(folder, name), { recursive: true });
	return 'freed';
}
