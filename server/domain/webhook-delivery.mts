import type { CompanyEventType } from './company-event.mts';

/** An event on its way to an endpoint; written together with the change that it tells of. */
export interface WebhookDelivery {
	readonly id: string;
	readonly companyId: string;
	readonly endpointId: string;
	readonly eventId: string;
	readonly eventType: CompanyEventType;
	/** That of the event, by which the deliveries of an endpoint stand in sequence. */
	readonly sequence: number;
	/** JSON, sent byte for byte as it stands here. */
	readonly body: string;
	readonly status: 'pending' | 'delivered' | 'failed';
	/** The latest ones, the newest last. */
	readonly attempts: readonly DeliveryAttempt[];
	/** Attempts that failed since it was made, or asked for again. */
	readonly failures: number;
	/** Whether somebody asked for the attempt that comes next. */
	readonly isAskedFor: boolean;
	/** ISO 8601, UTC; null: none is to come. */
	readonly nextAttemptAt: string | null;
	/** ISO 8601, UTC. */
	readonly createdAt: string;
}

export interface DeliveryAttempt {
	/** ISO 8601, UTC. */
	readonly at: string;
	/** null: there was no answer. */
	readonly statusCode: number | null;
	readonly durationMs: number;
	/** null: it was taken. */
	readonly error: string | null;
	/** The beginning of what was answered. */
	readonly response: string;
	/** Whether somebody asked for it. */
	readonly isManual: boolean;
}

/** So many attempts of a delivery are kept. */
export const keptAttempts = 30;
