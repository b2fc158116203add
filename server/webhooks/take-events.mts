import type { CompanyEvent } from '../domain/company-event.mts';
import type { OrderChanges } from '../domain/order-changes.mts';
import { listensTo } from '../domain/webhook-endpoint.mts';
import type { Turns } from '../store/turns.mts';

/** An event in the words of the API whose webhook it becomes. */
export interface DescribedEvent {
	readonly eventType: string;
	readonly resourceType: string;
	/** The record as the API answers it. */
	readonly data: object;
	/** Where the API answers it. */
	readonly path: string;
}

/**
 * Describes the events of a unit of work, which has made all its changes but is not saved yet: what several events need
 * to know is looked up once.
 */
export type DescribeEvents = (changes: OrderChanges) => (event: CompanyEvent) => DescribedEvent;

/** Larger bodies are sent without their record. */
const maxBodyBytes = 256 * 1024;

/**
 * Writes a delivery for each endpoint that listens to an event, in the unit of work that has made it happen; they are
 * due as soon as that is saved.
 * @param publicUrl where the server is reached, for links
 */
export function* takeEvents(
	events: readonly CompanyEvent[],
	changes: OrderChanges,
	describeEvents: DescribeEvents,
	publicUrl: string,
): Turns<void> {
	const { domain, company, unit, now, dueDeliveries } = changes;
	const endpoints = domain.store.records.webhookEndpoints.find('byCompany', company.id);
	if (endpoints.length === 0) return;
	const describe = describeEvents(changes);
	for (const event of events) {
		const listening = endpoints.filter((endpoint) => listensTo(endpoint, event.type));
		if (listening.length === 0) continue;
		const body = bodyOf(event, describe(event), publicUrl);
		for (const { id: endpointId } of listening) {
			const id = domain.newId();
			dueDeliveries.push(id);
			unit.put('webhookDeliveries', {
				id,
				companyId: company.id,
				endpointId,
				eventId: event.id,
				eventType: event.type,
				sequence: event.sequence,
				body,
				status: 'pending',
				attempts: [],
				failures: 0,
				isAskedFor: false,
				nextAttemptAt: now,
				createdAt: now,
			});
		}
		yield;
	}
}

function bodyOf(
	event: CompanyEvent,
	{ data, path, ...described }: DescribedEvent,
	publicUrl: string,
): string {
	const envelope = {
		eventId: event.id,
		eventType: described.eventType,
		timestamp: event.at,
		companyId: event.companyId,
		resourceType: described.resourceType,
		resourceId: event.recordId,
		sequence: event.sequence,
	};
	const body = JSON.stringify({ ...envelope, data });
	if (Buffer.byteLength(body) <= maxBodyBytes) return body;
	return JSON.stringify({
		...envelope,
		data: { id: event.recordId, isShortened: true, url: publicUrl + path },
	});
}
