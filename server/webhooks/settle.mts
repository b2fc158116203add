import { type DeliveryAttempt, keptAttempts, type WebhookDelivery } from '../domain/webhook-delivery.mts';
import type { WebhookEndpoint } from '../domain/webhook-endpoint.mts';
import { secondsToNext } from './delays.mts';
import type { Outcome } from './send.mts';

/** An attempt that is over. */
export interface Attempted {
	/** The delivery as it was when the attempt began. */
	readonly begun: WebhookDelivery;
	readonly outcome: Outcome;
	readonly attempt: DeliveryAttempt;
}

export interface SettleOptions {
	readonly now: Date;
	/** From 0 to 1. */
	readonly chance: number;
	/** Of the delays; 1 but for tests. */
	readonly delayScale: number;
}

/** Endpoints that only failed for so long are switched off. */
const failingLimitMs = 5 * 24 * 3_600_000;

const gone = 410;

/** What an attempt makes of its delivery and its endpoint, as both are by now. */
export function settle(
	delivery: WebhookDelivery,
	endpoint: WebhookEndpoint,
	attempted: Attempted,
	options: SettleOptions,
): { delivery: WebhookDelivery; endpoint: WebhookEndpoint } {
	const { outcome, attempt } = attempted;
	const attempts = [...delivery.attempts, attempt].slice(-keptAttempts);
	if (outcome.error === null) {
		return {
			delivery: {
				...delivery,
				attempts,
				status: 'delivered',
				failures: 0,
				isAskedFor: false,
				nextAttemptAt: null,
			},
			endpoint: endpoint.failingSince === null ? endpoint : { ...endpoint, failingSince: null },
		};
	}
	const failing = failed(endpoint, outcome, options.now);
	const isAskedForMeanwhile = delivery.isAskedFor && !attempted.begun.isAskedFor;
	if (isAskedForMeanwhile && failing.isActive)
		return { delivery: { ...delivery, attempts }, endpoint: failing };
	const failures = delivery.failures + 1;
	const seconds = failing.isActive ? secondsToNext(failures, outcome, options.chance) : undefined;
	return {
		delivery: {
			...delivery,
			attempts,
			failures,
			isAskedFor: false,
			status: seconds === undefined ? 'failed' : 'pending',
			nextAttemptAt: seconds === undefined ? null : inSeconds(seconds * options.delayScale, options.now),
		},
		endpoint: failing,
	};
}

const inSeconds = (seconds: number, now: Date): string =>
	new Date(now.getTime() + Math.round(seconds * 1000)).toISOString();

/** The endpoint after a failed attempt; switched off if it is gone, or has only failed for days. */
function failed(endpoint: WebhookEndpoint, { statusCode }: Outcome, now: Date): WebhookEndpoint {
	const at = now.toISOString();
	const failingSince = endpoint.failingSince ?? at;
	const disabledReason =
		statusCode === gone
			? 'The receiver answered 410: it is gone for good.'
			: now.getTime() - Date.parse(failingSince) >= failingLimitMs
				? `Every attempt has failed since ${failingSince}, for five days.`
				: undefined;
	if (!endpoint.isActive || disabledReason === undefined) {
		return endpoint.failingSince === null ? { ...endpoint, failingSince } : endpoint;
	}
	return { ...endpoint, failingSince, isActive: false, disabledReason, updatedAt: at };
}
