import { createHash } from 'node:crypto';

/** What is kept of a key or token: its SHA-256, hex. Looking up the hash leaks nothing of the key by its timing. */
export function fingerprint(secret: string): string {
	return createHash('sha256').update(secret).digest('hex');
}
