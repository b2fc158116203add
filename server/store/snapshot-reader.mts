import { crc32 } from 'node:zlib';
import type { Disk, DiskFile } from './disk.mts';
import { format, formatVersion, snapshotPath } from './folder-files.mts';
import { readLines, type Line } from './line-reader.mts';
import { isKind, unknownKind } from './operation.mts';
import { refusal } from './refusal.mts';
import { lastLine } from './snapshot-writer.mts';
import type { StoredRecord, StoreRefusedError } from './store.mts';
import type { Tables } from './tables.mts';

export interface SnapshotExtent {
	/** The first journal whose changes are not in the snapshot. */
	readonly journal: number;
	/** Size in bytes. */
	readonly bytes: number;
}

/**
 * Fills empty tables with what the snapshot holds.
 * @throws StoreRefusedError if it is damaged, or not a snapshot of this store
 */
export async function readSnapshot<Kinds extends { [K in keyof Kinds]: StoredRecord }>(
	disk: Disk,
	folder: string,
	tables: Tables<Kinds>,
): Promise<SnapshotExtent> {
	const path = snapshotPath(folder);
	const file = await disk.openExisting(path);
	try {
		const bytes = await file.size();
		const journal = await new SnapshotReader(path, tables).read(file);
		return { journal, bytes };
	} finally {
		await file.close();
	}
}

const lineBreak = Buffer.from('\n');

/** Reads line by line, since a whole snapshot may be longer than a string can be. */
class SnapshotReader<Kinds extends { [K in keyof Kinds]: StoredRecord }> {
	readonly #path: string;
	readonly #tables: Tables<Kinds>;
	#checksum = 0;
	#rows = 0;
	#kind: (keyof Kinds & string) | undefined;
	#end: 'missing' | 'begun' | 'counted' | 'whole' = 'missing';

	constructor(path: string, tables: Tables<Kinds>) {
		this.#path = path;
		this.#tables = tables;
	}

	async read(file: DiskFile): Promise<number> {
		let journal: number | undefined;
		for await (const lines of readLines(file)) {
			for (const line of lines) {
				if (!line.isEnded) throw this.#damaged(line);
				if (journal === undefined) journal = this.#readFirstLine(line);
				else this.#readLine(line);
				this.#checksum = crc32(lineBreak, crc32(line.bytes, this.#checksum));
			}
		}
		if (journal === undefined || this.#end !== 'whole') {
			throw refusal(this.#path, undefined, 'is cut off');
		}
		return journal;
	}

	#readFirstLine(line: Line): number {
		const header = parse(`${line.bytes.toString()}}}`);
		if (typeof header !== 'object' || header === null || !('format' in header) || header.format !== format) {
			throw this.#refused(line, 'is not the beginning of a snapshot of this store');
		}
		if (!('version' in header) || header.version !== formatVersion) {
			throw this.#refused(line, `is not version ${formatVersion} of the format`);
		}
		if (!('journal' in header) || typeof header.journal !== 'number') throw this.#damaged(line);
		return header.journal;
	}

	#readLine(line: Line): void {
		const text = line.bytes.toString();
		if (this.#end !== 'missing') this.#readEnd(line, text);
		else if (text === '},') this.#end = 'begun';
		else if (text.startsWith('{')) this.#readRow(line, text);
		else if (text.startsWith('"')) this.#readKind(line, text);
		else if (text !== ']' && text !== '],') throw this.#damaged(line);
	}

	#readKind(line: Line, text: string): void {
		const kind = text.endsWith(':[') ? parse(text.slice(0, -2)) : undefined;
		if (kind === undefined) throw this.#damaged(line);
		if (!isKind(this.#tables, kind)) {
			throw this.#refused(line, `holds ${unknownKind(kind)}`);
		}
		this.#kind = kind;
	}

	#readRow(line: Line, text: string): void {
		const row = parse(text.endsWith(',') ? text.slice(0, -1) : text);
		const table = this.#kind === undefined ? undefined : this.#tables[this.#kind];
		if (!table?.acceptsRow(row)) throw this.#damaged(line);
		table.restore(row);
		this.#rows += 1;
	}

	#readEnd(line: Line, text: string): void {
		if (this.#end === 'begun' && text === `"rows":${this.#rows},`) this.#end = 'counted';
		else if (this.#end === 'counted' && `${text}\n` === lastLine(this.#checksum)) this.#end = 'whole';
		else throw this.#damaged(line);
	}

	#damaged(line: Line): StoreRefusedError {
		return this.#refused(line, 'is damaged, or something before it is');
	}

	#refused(line: Line, why: string): StoreRefusedError {
		return refusal(this.#path, line, why);
	}
}

/** Undefined if it is no JSON. */
function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
