import path from 'node:path';
import type { Disk } from './disk.mts';
import { StoreRefusedError } from './store.mts';

/** Stands in the first line of every file of a store. */
export const format = 'delivery-routing-store';
export const formatVersion = 1;

const snapshotName = 'snapshot.json';
const temporaryName = 'snapshot.json.tmp';
const journalPattern = /^journal-(\d{8,})\.jsonl$/;
const foreignPattern = /\.(json|jsonl|ndjson|tmp)$/i;

export interface FolderFiles {
	readonly hasSnapshot: boolean;
	/** Numbers of the journals, ascending. */
	readonly journals: readonly number[];
}

export function snapshotPath(folder: string): string {
	return path.join(folder, snapshotName);
}

/** Where a snapshot is written before it is whole. */
export function temporaryPath(folder: string): string {
	return path.join(folder, temporaryName);
}

export function journalPath(folder: string, number: number): string {
	return path.join(folder, `journal-${String(number).padStart(8, '0')}.jsonl`);
}

/** @throws StoreRefusedError if the folder holds data files of something else */
export async function listFiles(disk: Disk, folder: string): Promise<FolderFiles> {
	const journals: number[] = [];
	let hasSnapshot = false;
	for (const { name, isFile } of await disk.list(folder)) {
		const number = Number(journalPattern.exec(name)?.[1]);
		if (name === snapshotName) hasSnapshot = true;
		else if (path.join(folder, name) === journalPath(folder, number)) journals.push(number);
		else if (isFile && isForeign(name)) {
			throw new StoreRefusedError(
				`The data folder ${folder} holds ${name}, which is not a file of this store: ` +
					'move it away, or use another folder',
			);
		}
	}
	return { hasSnapshot, journals: journals.sort((one, other) => one - other) };
}

function isForeign(name: string): boolean {
	return name !== temporaryName && !name.startsWith('.') && foreignPattern.test(name);
}
