import type { Company } from './company.mts';
import type { Domain } from './domain.mts';
import { DomainError } from './domain-error.mts';
import { newRecord } from './new-record.mts';
import type { OrderChanges } from './order-changes.mts';
import { giveUpPending } from './webhook-deliveries.mts';
import { maxEndpoints, secretOverlapMs, type WebhookEndpoint } from './webhook-endpoint.mts';

export type EndpointDraft = Pick<WebhookEndpoint, 'url' | 'events' | 'description' | 'isActive'>;

/** An endpoint, and its secret where it was made just now: it can't be told again. */
export interface EndpointWithSecret {
	readonly endpoint: WebhookEndpoint;
	readonly secret: string;
}

/** @throws DomainError RECORD_NOT_FOUND */
export function findEndpoint(domain: Domain, company: Company, id: string): WebhookEndpoint {
	const endpoint = domain.store.records.webhookEndpoints.get(id);
	if (endpoint?.companyId !== company.id) throw new DomainError('RECORD_NOT_FOUND');
	return endpoint;
}

/** @throws DomainError URL_REFUSED, STATE_DOES_NOT_ALLOW */
export function createEndpoint(changes: OrderChanges, draft: EndpointDraft): EndpointWithSecret {
	const { domain, company, unit } = changes;
	refuseTarget(domain, draft.url);
	if (domain.store.records.webhookEndpoints.find('byCompany', company.id).length >= maxEndpoints) {
		throw new DomainError('STATE_DOES_NOT_ALLOW', {
			subject: `there are ${maxEndpoints} webhook endpoints already`,
		});
	}
	const record = newRecord(domain, company);
	const secret = domain.webhooks.newSecret();
	const endpoint: WebhookEndpoint = {
		...record,
		...draft,
		disabledReason: null,
		secret: domain.webhooks.seal(secret, record.id),
		previousSecret: null,
		failingSince: null,
	};
	unit.put('webhookEndpoints', endpoint);
	return { endpoint, secret };
}

/**
 * Changes an endpoint. One that is switched on again begins without a past; what still waits when one is switched off
 * is given up.
 * @throws DomainError URL_REFUSED
 */
export function updateEndpoint(
	changes: OrderChanges,
	before: WebhookEndpoint,
	change: Partial<EndpointDraft>,
): WebhookEndpoint {
	const { domain, unit, now } = changes;
	if (change.url !== undefined) refuseTarget(domain, change.url);
	const after = { ...before, ...change, updatedAt: now };
	const isSwitched = change.isActive !== undefined && change.isActive !== before.isActive;
	const endpoint = isSwitched ? { ...after, disabledReason: null, failingSince: null } : after;
	unit.put('webhookEndpoints', endpoint);
	if (isSwitched && !endpoint.isActive) giveUpPending(domain.store, unit, endpoint.id);
	return endpoint;
}

/** Gives an endpoint another secret. The one it has goes on signing for a day beside it; the one before that ends. */
export function rotateSecret(changes: OrderChanges, before: WebhookEndpoint): EndpointWithSecret {
	const { domain, unit, now } = changes;
	const secret = domain.webhooks.newSecret();
	const endpoint: WebhookEndpoint = {
		...before,
		secret: domain.webhooks.seal(secret, before.id),
		previousSecret: {
			secret: before.secret,
			expiresAt: new Date(Date.parse(now) + secretOverlapMs).toISOString(),
		},
		updatedAt: now,
	};
	unit.put('webhookEndpoints', endpoint);
	return { endpoint, secret };
}

/** Removes an endpoint with all its deliveries. */
export function deleteEndpoint({ domain, unit }: OrderChanges, { id }: WebhookEndpoint): void {
	for (const delivery of domain.store.records.webhookDeliveries.find('byEndpoint', id)) {
		unit.remove('webhookDeliveries', delivery.id);
	}
	unit.remove('webhookEndpoints', id);
}

function refuseTarget(domain: Domain, url: string): void {
	const fault = domain.webhooks.faultOf(url);
	if (fault !== undefined) throw new DomainError('URL_REFUSED', { field: 'url', subject: fault });
}
