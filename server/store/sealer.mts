import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Keeps texts that have to be read again, but not by whoever reads the file they stand in. */
export interface Sealer {
	/** @param context what the text belongs to; it is opened only together with that */
	seal(text: string, context: string): string;
	/** @throws SealBrokenError if it was sealed with another key, for another context, or was changed since */
	open(sealed: string, context: string): string;
}

/** A text was not sealed with this key for this context, or was changed since. */
export class SealBrokenError extends Error {
	override readonly name = 'SealBrokenError';
}

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** @param secret 32 bytes, hex */
export function createSealer(secret: string): Sealer {
	const key = Buffer.from(secret, 'hex');
	return {
		seal(text, context) {
			const nonce = randomBytes(nonceBytes);
			const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes });
			cipher.setAAD(Buffer.from(context));
			const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
			return Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64');
		},
		open(sealed, context) {
			const bytes = Buffer.from(sealed, 'base64');
			const hidden = bytes.subarray(nonceBytes + tagBytes);
			try {
				const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceBytes), {
					authTagLength: tagBytes,
				});
				decipher.setAAD(Buffer.from(context));
				decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
				return Buffer.concat([decipher.update(hidden), decipher.final()]).toString('utf8');
			} catch (cause) {
				throw new SealBrokenError('A sealed text can not be opened with this key', { cause });
			}
		},
	};
}
