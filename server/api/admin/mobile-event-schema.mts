import { z } from 'zod/v4';
import { maxAttachmentBytes } from '../../domain/attachment.mts';
import type { BarcodeScan } from '../../domain/completion.mts';
import type { RoadEventType } from '../../domain/road-event.mts';

const text = z.string().max(4096).describe('a text of at most 4096 characters');
const seconds = z.int().min(0).max(253_402_300_799).describe('whole seconds since 1970');

const date = z.regexes.date.source.replace(/\$$/, '');

/** Seconds since 1970, or ISO 8601: wall time of the company unless it says Z or an offset. */
const moment = z.union([
	seconds,
	z
		.string()
		.regex(new RegExp(String.raw`${date}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]\d\d:[0-5]\d)?$`))
		.describe('seconds since 1970, or a date and time YYYY-MM-DDTHH:MM:SS that exists'),
]);

const position = z.object({
	/** Left out: the time of the event. */
	timestamp: seconds.optional(),
	latitude: z.number().min(-90).max(90),
	longitude: z.number().min(-180).max(180),
	accuracy: z.number().min(0).optional(),
	speed: z.number().min(0).optional(),
	heading: z.number().min(0).max(360).optional(),
});

const file = z.object({
	/** Not relied upon: what a file is stands in its first bytes. */
	type: z.string().max(100).optional(),
	data: z
		.string()
		.min(1)
		.max(Math.ceil((maxAttachmentBytes + 1) / 3) * 4)
		.describe('the content of a file of at most 10 MB in base64'),
});
const files = z.array(file).max(50);

const scanStatuses = [
	'success',
	'unscannable',
	'added',
	'replaced',
	'missing',
] as const satisfies ReadonlyArray<BarcodeScan['status']>;

const scans = z
	.array(
		z.object({
			barcode: text.nullable().optional(),
			status: z.enum(scanStatuses),
			scanned: text.optional(),
			type: text.optional(),
			images: files.optional(),
		}),
	)
	.max(100);

const eventTypes = {
	on_duty: true,
	off_duty: true,
	start_service: true,
	success: true,
	failed: true,
	rejected: true,
	start_route: true,
	end_route: true,
	start_time_changed: true,
} as const satisfies Record<RoadEventType, true>;

/** What the app on a driver's device sends. */
export const mobileEvent = z.strictObject({
	event: z.enum(Object.keys(eventTypes) as RoadEventType[]),
	driver: z.object({ serial: text.optional(), externalId: text.optional() }),
	/** Id of the device that tells it; left out: any may. */
	device: z.string().min(1).max(100).optional(),
	orderNo: text.optional(),
	id: z
		.string()
		.regex(/^[0-9a-fA-F]{8}-?([0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}$/)
		.describe('an id of 32 hexadecimal digits')
		.optional(),
	/** Left out: now. */
	time: moment.optional(),
	position: position.optional(),
	plannedStartTime: moment.optional(),
	form: z
		.object({
			note: text.optional(),
			signature: file.optional(),
			images: files.optional(),
			barcode: scans.optional(),
			barcode_collections: scans.optional(),
		})
		.optional(),
});

export type MobileEvent = z.infer<typeof mobileEvent>;
export type Moment = z.infer<typeof moment>;

export const mobileEvents = z.strictObject({
	/** Name or index, 0 being the first; left out: the first. */
	company: z.union([z.string(), z.int().min(0)]).optional(),
	events: z.array(z.unknown()).min(1).max(500),
});
