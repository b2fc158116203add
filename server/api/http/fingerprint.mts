import { createHash, timingSafeEqual } from 'node:crypto';

/** What is kept of a key or token: its SHA-256, hex. Looking up the hash leaks nothing of the key by its timing. */
export function fingerprint(secret: string): string {
	return createHash('sha256').update(secret).digest('hex');
}

/** Whether two hashes are the same, in a time that does not tell where they differ. */
export function equalHashes(one: string, other: string): boolean {
	return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
