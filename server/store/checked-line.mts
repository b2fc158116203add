import { crc32 } from 'node:zlib';

const prefixPattern = /^[0-9a-f]{8} \d{1,10} /;
/** The text of a line begins this many bytes after the start of the line, at most. */
export const lineStart = 8 + 1 + 10 + 1;

/**
 * A line that shows damage: CRC-32 of the text in hex, its length in bytes, the text. The length tells a line
 * that was cut off from two lines that grew together.
 * @param text without line breaks
 */
export function encodeLine(text: string): Buffer {
	const bytes = Buffer.from(text);
	return Buffer.concat([Buffer.from(prefixOf(bytes)), bytes, newline]);
}

/**
 * @param line without its line break
 * @returns the text, or undefined if the line is damaged
 */
export function decodeLine(line: Buffer): string | undefined {
	const prefix = readPrefix(line);
	if (prefix === undefined) return undefined;
	const text = line.subarray(prefix.length);
	// Compared as text, since a damaged digit may still read as the same number.
	return prefix === prefixOf(text) ? text.toString() : undefined;
}

/** Bytes the line had, or was to have, with its line break; undefined if even that is unreadable. */
export function intendedSize(line: Buffer): number | undefined {
	const prefix = readPrefix(line);
	if (prefix === undefined) return undefined;
	const [, length] = prefix.split(' ');
	return prefix.length + Number(length) + newline.length;
}

export const newline = Buffer.from('\n');

/** What stands before a text. */
export function prefixOf(bytes: Buffer): string {
	return `${crc32(bytes).toString(16).padStart(8, '0')} ${bytes.length} `;
}

function readPrefix(line: Buffer): string | undefined {
	return prefixPattern.exec(line.toString('latin1', 0, lineStart))?.[0];
}
