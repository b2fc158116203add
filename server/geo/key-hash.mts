/** FNV-1a of 32 bits over the characters of a key: http://www.isthe.com/chongo/tech/comp/fnv/. */
const offsetBasis = 0x811c9dc5;
const prime = 0x01000193;

export function hashOf(key: string): number {
	let hash = offsetBasis;
	for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), prime);
	return hash;
}

const space = 0x20;
/** Of saint, sainte, sankt, fort and mount, which keys have in short. */
const shortened = new Set(['sain', 'sank', 'fort', 'moun'].map((start) => Buffer.from(start).readInt32BE()));

/**
 * The hash of the key of a name that is made of ASCII letters, digits and single spaces, none of whose words has a short
 * form: such a key is the name in lower case. undefined: it is not that simple.
 */
export function hashOfPlainName(bytes: Buffer, start: number, end: number): number | undefined {
	let hash = offsetBasis;
	let before = space;
	for (let at = start; at < end; at++) {
		const byte = bytes[at] ?? 0;
		const isDigit = byte >= 0x30 && byte <= 0x39;
		const letter = byte | 0x20;
		if (byte === space) {
			if (before === space) return undefined;
		} else if (!isDigit && (letter < 0x61 || letter > 0x7a)) return undefined;
		else if (before === space && at + 4 <= end && shortened.has(bytes.readInt32BE(at) | 0x20202020))
			return undefined;
		hash = Math.imul(hash ^ (isDigit ? byte : letter), prime);
		before = byte;
	}
	return before === space ? undefined : hash;
}
