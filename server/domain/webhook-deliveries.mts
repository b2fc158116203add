import type { CompanyEventType } from './company-event.mts';
import type { Domain } from './domain.mts';
import { DomainError } from './domain-error.mts';
import type { OrderChanges } from './order-changes.mts';
import { type DomainStore, type RecordUnit, within } from './records.mts';
import type { WebhookDelivery } from './webhook-delivery.mts';
import type { WebhookEndpoint } from './webhook-endpoint.mts';

export interface DeliveryFilter {
	readonly status?: WebhookDelivery['status'] | undefined;
	readonly eventType?: CompanyEventType | undefined;
	/** Only those made then or later; ISO 8601, UTC. */
	readonly since?: string | undefined;
}

/** The deliveries of an endpoint, the newest first. */
export function searchDeliveries(
	domain: Domain,
	{ id }: WebhookEndpoint,
	{ status, eventType, since }: DeliveryFilter,
): WebhookDelivery[] {
	return domain.store.records.webhookDeliveries
		.find('byEndpoint', id)
		.filter(
			(delivery) =>
				(status === undefined || delivery.status === status) &&
				(eventType === undefined || delivery.eventType === eventType) &&
				(since === undefined || delivery.createdAt >= since),
		)
		.reverse();
}

/**
 * Sends one delivery again, whatever became of it.
 * @throws DomainError RECORD_NOT_FOUND, STATE_DOES_NOT_ALLOW
 */
export function redeliver(changes: OrderChanges, endpoint: WebhookEndpoint, deliveryId: string): void {
	const delivery = changes.domain.store.records.webhookDeliveries.get(deliveryId);
	if (delivery?.endpointId !== endpoint.id) {
		throw new DomainError('RECORD_NOT_FOUND', { field: 'deliveryId', subject: deliveryId });
	}
	sendAgain(changes, endpoint, [delivery]);
}

/**
 * Sends all that failed again, of those made at a moment (ISO 8601, UTC) or later; answers how many.
 * @throws DomainError STATE_DOES_NOT_ALLOW
 */
export function redeliverSince(changes: OrderChanges, endpoint: WebhookEndpoint, since: string): number {
	const failed = searchDeliveries(changes.domain, endpoint, { status: 'failed', since }).reverse();
	sendAgain(changes, endpoint, failed);
	return failed.length;
}

/** They are tried anew from the beginning; those that still wait to be tried again need wait no longer. */
function sendAgain(
	{ domain, unit, now }: OrderChanges,
	{ isActive }: WebhookEndpoint,
	deliveries: readonly WebhookDelivery[],
): void {
	if (!isActive) {
		throw new DomainError('STATE_DOES_NOT_ALLOW', {
			subject: 'the endpoint is switched off: switch it on first',
		});
	}
	for (const delivery of deliveries) {
		unit.put('webhookDeliveries', {
			...delivery,
			status: 'pending',
			failures: 0,
			isAskedFor: true,
			nextAttemptAt: now,
		});
	}
	domain.webhooks.onDue(deliveries.map(({ id }) => id));
}

/** Nothing is sent any more to an endpoint that was switched off; it can be asked for once it is on again. */
export function giveUpPending(store: DomainStore, unit: RecordUnit, endpointId: string): void {
	for (const delivery of store.records.webhookDeliveries.find('byStatus', within(endpointId, 'pending'))) {
		unit.put('webhookDeliveries', { ...delivery, status: 'failed', isAskedFor: false, nextAttemptAt: null });
	}
}
