/** Longer names are not compared: the time grows with the square. */
const maxLength = 40;

/** `after_tag`, `afterTag` and `after-tag` are one. */
const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The known name that was probably meant; undefined if none is near. */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
	if (name.length > maxLength) return undefined;
	const wanted = plain(name);
	let nearest: string | undefined;
	let fewest = wanted.length < 4 ? 1 : wanted.length < 6 ? 2 : 3;
	for (const candidate of known) {
		const edits = editDistance(wanted, plain(candidate), fewest);
		if (edits >= fewest) continue;
		fewest = edits;
		nearest = candidate;
	}
	return nearest;
}

/** How many letters must be changed, added or left out; not counted exactly from `most` on. */
function editDistance(from: string, to: string, most: number): number {
	if (Math.abs(from.length - to.length) >= most) return most;
	let row = Array.from({ length: to.length + 1 }, (_, index) => index);
	for (let i = 1; i <= from.length; i += 1) {
		const next = [i];
		for (let j = 1; j <= to.length; j += 1) {
			const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
			next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[to.length] ?? most;
}
