import type { Company } from '../../server/domain/company.mts';
import type { Domain } from '../../server/domain/domain.mts';
import { changeOrders, type OrderChanges } from '../../server/domain/order-changes.mts';
import type { WebhookDelivery } from '../../server/domain/webhook-delivery.mts';
import type { WebhookEndpoint } from '../../server/domain/webhook-endpoint.mts';
import {
	createEndpoint,
	type EndpointDraft,
	type EndpointWithSecret,
	updateEndpoint,
} from '../../server/domain/webhook-endpoints.mts';

export function firstCompany(domain: Domain): Company {
	const [company] = domain.store.records.companies.all();
	if (company === undefined) throw new Error('There is no company.');
	return company;
}

/** Changes something of the first company. */
export function change<T>(domain: Domain, work: (changes: OrderChanges) => T): Promise<T> {
	return changeOrders(domain, firstCompany(domain), work);
}

/** An endpoint of the first company, for all events unless told otherwise. */
export function addEndpoint(
	domain: Domain,
	url: string,
	draft: Partial<EndpointDraft> = {},
): Promise<EndpointWithSecret> {
	return change(domain, (changes) =>
		createEndpoint(changes, { url, events: ['*'], description: '', isActive: true, ...draft }),
	);
}

/** Changes an endpoint as it is by now. */
export function changeEndpoint(
	domain: Domain,
	{ id }: WebhookEndpoint,
	draft: Partial<EndpointDraft>,
): Promise<WebhookEndpoint> {
	return change(domain, (changes) => updateEndpoint(changes, endpointNow(domain, { id }), draft));
}

export function endpointNow(domain: Domain, { id }: Pick<WebhookEndpoint, 'id'>): WebhookEndpoint {
	const endpoint = domain.store.records.webhookEndpoints.get(id);
	if (endpoint === undefined) throw new Error(`There is no endpoint ${id}.`);
	return endpoint;
}

export const deliveriesOf = (domain: Domain, { id }: WebhookEndpoint): readonly WebhookDelivery[] =>
	domain.store.records.webhookDeliveries.find('byEndpoint', id);

/** Waits until nothing of an endpoint is pending any more, and answers its deliveries. */
export async function settled(
	domain: Domain,
	endpoint: WebhookEndpoint,
): Promise<readonly WebhookDelivery[]> {
	return until(() => {
		const deliveries = deliveriesOf(domain, endpoint);
		return deliveries.length > 0 && deliveries.every(({ status }) => status !== 'pending')
			? deliveries
			: undefined;
	});
}

/** Waits until something is there. */
export async function until<T>(find: () => T | undefined): Promise<T> {
	for (;;) {
		const found = find();
		if (found !== undefined) return found;
		await new Promise((resolve) => setImmediate(resolve));
	}
}
