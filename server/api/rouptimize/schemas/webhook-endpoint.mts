import { z } from 'zod/v4';
import { type EventType, eventTypes } from '../../../../contract/rouptimize/events.ts';
import {
	type CreateWebhookEndpoint,
	deliveryStatuses,
	type ListWebhookDeliveries,
	type RedeliveredWebhooks,
	type RedeliverWebhooks,
	type UpdateWebhookEndpoint,
	type WebhookDelivery,
	type WebhookEndpoint,
	type WebhookEndpointWithSecret,
} from '../../../../contract/rouptimize/webhook.ts';
import * as fields from './fields.mts';

const maxUrl = 2_048;

const eventType = z
	.enum(Object.keys(eventTypes) as [EventType, ...EventType[]])
	.describe('the name of an event');
const events = z
	.array(z.enum(['*', ...eventType.options]))
	.min(1)
	.max(eventType.options.length + 1)
	.describe('a list of names of events, or of * for all');
const url = z.string().min(1).max(maxUrl).describe(`an http or https URL of at most ${maxUrl} characters`);
const isActive = z.boolean().describe('true or false');

export const endpoint = z.strictObject({
	id: z.string(),
	url: z.string(),
	events,
	description: z.string(),
	isActive: z.boolean(),
	disabledReason: z.string().nullable(),
	createdAt: z.string(),
	updatedAt: z.string(),
}) satisfies z.ZodType<WebhookEndpoint>;

export const endpointWithSecret = endpoint.extend({
	secret: fields.toldOnce,
}) satisfies z.ZodType<WebhookEndpointWithSecret>;

/** A rotation has the secret, any other change has not. */
export const changedEndpoint = endpoint.extend({ secret: fields.toldOnce });

export const listEndpoints = fields.pageRequest.pick({ limit: true, cursor: true });

export const createEndpoint = z.strictObject({
	url,
	events,
	description: fields.text.optional(),
	isActive: isActive.optional(),
}) satisfies z.ZodType<CreateWebhookEndpoint>;

export const updateEndpoint = createEndpoint.partial().extend({
	rotateSecret: z.boolean().describe('true or false').optional(),
}) satisfies z.ZodType<UpdateWebhookEndpoint>;

const attempt = z.strictObject({
	at: z.string(),
	statusCode: z.int().nullable(),
	durationMs: z.int(),
	error: z.string().nullable(),
	response: z.string(),
	isManual: z.boolean(),
});

export const delivery = z.strictObject({
	id: z.string(),
	eventId: z.string(),
	eventType,
	status: z.enum(deliveryStatuses),
	attempts: z.array(attempt),
	nextAttemptAt: z.string().nullable(),
	payload: z.looseObject({}),
	createdAt: z.string(),
}) satisfies z.ZodType<WebhookDelivery>;

export const listDeliveries = listEndpoints.extend({
	status: z
		.enum(deliveryStatuses)
		.describe(`one of ${deliveryStatuses.join(', ')}`)
		.optional(),
	eventType: eventType.optional(),
	since: fields.moment.optional(),
}) satisfies z.ZodType<ListWebhookDeliveries>;

export const redeliver = z.strictObject({
	deliveryId: fields.id.optional(),
	since: fields.moment.optional(),
}) satisfies z.ZodType<RedeliverWebhooks>;

export const redelivered = z.strictObject({ count: z.int() }) satisfies z.ZodType<RedeliveredWebhooks>;
