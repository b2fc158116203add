import ipaddr from 'ipaddr.js';
import { isPublicAddress } from './public-address.mts';

export const privateRefused = 'it leads to an address that is not public (WEBHOOK_ALLOW_PRIVATE allows it)';

/**
 * Why nothing is sent to a URL; undefined: it may be tried. A name is only looked up when something is sent: the address
 * that is dialled is what counts, see `guardedLookup`.
 */
export function targetFault(url: string, allowsPrivate: boolean): string | undefined {
	if (!URL.canParse(url)) return 'it is no URL';
	const { protocol, username, password, hostname } = new URL(url);
	if (protocol !== 'http:' && protocol !== 'https:') return 'only http and https are known';
	if (username !== '' || password !== '')
		return 'it names a user or a password, which would stand in answers';
	if (allowsPrivate || isPublicHost(hostname)) return undefined;
	return privateRefused;
}

/** By then `URL` has turned every notation of an IPv4 address, of whatever digits, into the usual one. */
function isPublicHost(hostname: string): boolean {
	const address = hostname.replace(/^\[|\]$/g, '');
	if (ipaddr.isValid(address)) return isPublicAddress(address);
	const name = hostname.replace(/\.+$/, '');
	return name !== 'localhost' && !name.endsWith('.localhost');
}
