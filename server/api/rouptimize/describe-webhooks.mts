import { type EventType, eventTypes } from '../../../contract/rouptimize/events.ts';
import type { WebhookDescription } from '../http/api-description.mts';
import type { tags } from './call-texts.mts';
import { webhookEvents } from './schemas/webhook-event.mts';

const tag: keyof typeof tags = 'Webhooks';

const headers = {
	'X-Rouptimize-Signature':
		'`t=<seconds since 1970>,v1=<hex>`: HMAC-SHA256 of t, a dot and the body, keyed with the whole secret. Two `v1` while a secret that was replaced is still valid.',
	'webhook-id': 'The same as `eventId`; Standard Webhooks.',
	'webhook-timestamp': 'Seconds since 1970; Standard Webhooks.',
	'webhook-signature': 'Standard Webhooks, keyed with what the secret has in base64.',
} as const;

const answers = {
	200: 'Taken, as with any other 2xx. Anything else is tried again.',
	410: 'Never again: the endpoint is switched off.',
} as const;

/** What endpoints are sent. */
export function describeWebhooks(): WebhookDescription[] {
	return (Object.keys(eventTypes) as EventType[]).map((name) => ({
		name,
		tag,
		summary: `Sent when ${eventTypes[name]}`,
		description:
			'`data` is the record as GET answers it, or as it did before it was deleted. At least once, in no promised order: `eventId` stays the same, `sequence` grows.',
		headers,
		body: webhookEvents[name],
		answers,
	}));
}
