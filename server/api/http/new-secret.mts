import { randomBytes } from 'node:crypto';

/** A secret of 256 random bits, hex, that tells by its beginning what it opens. */
export function newSecret(prefix: string): string {
	return prefix + randomBytes(32).toString('hex');
}
