import { lookup, type LookupAddress, type LookupOptions } from 'node:dns';
import { isPublicAddress } from './public-address.mts';
import { privateRefused } from './target-fault.mts';

/** A name leads to an address to which nothing is sent. */
export class PrivateAddressError extends Error {
	override readonly name = 'PrivateAddressError';

	constructor() {
		super(privateRefused);
	}
}

type AllAddresses = (error: NodeJS.ErrnoException | null, addresses?: LookupAddress[]) => void;
type Answered = (
	error: NodeJS.ErrnoException | null,
	address: string | LookupAddress[],
	family?: number,
) => void;

/** Looks up all addresses of a name. */
export type Resolve = (
	hostname: string,
	options: LookupOptions & { all: true },
	answer: AllAddresses,
) => void;

export type Lookup = (hostname: string, options: LookupOptions, answer: Answered) => void;

/**
 * A look-up for connections that gives public addresses only. What it gives is what is dialled: nothing can change in
 * between. A name with addresses of both kinds is refused.
 */
export function guardedLookup(resolve: Resolve = lookup): Lookup {
	return (hostname, options, answer) => {
		resolve(hostname, { ...options, all: true }, (error, addresses) => {
			const [first] = addresses ?? [];
			if (error !== null || addresses === undefined) answer(error, []);
			else if (first === undefined || !addresses.every(({ address }) => isPublicAddress(address))) {
				answer(new PrivateAddressError(), []);
			} else if (options.all === true) answer(null, addresses);
			else answer(null, first.address, first.family);
		});
	};
}
