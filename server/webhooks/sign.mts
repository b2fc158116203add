import { createHmac, randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

const secretBytes = 32;

/** Its part after `whsec_` is base64, as Standard Webhooks wants it. */
export const newWebhookSecret = (): string => `whsec_${randomBytes(secretBytes).toString('base64')}`;

/**
 * The headers that tell a receiver who has sent a body. `X-Rouptimize-Signature` has the whole secret as its key,
 * Standard Webhooks what is written in base64 behind `whsec_`.
 * @param secrets every one of them signs; the newest first
 */
export function signatureHeaders(
	secrets: readonly string[],
	id: string,
	body: string,
	at: Date,
): Record<string, string> {
	const seconds = Math.floor(at.getTime() / 1000);
	const hex = secrets.map(
		(secret) => `v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`,
	);
	return {
		'X-Rouptimize-Signature': [`t=${seconds}`, ...hex].join(','),
		'webhook-id': id,
		'webhook-timestamp': String(seconds),
		'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
	};
}
