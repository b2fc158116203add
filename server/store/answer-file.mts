import path from 'node:path';
import { decodeLine, encodeLine } from './checked-line.mts';
import { realDisk, type Disk, type DiskFile } from './disk.mts';
import { writeAll } from './journal-file.mts';
import { readLines } from './line-reader.mts';
import { systemCodeOf } from './system-error.mts';

/** Answers of others that are kept so as not to ask again. What is lost of them is asked again. */
export interface AnswerFile {
	get(key: string): unknown;
	/** Is written in the background; the oldest answer makes room for the one that is too many. */
	put(key: string, answer: unknown): void;
	/** Resolves when everything is written. */
	close(): Promise<void>;
}

export interface AnswerFileOptions {
	/** How many answers are kept. */
	readonly limit: number;
	/** Hears when the file can't be read or written; answers are then kept in memory only. */
	readonly onWarning: (warning: string, cause: unknown) => void;
	readonly disk?: Disk;
}

/**
 * A file of lines `[key, answer]`, the latest last. Damaged lines are dropped. It is written anew, beside the old one,
 * when a line was damaged or more than half of its lines are out of date.
 */
export async function openAnswerFile(
	file: string,
	{ limit, onWarning, disk = realDisk }: AnswerFileOptions,
): Promise<AnswerFile> {
	const answers = new Map<string, unknown>();
	let handle: DiskFile | undefined;
	let size = 0;
	let lines = 0;
	let hasWarned = false;
	let written: Promise<void> = Promise.resolve();

	function keep(key: string, answer: unknown): void {
		answers.delete(key);
		answers.set(key, answer);
		const [oldest] = answers.keys();
		if (answers.size > limit && oldest !== undefined) answers.delete(oldest);
	}

	async function load(): Promise<void> {
		handle = await disk.openExisting(file);
		let isDamaged = false;
		for await (const read of readLines(handle)) {
			for (const { bytes, isEnded } of read) {
				const row = readRow(decodeLine(bytes));
				if (row === undefined || !isEnded) isDamaged = true;
				else keep(...row);
				lines += 1;
			}
		}
		size = await handle.size();
		if (isDamaged || lines > limit * 2) await rewrite();
	}

	async function rewrite(): Promise<void> {
		const part = `${file}.part`;
		const rows = [...answers].map(([key, answer]) => encodeLine(JSON.stringify([key, answer])));
		const content = Buffer.concat(rows);
		const fresh = await disk.create(part);
		try {
			await writeAll(fresh, content, 0);
			await fresh.sync();
			await disk.rename(part, file);
			await disk.syncFolder(path.dirname(file));
		} catch (error) {
			await fresh.close();
			throw error;
		}
		await handle?.close();
		[handle, size, lines] = [fresh, content.length, rows.length];
	}

	async function append(line: Buffer): Promise<void> {
		if (handle === undefined || lines >= limit * 2) return rewrite();
		await writeAll(handle, line, size);
		size += line.length;
		lines += 1;
	}

	function warn(error: unknown): void {
		if (!hasWarned) onWarning('Answers of the address service could not be read or written', error);
		hasWarned = true;
	}

	await load().catch((error: unknown) => {
		if (systemCodeOf(error) !== 'ENOENT') warn(error);
	});
	return {
		get: (key) => answers.get(key),
		put(key, answer) {
			keep(key, answer);
			const line = encodeLine(JSON.stringify([key, answer]));
			written = written.then(() => append(line)).catch(warn);
		},
		async close() {
			await written;
			await handle?.close();
		},
	};
}

function readRow(text: string | undefined): [key: string, answer: unknown] | undefined {
	if (text === undefined) return undefined;
	const row: unknown = JSON.parse(text);
	return Array.isArray(row) && typeof row[0] === 'string' ? [row[0], row[1]] : undefined;
}
