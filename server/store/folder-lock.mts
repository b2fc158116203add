import { randomBytes } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import lockfile from 'proper-lockfile';
import { findState, identifyThisProcess, type ProcessIdentity } from './process-identity.mts';
import { StoreRefusedError } from './store.mts';

/** A lock is renewed every two seconds; one that has not been for ten belongs to nobody. */
const timing = { stale: 10_000, update: 2_000 };
/** Two that start together step back for a random while, so that one of them comes first. */
const stepsBack = { tries: 6, maximumMs: 120 };
/** Long enough for the lock of a process that can't be asked to become stale. */
const waits = { tries: 24, ms: 500 };

const lockSuffix = '.lock';
const claimPattern = /^(\.owner-[0-9a-f]+\.json)(\.lock)?$/;

interface Rival {
	readonly description: string;
	/** Whether it may turn out to be gone. */
	readonly isDoubtful: boolean;
}

/**
 * Takes the folder for this process. Each contender makes a lock under a name of its own and then looks for
 * others; it has the folder if there are none. So nobody ever has to remove a lock that may have changed hands,
 * and of two that come at once at most one goes on.
 * @param onLost called when the lock could not be renewed and another process may have taken the folder
 * @returns frees the folder
 * @throws StoreRefusedError if another store has it
 */
export async function lockFolder(
	folder: string,
	onLost: (cause: Error) => void,
): Promise<() => Promise<void>> {
	const me = await identifyThisProcess();
	for (let tried = 1; ; tried++) {
		const name = `.owner-${randomBytes(8).toString('hex')}.json`;
		const release = await claim(path.join(folder, name), me, onLost);
		const rival = await findRival(folder, name, me).catch(async (error: unknown) => {
			await release();
			throw error;
		});
		if (rival === undefined) return release;
		await release();
		if (tried >= (rival.isDoubtful ? waits.tries : stepsBack.tries)) {
			throw new StoreRefusedError(
				`The data folder ${folder} is in use by ${rival.description}: stop that one, or use another folder`,
			);
		}
		await delay(rival.isDoubtful ? waits.ms : Math.random() * stepsBack.maximumMs);
	}
}

async function claim(
	ownerFile: string,
	me: ProcessIdentity,
	onLost: (cause: Error) => void,
): Promise<() => Promise<void>> {
	let unlock: (() => Promise<void>) | undefined;
	async function release(): Promise<void> {
		await unlock?.();
		unlock = undefined;
		await rm(ownerFile, { force: true });
	}
	try {
		// Before the lock, so that there is never a lock of which nobody knows whose it is.
		await writeFile(ownerFile, JSON.stringify(me));
		unlock = await lockfile.lock(ownerFile, {
			...timing,
			realpath: false,
			onCompromised: (error) => {
				unlock = undefined;
				onLost(error);
			},
		});
		return release;
	} catch (error) {
		await release();
		throw error;
	}
}

/** Removes what processes that are gone have left behind. */
async function findRival(folder: string, ownName: string, me: ProcessIdentity): Promise<Rival | undefined> {
	const names = await readdir(folder);
	const claims = new Set(names.map((name) => claimPattern.exec(name)?.[1] ?? ownName));
	claims.delete(ownName);
	for (const name of claims) {
		const ownerFile = path.join(folder, name);
		const owner = await readOwner(ownerFile);
		const state = owner === undefined ? 'unknown' : await findState(owner, me);
		const hasLock = names.includes(name + lockSuffix);
		// Without a lock it is leaving, or will look for others, and find us, once it has one.
		if (state !== 'gone' && !hasLock) continue;
		if (state === 'running' || (state === 'unknown' && (await isRenewed(ownerFile)))) {
			return { description: describe(owner), isDoubtful: state === 'unknown' };
		}
		await rm(ownerFile + lockSuffix, { recursive: true, force: true });
		await rm(ownerFile, { force: true });
	}
	return undefined;
}

async function isRenewed(ownerFile: string): Promise<boolean> {
	return await lockfile.check(ownerFile, { ...timing, realpath: false });
}

function describe(owner: ProcessIdentity | undefined): string {
	return owner === undefined ? 'another process' : `process ${owner.pid} on ${owner.host}`;
}

async function readOwner(file: string): Promise<ProcessIdentity | undefined> {
	try {
		const owner: unknown = JSON.parse(await readFile(file, 'utf8'));
		return isIdentity(owner) ? owner : undefined;
	} catch {
		return undefined;
	}
}

function isIdentity(value: unknown): value is ProcessIdentity {
	if (typeof value !== 'object' || value === null) return false;
	if (!('host' in value) || !('system' in value) || !('pid' in value)) return false;
	const startedAt = 'startedAt' in value ? value.startedAt : '';
	const texts = [value.host, value.system, startedAt];
	return typeof value.pid === 'number' && texts.every((text) => typeof text === 'string');
}
