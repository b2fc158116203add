import type { WebhookDelivery } from '../domain/webhook-delivery.mts';
import type { WebhookEndpoint } from '../domain/webhook-endpoint.mts';
import { SealBrokenError, type Sealer } from '../store/sealer.mts';
import { targetFault } from './guard/target-fault.mts';
import type { Outcome, Sender } from './send.mts';
import type { Attempted } from './settle.mts';
import { signatureHeaders } from './sign.mts';

interface AttemptTools {
	readonly sealer: Sealer;
	readonly allowsPrivate: boolean;
	readonly now: () => Date;
}

/** Sends a delivery once; undefined: it was broken off, and nothing is known. */
export async function attemptDelivery(
	delivery: WebhookDelivery,
	endpoint: WebhookEndpoint,
	tools: AttemptTools,
	sender: Sender,
	signal: AbortSignal,
): Promise<Attempted | undefined> {
	const at = tools.now();
	const begun = performance.now();
	const outcome = await outcomeOf(delivery, endpoint, at, tools, sender, signal);
	if (outcome === undefined) return undefined;
	const { statusCode, error, response } = outcome;
	return {
		begun: delivery,
		outcome,
		attempt: {
			at: at.toISOString(),
			statusCode,
			durationMs: Math.round(performance.now() - begun),
			error,
			response,
			isManual: delivery.isAskedFor,
		},
	};
}

async function outcomeOf(
	{ eventId, body }: WebhookDelivery,
	endpoint: WebhookEndpoint,
	at: Date,
	{ sealer, allowsPrivate }: AttemptTools,
	sender: Sender,
	signal: AbortSignal,
): Promise<Outcome | undefined> {
	const fault = targetFault(endpoint.url, allowsPrivate);
	if (fault !== undefined) return notSent(fault);
	try {
		const headers = {
			'content-type': 'application/json',
			'user-agent': 'delivery-routing-server',
			...signatureHeaders(secretsOf(endpoint, at, sealer), eventId, body, at),
		};
		return await sender.post(endpoint.url, body, headers, signal);
	} catch (error) {
		if (signal.aborted) return undefined;
		if (error instanceof SealBrokenError) return notSent('the secret can not be read any more: rotate it');
		throw error;
	}
}

/** All that are valid, the newest first. */
function secretsOf({ id, secret, previousSecret }: WebhookEndpoint, at: Date, sealer: Sealer): string[] {
	const isOverlapping = previousSecret !== null && previousSecret.expiresAt > at.toISOString();
	const sealed = isOverlapping ? [secret, previousSecret.secret] : [secret];
	return sealed.map((one) => sealer.open(one, id));
}

const notSent = (error: string): Outcome => ({
	statusCode: null,
	error,
	response: '',
	isTimeout: false,
	retryAfter: undefined,
});
