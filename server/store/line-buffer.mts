import { lineStart, newline, prefixOf } from './checked-line.mts';

/** A buffer that has grown beyond this many bytes is not kept. */
const mostKept = 16 << 20;

/** A character of a string takes at most this many bytes. */
const mostBytes = 3;

/**
 * Writes one line after the other into the same memory: to ask for a megabyte anew each time takes longer than to fill
 * it.
 */
export class LineBuffer {
	#bytes = Buffer.allocUnsafe(1 << 16);

	/**
	 * A checked line whose text is a list of values.
	 * @param values JSON texts without line breaks
	 * @returns bytes that are good until this is called again
	 */
	writeList(values: readonly string[]): Buffer {
		if (this.#bytes.length > mostKept) this.#bytes = Buffer.allocUnsafe(1 << 16);
		let end = this.#write('[', lineStart);
		for (const [index, value] of values.entries()) {
			if (index > 0) end = this.#write(',', end);
			end = this.#write(value, end);
		}
		end = this.#write(']', end);
		const prefix = prefixOf(this.#bytes.subarray(lineStart, end));
		this.#bytes.write(prefix, lineStart - prefix.length, 'latin1');
		end += newline.copy(this.#room(end, newline.length), end);
		return this.#bytes.subarray(lineStart - prefix.length, end);
	}

	/** Where the text ends. */
	#write(text: string, at: number): number {
		return at + this.#room(at, text.length * mostBytes).write(text, at);
	}

	#room(at: number, size: number): Buffer {
		if (at + size > this.#bytes.length) {
			const larger = Buffer.allocUnsafe(Math.max(at + size, this.#bytes.length * 2));
			this.#bytes.copy(larger, 0, 0, at);
			this.#bytes = larger;
		}
		return this.#bytes;
	}
}
