import type { DiskFile } from './disk.mts';

export interface Line {
	/** Without the line break. */
	readonly bytes: Buffer;
	/** From 1. */
	readonly number: number;
	/** Where it begins in the file, in bytes. */
	readonly offset: number;
	/** Only the last line of a file may lack its line break. */
	readonly isEnded: boolean;
}

const chunkBytes = 1 << 20;
const lineBreak = 0x0a;

/** The lines of a file, as many at a time as were read together. A line break at the end begins no line. */
export async function* readLines(file: DiskFile): AsyncGenerator<Line[]> {
	const rest: Buffer[] = [];
	let number = 1;
	let offset = 0;

	function cut(end: Buffer, isEnded: boolean): Line {
		const bytes = rest.length === 0 ? end : Buffer.concat([...rest, end]);
		const line = { bytes, number, offset, isEnded };
		rest.length = 0;
		number += 1;
		offset += bytes.length + 1;
		return line;
	}

	for await (const chunk of readChunks(file)) {
		const lines: Line[] = [];
		let start = 0;
		for (let at = chunk.indexOf(lineBreak); at >= 0; at = chunk.indexOf(lineBreak, start)) {
			lines.push(cut(chunk.subarray(start, at), true));
			start = at + 1;
		}
		if (start < chunk.length) rest.push(chunk.subarray(start));
		yield lines;
	}
	if (rest.length > 0) yield [cut(Buffer.alloc(0), false)];
}

async function* readChunks(file: DiskFile): AsyncGenerator<Buffer> {
	for (let position = 0; ;) {
		const chunk = Buffer.allocUnsafe(chunkBytes);
		const size = await file.read(chunk, position);
		if (size === 0) return;
		position += size;
		yield chunk.subarray(0, size);
	}
}
