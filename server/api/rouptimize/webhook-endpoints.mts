import type { UpdateWebhookEndpoint, WebhookEndpoint } from '../../../contract/rouptimize/webhook.ts';
import { defaultPageSize } from '../../../contract/rouptimize/operations.ts';
import { redeliver, redeliverSince, searchDeliveries } from '../../domain/webhook-deliveries.mts';
import type { WebhookDelivery } from '../../domain/webhook-delivery.mts';
import {
	createEndpoint,
	deleteEndpoint,
	type EndpointDraft,
	findEndpoint,
	rotateSecret,
	updateEndpoint,
} from '../../domain/webhook-endpoints.mts';
import { RequestError } from '../http/request-error.mts';
import { read, write } from './operation.mts';
import { cut, inListOrder, pageOf } from './paging.mts';
import { nothing, pageOf as pageSchema } from './schemas/fields.mts';
import * as schemas from './schemas/webhook-endpoint.mts';
import { readEventName } from './translate/event-names.mts';
import { writeDelivery, writeEndpoint } from './translate/webhook-endpoint.mts';

export const listWebhookEndpoints = read({
	input: schemas.listEndpoints,
	answer: pageSchema(schemas.endpoint),
	run: ({ domain, company, input }) => {
		const endpoints = domain.store.records.webhookEndpoints.find('byCompany', company.id);
		const listed = endpoints.map((endpoint) => ({ ...endpoint, externalId: '' }));
		return pageOf(inListOrder(listed), input, writeEndpoint);
	},
});

export const createWebhookEndpoint = write({
	input: schemas.createEndpoint,
	answer: schemas.endpointWithSecret,
	status: 201,
	run: ({ changes, input }) => {
		const { url, events, description = '', isActive = true } = input;
		const draft = { url, events: events.map(readEventName), description, isActive };
		const { endpoint, secret } = createEndpoint(changes, draft);
		return { ...writeEndpoint(endpoint), secret };
	},
	forReplay: withoutSecret,
});

export const updateWebhookEndpoint = write({
	input: schemas.updateEndpoint,
	answer: schemas.changedEndpoint,
	status: 200,
	run: ({ domain, company, id, changes, input }) => {
		const changed = updateEndpoint(changes, findEndpoint(domain, company, id), readChange(input));
		if (input.rotateSecret !== true) return writeEndpoint(changed);
		const { endpoint, secret } = rotateSecret(changes, changed);
		return { ...writeEndpoint(endpoint), secret };
	},
	forReplay: withoutSecret,
});

export const deleteWebhookEndpoint = write({
	input: nothing,
	answer: undefined,
	status: 200,
	run: ({ domain, company, id, changes }) => {
		deleteEndpoint(changes, findEndpoint(domain, company, id));
	},
});

export const listWebhookDeliveries = read({
	input: schemas.listDeliveries,
	answer: pageSchema(schemas.delivery),
	run: ({ domain, company, id, input }) => {
		const { status, eventType, since, limit = defaultPageSize, cursor } = input;
		const type = eventType === undefined ? undefined : readEventName(eventType);
		const found = searchDeliveries(domain, findEndpoint(domain, company, id), {
			status,
			eventType: type === '*' ? undefined : type,
			since: momentOf(since),
		});
		return cut(found, cursor, limit, newestFirst, writeDelivery);
	},
});

export const redeliverWebhooks = write({
	input: schemas.redeliver,
	answer: schemas.redelivered,
	status: 200,
	run: ({ domain, company, id, changes, input: { deliveryId, since } }) => {
		if ((deliveryId === undefined) === (since === undefined)) {
			throw new RequestError('field-invalid', "Either 'deliveryId' or 'since' is needed.", 'deliveryId');
		}
		const endpoint = findEndpoint(domain, company, id);
		if (since !== undefined)
			return { count: redeliverSince(changes, endpoint, new Date(since).toISOString()) };
		redeliver(changes, endpoint, deliveryId ?? '');
		return { count: 1 };
	},
});

function readChange({ url, events, description, isActive }: UpdateWebhookEndpoint): Partial<EndpointDraft> {
	return {
		...(url === undefined ? {} : { url }),
		...(events === undefined ? {} : { events: events.map(readEventName) }),
		...(description === undefined ? {} : { description }),
		...(isActive === undefined ? {} : { isActive }),
	};
}

function withoutSecret(answer: WebhookEndpoint): WebhookEndpoint {
	const { id, url, events, description, isActive, disabledReason, createdAt, updatedAt } = answer;
	return { id, url, events, description, isActive, disabledReason, createdAt, updatedAt };
}

const momentOf = (moment: string | undefined): string | undefined =>
	moment === undefined ? undefined : new Date(moment).toISOString();

/** A place that grows as the number of the event falls. */
const newestFirst = ({ sequence }: WebhookDelivery): string =>
	String(Number.MAX_SAFE_INTEGER - sequence).padStart(16, '0');
