import { encodeLine } from './checked-line.mts';
import type { Disk, DiskFile } from './disk.mts';
import { format, formatVersion, journalPath } from './folder-files.mts';
import { LineBuffer } from './line-buffer.mts';

/** The first line of a journal. */
export function headerOf(number: number): string {
	return JSON.stringify({ format, version: formatVersion, journal: number });
}

/**
 * The journal that is being written. What could not be written whole is cut off again; while that fails too,
 * nothing more is appended, so that no line ever follows a broken one.
 */
export class JournalFile {
	readonly #disk: Disk;
	readonly #folder: string;
	readonly #line = new LineBuffer();
	#number: number;
	#file: DiskFile;
	/** Up to here all is whole and durable. */
	#size: number;
	#endIsDirty = false;
	#nextIsLeftOver = false;

	private constructor(disk: Disk, folder: string, number: number, file: DiskFile, size: number) {
		this.#disk = disk;
		this.#folder = folder;
		this.#number = number;
		this.#file = file;
		this.#size = size;
	}

	static async create(disk: Disk, folder: string, number: number): Promise<JournalFile> {
		const { file, size } = await createFile(disk, folder, number);
		return new JournalFile(disk, folder, number, file, size);
	}

	/** Goes on after the first `size` bytes; the rest is cut off. */
	static async reopen(disk: Disk, folder: string, number: number, size: number): Promise<JournalFile> {
		const file = await disk.openExisting(journalPath(folder, number));
		const journal = new JournalFile(disk, folder, number, file, size);
		try {
			if ((await file.size()) !== size) await journal.#cutEnd();
		} catch (error) {
			await file.close();
			throw error;
		}
		return journal;
	}

	get number(): number {
		return this.#number;
	}

	/** In bytes. */
	get size(): number {
		return this.#size;
	}

	/**
	 * Resolves when a line with these changes is durable; after an error it is as if it had never been tried. One line for
	 * all: a crash leaves all of them or none. To be called again only when it has settled.
	 * @param changes JSON texts
	 */
	async append(changes: readonly string[]): Promise<void> {
		await this.#cleanUp();
		const line = this.#line.writeList(changes);
		this.#endIsDirty = true;
		try {
			await writeDurably(this.#file, line, this.#size);
		} catch (error) {
			// Should this fail as well, the next append tries again before it writes.
			await this.#cutEnd().catch(() => undefined);
			throw error;
		}
		this.#endIsDirty = false;
		this.#size += line.length;
	}

	/** Goes on in a new file with the next number; after an error it goes on in this one. */
	async startNext(): Promise<void> {
		await this.#cleanUp();
		this.#nextIsLeftOver = true;
		const next = await createFile(this.#disk, this.#folder, this.#number + 1);
		this.#nextIsLeftOver = false;
		const previous = this.#file;
		this.#file = next.file;
		this.#size = next.size;
		this.#number += 1;
		// All its lines are durable, so that nothing can be lost by a failure here.
		await previous.close().catch(() => undefined);
	}

	async close(): Promise<void> {
		try {
			await this.#cleanUp();
		} finally {
			await this.#file.close();
		}
	}

	async #cleanUp(): Promise<void> {
		if (this.#endIsDirty) await this.#cutEnd();
		if (!this.#nextIsLeftOver) return;
		// An unused next journal would make this one not the last, whose end alone may be torn.
		await this.#disk.remove(journalPath(this.#folder, this.#number + 1));
		await this.#disk.syncFolder(this.#folder);
		this.#nextIsLeftOver = false;
	}

	async #cutEnd(): Promise<void> {
		await this.#file.truncate(this.#size);
		await this.#file.sync();
		this.#endIsDirty = false;
	}
}

/** Writes all bytes, however few the disk takes at a time. */
export async function writeAll(file: DiskFile, bytes: Buffer, position: number): Promise<void> {
	for (let written = 0; written < bytes.length;) {
		const taken = await file.write(bytes.subarray(written), position + written);
		if (taken === 0) throw new Error('The disk takes no more bytes');
		written += taken;
	}
}

async function writeDurably(file: DiskFile, bytes: Buffer, position: number): Promise<void> {
	await writeAll(file, bytes, position);
	await file.sync();
}

async function createFile(
	disk: Disk,
	folder: string,
	number: number,
): Promise<{ file: DiskFile; size: number }> {
	const header = encodeLine(headerOf(number));
	const file = await disk.create(journalPath(folder, number));
	try {
		await writeDurably(file, header, 0);
		await disk.syncFolder(folder);
	} catch (error) {
		await file.close().catch(() => undefined);
		throw error;
	}
	return { file, size: header.length };
}
