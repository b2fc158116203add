import { createHmac, timingSafeEqual } from 'node:crypto';
import { RequestError } from './request-error.mts';

/** Links work at least so long. */
const validSeconds = 7 * 86_400;

/** The addresses of what is given out by this server without a key. */
export interface Links {
	/** Where the content of an attachment can be had for seven days. */
	toFile(id: string): string;
	/** Where a customer follows an order, for good. */
	toTracking(trackingNumber: string): string;
	/**
	 * Lets through the query of a link that `toFile` made.
	 * @throws RequestError forbidden
	 */
	check(id: string, query: Readonly<Record<string, unknown>>): void;
}

export interface LinkParts {
	/** Whoever knows it can make links. */
	readonly secret: string;
	/** Where the server is reached from outside, without a slash at its end; asked for each link. */
	readonly publicUrl: () => string;
	readonly now: () => Date;
}

export function createLinks({ secret, publicUrl, now }: LinkParts): Links {
	const seconds = (): number => Math.floor(now().getTime() / 1000);
	const sign = (id: string, expires: string): string =>
		createHmac('sha256', secret).update(`${id} ${expires}`).digest('hex');
	return {
		toFile(id) {
			const expires = String(seconds() + validSeconds);
			return `${publicUrl()}/files/${id}?expires=${expires}&signature=${sign(id, expires)}`;
		},
		toTracking: (trackingNumber) => `${publicUrl()}/track/${trackingNumber}`,
		check(id, { expires, signature }) {
			const right = typeof expires === 'string' && isEqual(signature, sign(id, expires));
			if (!right) {
				throw new RequestError('forbidden', 'The signature of this link is wrong: copy the whole link.');
			}
			if (Number(expires) <= seconds()) {
				const hint = 'ask for the completion details again to get a new one';
				throw new RequestError('forbidden', `This link has expired: ${hint}.`);
			}
		},
	};
}

/** In constant time, whatever was sent. */
function isEqual(given: unknown, expected: string): boolean {
	if (typeof given !== 'string') return false;
	const one = Buffer.from(given);
	const other = Buffer.from(expected);
	return one.length === other.length && timingSafeEqual(one, other);
}
