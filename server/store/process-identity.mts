import { readFile, readlink } from 'node:fs/promises';
import os from 'node:os';
import process from 'node:process';
import { systemCodeOf } from './system-error.mts';

/** Tells one process from every other, those of earlier times that had the same number included. */
export interface ProcessIdentity {
	readonly host: string;
	/** Boot and process namespace: only within one of each do numbers mean the same process. */
	readonly system: string;
	readonly pid: number;
	/** In the system's own count; undefined where the system does not tell. */
	readonly startedAt?: string;
}

export async function identifyThisProcess(): Promise<ProcessIdentity> {
	const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
	const namespace = await readlink('/proc/self/ns/pid').catch(() => '');
	const stat = await readStat(process.pid);
	const here = { host: os.hostname(), system: `${boot.trim()} ${namespace}`.trim(), pid: process.pid };
	return { ...here, ...(stat === undefined ? {} : { startedAt: stat.startedAt }) };
}

/** `unknown` if it may be either, as seen from here. */
export async function findState(
	other: ProcessIdentity,
	me: ProcessIdentity,
): Promise<'running' | 'gone' | 'unknown'> {
	if (other.host !== me.host || other.system !== me.system) return 'unknown';
	if (!hasProcess(other.pid)) return 'gone';
	const stat = await readStat(other.pid);
	if (stat === undefined || other.startedAt === undefined) {
		return other.pid === me.pid ? 'running' : 'unknown';
	}
	return stat.isZombie || stat.startedAt !== other.startedAt ? 'gone' : 'running';
}

function hasProcess(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return systemCodeOf(error) !== 'ESRCH';
	}
}

/** Linux only: proc(5), counted after the name in parentheses, which may itself hold spaces and parentheses. */
async function readStat(pid: number): Promise<{ isZombie: boolean; startedAt: string } | undefined> {
	const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
	const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
	const [state] = fields;
	const startedAt = fields[19];
	if (state === undefined || startedAt === undefined) return undefined;
	return { isZombie: state === 'Z' || state === 'X', startedAt };
}
