import { decodeLine, encodeLine, intendedSize } from './checked-line.mts';
import type { Disk, DiskFile } from './disk.mts';
import { format, formatVersion, journalPath } from './folder-files.mts';
import { headerOf } from './journal-file.mts';
import { readLines, type Line } from './line-reader.mts';
import { replay } from './operation.mts';
import { refusal } from './refusal.mts';
import type { StoredRecord, StoreRefusedError } from './store.mts';
import type { Tables } from './tables.mts';

/** What a journal was found to hold, in bytes. */
export interface JournalExtent {
	/** Whole lines; 0 if not even the first one is whole. */
	readonly wholeBytes: number;
	/** The end of a write that was cut off; nobody was told that it had been saved. */
	readonly tornBytes: number;
}

/**
 * Does again everything a journal holds that was never continued in another: its last line may be torn.
 * @throws StoreRefusedError if it is damaged anywhere else
 */
export async function replayLastJournal<Kinds extends { [K in keyof Kinds]: StoredRecord }>(
	disk: Disk,
	folder: string,
	number: number,
	tables: Tables<Kinds>,
): Promise<JournalExtent> {
	return await withJournal(disk, folder, number, async (file, path) => {
		const size = await file.size();
		for await (const lines of readLines(file)) {
			for (const line of lines) {
				const text = line.isEnded ? decodeLine(line.bytes) : undefined;
				if (text !== undefined) replayLine(path, number, line, text, tables);
				else if (isTorn(line, number, size)) {
					return { wholeBytes: line.offset, tornBytes: size - line.offset };
				} else throw damaged(path, line);
			}
		}
		return { wholeBytes: size, tornBytes: 0 };
	});
}

/**
 * Does again everything a journal holds that was continued in another one.
 * @returns its size in bytes
 * @throws StoreRefusedError if it is damaged anywhere
 */
export async function replayClosedJournal<Kinds extends { [K in keyof Kinds]: StoredRecord }>(
	disk: Disk,
	folder: string,
	number: number,
	tables: Tables<Kinds>,
): Promise<number> {
	return await withJournal(disk, folder, number, async (file, path) => {
		let isEmpty = true;
		for await (const lines of readLines(file)) {
			for (const line of lines) {
				const text = line.isEnded ? decodeLine(line.bytes) : undefined;
				if (text === undefined) throw damaged(path, line);
				replayLine(path, number, line, text, tables);
				isEmpty = false;
			}
		}
		if (isEmpty) throw refusal(path, undefined, 'is empty');
		return await file.size();
	});
}

async function withJournal<T>(
	disk: Disk,
	folder: string,
	number: number,
	read: (file: DiskFile, path: string) => Promise<T>,
): Promise<T> {
	const path = journalPath(folder, number);
	const file = await disk.openExisting(path);
	try {
		return await read(file, path);
	} finally {
		await file.close();
	}
}

function replayLine<Kinds extends { [K in keyof Kinds]: StoredRecord }>(
	path: string,
	number: number,
	line: Line,
	text: string,
	tables: Tables<Kinds>,
): void {
	const content: unknown = JSON.parse(text);
	if (line.number === 1) {
		if (text !== headerOf(number)) throw foreignHeader(path, line, number, content);
		return;
	}
	const operations: readonly unknown[] = Array.isArray(content) ? content : [content];
	for (const operation of operations) {
		const fault = replay(tables, operation);
		if (fault !== undefined) throw refusal(path, line, `holds ${fault}`);
	}
}

/** A torn line is the last one and ends before it was meant to, or there. */
function isTorn(line: Line, number: number, fileSize: number): boolean {
	const end = line.offset + line.bytes.length + (line.isEnded ? 1 : 0);
	if (end < fileSize) return false;
	if (line.number === 1) return isStartOfHeader(line.bytes, number);
	const intended = intendedSize(line.bytes);
	// A line that was to end earlier has lost its line break: a whole line, once saved, stands before the last one.
	return intended === undefined || line.offset + intended >= fileSize;
}

/** A file system may leave zeros where bytes were still on their way. */
function isStartOfHeader(bytes: Buffer, number: number): boolean {
	const header = encodeLine(headerOf(number));
	return bytes.every((byte) => byte === 0) || header.subarray(0, bytes.length).equals(bytes);
}

function foreignHeader(path: string, line: Line, number: number, content: unknown): StoreRefusedError {
	const isOurs =
		typeof content === 'object' && content !== null && 'format' in content && content.format === format;
	const expected = `the header of journal ${number} in version ${formatVersion} of the format`;
	return refusal(path, line, isOurs ? `is not ${expected}` : 'is not the header of a journal of this store');
}

function damaged(path: string, line: Line): StoreRefusedError {
	return refusal(path, line, 'is damaged');
}
