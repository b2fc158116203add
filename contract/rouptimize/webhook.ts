import type { EventType } from './events';

export interface WebhookEndpoint {
	id: string;
	url: string;
	/** `*`: all. */
	events: Array<EventType | '*'>;
	description: string;
	isActive: boolean;
	/** Why it was switched off by the service itself; null: it was not. */
	disabledReason: string | null;
	/** ISO 8601, UTC. */
	createdAt: string;
	updatedAt: string;
}

export interface CreateWebhookEndpoint {
	url: string;
	events: Array<EventType | '*'>;
	description?: string;
	isActive?: boolean;
}

export interface UpdateWebhookEndpoint extends Partial<CreateWebhookEndpoint> {
	/** Whether to make another secret; the old one stays valid for 24 hours. */
	rotateSecret?: boolean;
}

/** The only answer that ever has the secret: to the creation, and to a rotation. */
export interface WebhookEndpointWithSecret extends WebhookEndpoint {
	/** `whsec_…`. It is told once: not when the same request is sent again. */
	secret?: string;
}

export const deliveryStatuses = ['pending', 'delivered', 'failed'] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];

export interface DeliveryAttempt {
	/** ISO 8601, UTC. */
	at: string;
	/** null: there was no answer. */
	statusCode: number | null;
	durationMs: number;
	/** null: it was taken. */
	error: string | null;
	/** The beginning of what was answered, at most 20 kB. */
	response: string;
	/** Whether somebody asked for it. */
	isManual: boolean;
}

export interface WebhookDelivery {
	id: string;
	eventId: string;
	eventType: EventType;
	status: DeliveryStatus;
	attempts: DeliveryAttempt[];
	/** ISO 8601, UTC; null: none is to come. */
	nextAttemptAt: string | null;
	/** What is sent. */
	payload: object;
	createdAt: string;
}

export interface ListWebhookDeliveries {
	limit?: number;
	cursor?: string;
	status?: DeliveryStatus;
	eventType?: EventType;
	/** Only deliveries made at this moment or later; ISO 8601 with an offset. */
	since?: string;
}

/** One of the two. */
export interface RedeliverWebhooks {
	deliveryId?: string;
	/** All that failed and were made at this moment or later; ISO 8601 with an offset. */
	since?: string;
}

export interface RedeliveredWebhooks {
	/** Deliveries that will be tried at once. */
	count: number;
}
