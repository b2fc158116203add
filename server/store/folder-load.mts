import type { Disk } from './disk.mts';
import { journalPath, listFiles, temporaryPath } from './folder-files.mts';
import { JournalFile } from './journal-file.mts';
import { replayClosedJournal, replayLastJournal } from './journal-replay.mts';
import { refusal } from './refusal.mts';
import { readSnapshot } from './snapshot-reader.mts';
import type { StoredRecord } from './store.mts';
import type { Tables } from './tables.mts';

export interface LoadedFolder {
	/** The journal to go on with. */
	readonly journal: JournalFile;
	/** The first journal that is not in the snapshot. */
	readonly firstJournal: number;
	/** Size of the journals before that one which are not in the snapshot yet, in bytes. */
	readonly closedBytes: number;
	/** 0 if there is none yet. */
	readonly snapshotBytes: number;
	/** What the one who runs the server should know. */
	readonly warnings: readonly string[];
}

/**
 * Fills empty tables from a data folder and makes it ready for writing.
 * @throws StoreRefusedError if it is damaged or not ours; every file then is as it was
 */
export async function loadFolder<Kinds extends { [K in keyof Kinds]: StoredRecord }>(
	disk: Disk,
	folder: string,
	tables: Tables<Kinds>,
): Promise<LoadedFolder> {
	const files = await listFiles(disk, folder);
	const snapshot = files.hasSnapshot ? await readSnapshot(disk, folder, tables) : { journal: 1, bytes: 0 };
	const journals = files.journals.filter((number) => number >= snapshot.journal);
	refuseGaps(folder, snapshot.journal, journals, files.hasSnapshot);

	let closedBytes = 0;
	for (const number of journals.slice(0, -1)) {
		closedBytes += await replayClosedJournal(disk, folder, number, tables);
	}
	const last = journals.at(-1) ?? snapshot.journal;
	const { wholeBytes, tornBytes } =
		journals.length > 0
			? await replayLastJournal(disk, folder, last, tables)
			: { wholeBytes: 0, tornBytes: 0 };

	await disk.remove(temporaryPath(folder));
	for (const number of files.journals) {
		if (number < snapshot.journal) await disk.remove(journalPath(folder, number));
	}
	const journal =
		wholeBytes === 0
			? await JournalFile.create(disk, folder, last)
			: await JournalFile.reopen(disk, folder, last, wholeBytes);
	const warnings =
		tornBytes > 0
			? [`Dropped ${tornBytes} bytes of an unfinished write at the end of ${journalPath(folder, last)}`]
			: [];
	return { journal, firstJournal: snapshot.journal, closedBytes, snapshotBytes: snapshot.bytes, warnings };
}

function refuseGaps(folder: string, first: number, journals: readonly number[], hasSnapshot: boolean): void {
	if (!hasSnapshot && journals.length === 0) return;
	const count = Math.max(journals.length, 1);
	for (let i = 0; i < count; i++) {
		if (journals[i] !== first + i) throw refusal(journalPath(folder, first + i), undefined, 'is missing');
	}
}
