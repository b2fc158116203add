/** So many readings are remembered, and so many marks of each. */
const maxReadings = 500;
const maxMarks = 200;

/** Remembers from which marks clients have read on, to notice what is read twice. */
export class ReadingHistory {
	readonly #marks = new Map<string, Set<string>>();

	/** A reading starts again from its first page. */
	begin(reading: string): void {
		this.#marks.delete(reading);
	}

	/** Notes that a page after a mark was handed out; answers whether it had been before. */
	isReadAgain(reading: string, mark: string): boolean {
		const marks = this.#marks.get(reading) ?? new Set();
		if (marks.has(mark)) return true;
		marks.add(mark);
		forgetOldest(marks, maxMarks);
		this.#marks.set(reading, marks);
		forgetOldest(this.#marks, maxReadings);
		return false;
	}
}

function forgetOldest(
	kept: { readonly size: number; keys(): Iterable<string>; delete(key: string): boolean },
	most: number,
): void {
	if (kept.size <= most) return;
	for (const oldest of kept.keys()) {
		kept.delete(oldest);
		return;
	}
}
