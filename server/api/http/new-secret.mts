import { randomBytes, randomInt } from 'node:crypto';

/** A secret of 256 random bits, hex, that tells by its beginning what it opens. */
export function newSecret(prefix: string): string {
	return prefix + randomBytes(32).toString('hex');
}

/** Without letters and digits that are taken for each other: 0 O, 1 I L. */
const codeLetters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const codeLength = 8;

/** A code that people read and enter; good for a few days only. */
export function newCode(): string {
	return Array.from({ length: codeLength }, () => codeLetters.charAt(randomInt(codeLetters.length))).join('');
}
