import { crc32 } from 'node:zlib';
import type { Row } from './collection.mts';
import type { Disk, DiskFile } from './disk.mts';
import { format, formatVersion, snapshotPath, temporaryPath } from './folder-files.mts';
import { writeAll } from './journal-file.mts';
import type { StoredRecord } from './store.mts';

/** All rows of a store at one moment, by kind. */
export type Image = ReadonlyMap<string, ReadonlyArray<Row<StoredRecord>>>;

/** Keeps the event loop blocked for one or two milliseconds at a time. */
const chunkCharacters = 1 << 18;

/**
 * Replaces the snapshot: valid JSON with one row a line, and at its end the number of rows and a checksum. Until
 * it is whole and durable the former one stays.
 * @param journal the first one whose changes are not in the image
 * @param isCancelled asked again and again; if it says so, nothing is replaced
 * @returns size in bytes, or undefined if it was cancelled
 */
export async function writeSnapshot(
	disk: Disk,
	folder: string,
	journal: number,
	image: Image,
	isCancelled: () => boolean,
): Promise<number | undefined> {
	const temporary = temporaryPath(folder);
	try {
		const file = await disk.create(temporary);
		const size = await fill(file, journal, image, isCancelled).finally(() => file.close());
		if (isCancelled()) {
			await disk.remove(temporary);
			return undefined;
		}
		await disk.rename(temporary, snapshotPath(folder));
		await disk.syncFolder(folder);
		return size;
	} catch (error) {
		// It would be removed at the next start in any case.
		await disk.remove(temporary).catch(() => undefined);
		throw error;
	}
}

async function fill(
	file: DiskFile,
	journal: number,
	image: Image,
	isCancelled: () => boolean,
): Promise<number> {
	let size = 0;
	let checksum = 0;
	for (const text of snapshotText(journal, image)) {
		if (isCancelled()) return size;
		const bytes = Buffer.from(text);
		checksum = crc32(bytes, checksum);
		await writeAll(file, bytes, size);
		size += bytes.length;
	}
	const end = Buffer.from(lastLine(checksum));
	await writeAll(file, end, size);
	await file.sync();
	return size + end.length;
}

function* snapshotText(journal: number, image: Image): Generator<string> {
	let text = `${firstLine(journal)}\n`;
	let rows = 0;
	let kinds = 0;
	for (const [kind, table] of image) {
		text += `${kinds++ === 0 ? '' : ',\n'}${JSON.stringify(kind)}:[\n`;
		for (const [i, row] of table.entries()) {
			text += `${JSON.stringify(row)}${i === table.length - 1 ? '' : ','}\n`;
			rows += 1;
			if (text.length < chunkCharacters) continue;
			yield text;
			text = '';
		}
		text += ']';
	}
	yield `${text}\n},\n"rows":${rows},\n`;
}

export function firstLine(journal: number): string {
	return `{"format":"${format}","version":${formatVersion},"journal":${journal},"records":{`;
}

export function lastLine(checksum: number): string {
	return `"crc32":"${checksum.toString(16).padStart(8, '0')}"}\n`;
}
