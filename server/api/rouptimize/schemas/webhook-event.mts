import { z } from 'zod/v4';
import {
	type EventType,
	eventTypes,
	type ResourceType,
	resourceTypes,
	type WebhookEvent,
} from '../../../../contract/rouptimize/events.ts';
import { assignment } from './assignment.mts';
import { driver } from './driver.mts';
import { mission } from './mission.mts';
import { route } from './route.mts';
import { vehicle } from './vehicle.mts';

/** A record as GET answers it. */
const records = {
	mission,
	route,
	driver,
	vehicle,
	vehicle_driver_assignment: assignment,
} as const satisfies Record<ResourceType, z.ZodType>;

/** Stands for a record with which the body would be too large. */
const shortened = z.strictObject({ id: z.string(), isShortened: z.literal(true), url: z.string() });

/** The bodies of webhooks. */
export const webhookEvents = Object.fromEntries(
	Object.keys(eventTypes).map((name) => [name, webhookEvent(name as EventType)]),
) as Record<EventType, z.ZodType<WebhookEvent>>;

function webhookEvent(name: EventType): z.ZodType<WebhookEvent> {
	const kind = kindOf(name);
	return z.strictObject({
		eventId: z.string(),
		eventType: z.literal(name),
		timestamp: z.string(),
		companyId: z.string(),
		resourceType: z.literal(kind),
		resourceId: z.string(),
		sequence: z.int().min(1),
		data: z.union([records[kind], shortened]),
	});
}

/** What an event is about stands before its dot. */
function kindOf(name: EventType): ResourceType {
	const kind = resourceTypes.find((type) => name.startsWith(`${type}.`));
	if (kind === undefined) throw new TypeError(`${name} is about nothing that is known`);
	return kind;
}
