import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { realDisk, type Disk } from './disk.mts';
import { writeAll } from './journal-file.mts';
import { StoreRefusedError, StoreUnavailableError } from './store.mts';
import { systemCodeOf } from './system-error.mts';

/** Contents that are too large for records, each under an id; none is ever changed. */
export interface AttachmentFiles {
	/**
	 * Resolves when the content is durable.
	 * @throws StoreUnavailableError if the disk does not take it; nothing is kept then
	 */
	save(id: string, content: Buffer): Promise<void>;
	/** undefined: there is none. */
	read(id: string): Promise<Buffer | undefined>;
	/** Does nothing if there is no such content. */
	remove(id: string): Promise<void>;
	ids(): Promise<string[]>;
}

/** The only names that ever come near the file system: our own UUIDs. */
const idPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Keeps each content in a file of its own.
 * @param folder holds nothing else; made if it does not exist
 * @throws StoreRefusedError if the folder can't be used
 */
export async function openAttachmentFiles(folder: string, disk: Disk = realDisk): Promise<AttachmentFiles> {
	try {
		await mkdir(folder, { recursive: true });
		await removeParts(disk, folder);
	} catch (cause) {
		throw new StoreRefusedError(`The folder ${folder} can't be opened: ${String(cause)}`, { cause });
	}
	const pathOf = (id: string): string => {
		if (!idPattern.test(id)) throw new TypeError('An attachment is named by a UUID');
		return path.join(folder, id);
	};
	return {
		async save(id, content) {
			const target = pathOf(id);
			const part = `${target}.part`;
			try {
				await writeFile(disk, part, content);
				await disk.rename(part, target);
				await disk.syncFolder(folder);
			} catch (cause) {
				for (const left of [part, target]) await disk.remove(left).catch(() => undefined);
				throw new StoreUnavailableError('The file could not be written to disk', { cause });
			}
		},
		async read(id) {
			try {
				return await readAll(disk, pathOf(id));
			} catch (error) {
				if (systemCodeOf(error) === 'ENOENT') return undefined;
				throw error;
			}
		},
		async remove(id) {
			await disk.remove(pathOf(id));
		},
		async ids() {
			const entries = await disk.list(folder);
			return entries.map(({ name }) => name).filter((name) => idPattern.test(name));
		},
	};
}

/** Removes what a process left behind that ended while it wrote. */
async function removeParts(disk: Disk, folder: string): Promise<void> {
	for (const { name } of await disk.list(folder)) {
		if (name.endsWith('.part')) await disk.remove(path.join(folder, name));
	}
}

async function writeFile(disk: Disk, file: string, content: Buffer): Promise<void> {
	const handle = await disk.create(file);
	try {
		await writeAll(handle, content, 0);
		await handle.sync();
	} finally {
		await handle.close();
	}
}

async function readAll(disk: Disk, file: string): Promise<Buffer> {
	const handle = await disk.openExisting(file);
	try {
		const content = Buffer.alloc(await handle.size());
		for (let read = 0; read < content.length;) {
			const count = await handle.read(content.subarray(read), read);
			if (count === 0) throw new Error(`The file ${file} ends too early`);
			read += count;
		}
		return content;
	} finally {
		await handle.close();
	}
}

/** Keeps contents in memory, for as long as the process runs. */
export function memoryAttachmentFiles(): AttachmentFiles {
	const contents = new Map<string, Buffer>();
	return {
		save: async (id, content) => void contents.set(id, content),
		read: async (id) => contents.get(id),
		remove: async (id) => void contents.delete(id),
		ids: async () => [...contents.keys()],
	};
}
