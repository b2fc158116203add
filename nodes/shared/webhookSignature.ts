import { createHmac, timingSafeEqual } from 'crypto';

export interface SignedCall {
	/** The header with the signature; undefined if there is none. */
	header: unknown;
	/** The body, byte for byte as it arrived. */
	rawBody: Buffer;
}

/** How far the clocks of sender and receiver may differ, and how long a call may be under way. */
const toleranceSeconds = 300;
/** More signatures than anybody needs for the change from one secret to another. */
const maxSignatures = 10;
const hexDigest = /^[0-9a-f]{64}$/i;

/**
 * Whether a webhook was sent by one who knows a secret, just now: its header is `t=<unix seconds>,v1=<hex>` with
 * the HMAC-SHA256 of the time, a dot and the body as it was sent. While a secret is being changed there are
 * several `v1`; one that fits is enough.
 */
export function isSigned(
	{ header, rawBody }: SignedCall,
	secrets: readonly string[],
	nowSeconds: number,
): boolean {
	const { timestamp, signatures } = readHeader(header);
	if (!/^\d{1,12}$/.test(timestamp)) return false;
	if (Math.abs(nowSeconds - Number(timestamp)) > toleranceSeconds) return false;
	const given = signatures.filter((signature) => hexDigest.test(signature)).slice(0, maxSignatures);
	let fits = false;
	for (const secret of secrets.filter((one) => one !== '')) {
		const expected = createHmac('sha256', secret).update(`${timestamp}.`).update(rawBody).digest();
		// All are compared, so that the time tells nothing of which one fits.
		for (const signature of given) fits = timingSafeEqual(Buffer.from(signature, 'hex'), expected) || fits;
	}
	return fits;
}

function readHeader(header: unknown): { timestamp: string; signatures: string[] } {
	const parts = typeof header === 'string' ? header.split(',').map((part) => part.trim()) : [];
	const valuesOf = (name: string) =>
		parts.filter((part) => part.startsWith(`${name}=`)).map((part) => part.slice(name.length + 1));
	const times = valuesOf('t');
	return { timestamp: times.length === 1 ? times[0] : '', signatures: valuesOf('v1') };
}
