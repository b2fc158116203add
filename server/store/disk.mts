import { type FileHandle, open, readdir, rename, rm } from 'node:fs/promises';
import os from 'node:os';

/** What the store needs of a file system; each call may fail or, where it says so, do less than asked. */
export interface Disk {
	/** Names of the entries of a folder, by kind. */
	list(folder: string): Promise<Array<{ readonly name: string; readonly isFile: boolean }>>;
	/** An existing file, for reading. */
	openExisting(path: string): Promise<DiskFile>;
	/** An empty file; what was there is lost. */
	create(path: string): Promise<DiskFile>;
	rename(from: string, to: string): Promise<void>;
	/** Does nothing if there is no such file. */
	remove(path: string): Promise<void>;
	/** Makes names that were created, renamed or removed in the folder durable. */
	syncFolder(folder: string): Promise<void>;
}

export interface DiskFile {
	size(): Promise<number>;
	/** Answers how many bytes were read, 0 at the end. */
	read(into: Buffer, position: number): Promise<number>;
	/** Answers how many bytes were written, which may be fewer than there are. */
	write(bytes: Buffer, position: number): Promise<number>;
	/** Makes what was written, and the size, durable. */
	sync(): Promise<void>;
	truncate(size: number): Promise<void>;
	close(): Promise<void>;
}

export const realDisk: Disk = {
	async list(folder) {
		const entries = await readdir(folder, { withFileTypes: true });
		return entries.map((entry) => ({ name: entry.name, isFile: entry.isFile() }));
	},
	async openExisting(path) {
		return new RealFile(await open(path, 'r+'));
	},
	async create(path) {
		return new RealFile(await open(path, 'w+'));
	},
	rename,
	async remove(path) {
		await rm(path, { force: true });
	},
	async syncFolder(folder) {
		// Windows can't open folders and makes names durable by itself.
		if (os.platform() === 'win32') return;
		const handle = await open(folder, 'r');
		try {
			await handle.sync();
		} finally {
			await handle.close();
		}
	},
};

class RealFile implements DiskFile {
	readonly #handle: FileHandle;

	constructor(handle: FileHandle) {
		this.#handle = handle;
	}

	async size(): Promise<number> {
		const { size } = await this.#handle.stat();
		return size;
	}

	async read(into: Buffer, position: number): Promise<number> {
		const { bytesRead } = await this.#handle.read(into, 0, into.length, position);
		return bytesRead;
	}

	async write(bytes: Buffer, position: number): Promise<number> {
		const { bytesWritten } = await this.#handle.write(bytes, 0, bytes.length, position);
		return bytesWritten;
	}

	async sync(): Promise<void> {
		await this.#handle.datasync();
	}

	async truncate(size: number): Promise<void> {
		await this.#handle.truncate(size);
	}

	async close(): Promise<void> {
		await this.#handle.close();
	}
}
