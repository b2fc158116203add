import { z } from 'zod/v4';
import {
	type BarcodeScan,
	type BarcodeStatus,
	barcodeStatuses,
	type CompletionAnswer,
	type CompletionDetails,
	type CompletionUpdatesAnswer,
	type FormData,
	type ImageAttachment,
} from '../../../../contract/optimoroute/completion.ts';
import type { DriversAnswer } from '../../../../contract/optimoroute/driver.ts';
import {
	type EventsAnswer,
	type EventType,
	eventTypes,
	type MobileEvent,
	type ServicePosition,
	type Time,
} from '../../../../contract/optimoroute/event.ts';
import type { OperationName } from '../../../../contract/optimoroute/operations.ts';
import { answerOf, codeOf, driverName, failureOf, orderStatus } from './common.mts';

const time = z.object({
	unixTimestamp: z.int(),
	utcTime: z.string(),
	localTime: z.string(),
}) satisfies z.ZodType<Time>;

const position = z.object({
	timestamp: z.int(),
	latitude: z.number(),
	longitude: z.number(),
	accuracy: z.number().optional(),
	speed: z.number().optional(),
	heading: z.number().optional(),
	distanceToLocation: z.number().describe("metres from the order's place").optional(),
}) satisfies z.ZodType<ServicePosition>;

const file = z.object({
	type: z.string().describe('MIME type'),
	url: z.string(),
}) satisfies z.ZodType<ImageAttachment>;

const scan = z.object({
	barcode: z.string().nullable(),
	scanInfo: z.object({
		status: z.enum(Object.keys(barcodeStatuses) as BarcodeStatus[]),
		scanned: z.string().optional(),
		images: z.array(file).optional(),
		type: z.string().optional(),
	}),
}) satisfies z.ZodType<BarcodeScan>;

const form = z.object({
	note: z.string().optional(),
	signature: file.optional(),
	images: z.array(file).optional(),
	barcode: z.array(scan).optional(),
	barcode_collections: z.array(scan).optional(),
}) satisfies z.ZodType<FormData>;

export const completion = z.object({
	status: orderStatus,
	startTime: time.optional(),
	startPosition: position.optional(),
	endTime: time.optional(),
	endPosition: position.optional(),
	form: form.optional(),
	tracking_url: z.string().optional(),
}) satisfies z.ZodType<CompletionDetails>;

const completionRows = (operation: OperationName) =>
	z.array(
		z.union([
			z.object({
				success: z.literal(true),
				orderNo: z.string().optional(),
				id: z.string().optional(),
				data: completion,
			}),
			failureOf(operation),
		]),
	);

export const getCompletionDetails = answerOf('getCompletionDetails').extend({
	orders: completionRows('getCompletionDetails'),
}) satisfies z.ZodType<CompletionAnswer>;

export const updateCompletionDetails = answerOf('updateCompletionDetails').extend({
	orders: completionRows('updateCompletionDetails'),
	updates: completionRows('updateCompletionDetails'),
}) satisfies z.ZodType<CompletionUpdatesAnswer>;

const mobileEvent = z.object({
	...time.shape,
	event: z.enum(Object.keys(eventTypes) as EventType[]),
	driverName: z.string().optional(),
	driverSerial: z.string().optional(),
	driverExternalId: z.string().optional(),
	orderNo: z.string().optional(),
	orderId: z.string().optional(),
	plannedStartTime: time.optional(),
	position: position.optional(),
}) satisfies z.ZodType<MobileEvent>;

export const getEvents = answerOf('getEvents').extend({
	events: z.array(mobileEvent),
	tag: z.string().describe('for the next call; stays the same while nothing new arrives'),
	remainingEvents: z.int().describe('how many more wait after these'),
}) satisfies z.ZodType<EventsAnswer>;

export const driversAnswer = (operation: OperationName) =>
	answerOf(operation).extend({
		updates: z.array(
			z.object({
				success: z.boolean(),
				driver: driverName.optional(),
				date: z.string().optional(),
				code: codeOf(operation).optional(),
				message: z.string().optional(),
				planningId: z.int().optional(),
			}),
		),
	}) satisfies z.ZodType<DriversAnswer>;
