import type {
	WebhookDelivery as WireDelivery,
	WebhookEndpoint as WireEndpoint,
} from '../../../../contract/rouptimize/webhook.ts';
import type { WebhookDelivery } from '../../../domain/webhook-delivery.mts';
import type { WebhookEndpoint } from '../../../domain/webhook-endpoint.mts';
import { eventNames, writeEventName } from './event-names.mts';

export function writeEndpoint(endpoint: WebhookEndpoint): WireEndpoint {
	const { id, url, events, description, isActive, disabledReason, createdAt, updatedAt } = endpoint;
	return {
		id,
		url,
		events: events.map(writeEventName),
		description,
		isActive,
		disabledReason,
		createdAt,
		updatedAt,
	};
}

export function writeDelivery(delivery: WebhookDelivery): WireDelivery {
	const { id, eventId, eventType, status, attempts, nextAttemptAt, body, createdAt } = delivery;
	return {
		id,
		eventId,
		eventType: eventNames[eventType],
		status,
		attempts: [...attempts],
		nextAttemptAt,
		payload: JSON.parse(body) as object,
		createdAt,
	};
}
