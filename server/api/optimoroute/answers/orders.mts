import { z } from 'zod/v4';
import type { GeocodingResult, StoredLocation } from '../../../../contract/optimoroute/location.ts';
import type {
	BulkOrdersAnswer,
	CreateOrderAnswer,
	DeleteOrdersAnswer,
	GetOrdersAnswer,
	StoredOrder,
} from '../../../../contract/optimoroute/order.ts';
import { answerOf, driverName, failureOf } from './common.mts';

export const storedLocation = z.object({
	locationNo: z.string(),
	locationName: z.string(),
	address: z.string(),
	latitude: z.number(),
	longitude: z.number(),
	valid: z.boolean().describe('false while the coordinates of the place are not known'),
	checkInTime: z.int(),
	notes: z.string(),
}) satisfies z.ZodType<StoredLocation>;

const range = z.object({ from: z.string().nullable().optional(), to: z.string().nullable().optional() });

export const storedOrder = z.object({
	id: z.string(),
	orderNo: z.string(),
	relatedOrderNo: z.string().nullable(),
	relatedId: z.string().nullable(),
	date: z.string(),
	type: z.enum(['D', 'P', 'T']),
	duration: z.number().describe('service time in minutes'),
	priority: z.enum(['L', 'M', 'H', 'C']),
	load1: z.number(),
	load2: z.number(),
	load3: z.number(),
	load4: z.number(),
	assignedTo: driverName.nullable(),
	location: storedLocation,
	timeWindows: z.array(z.object({ twFrom: z.string(), twTo: z.string() })),
	allowedWeekdays: z.array(z.enum(['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'])),
	allowedDates: range,
	allowedDateTimes: z.array(range),
	skills: z.array(z.string()),
	vehicleFeatures: z.array(z.string()),
	notes: z.string(),
	email: z.string(),
	phone: z.string(),
	customField1: z.string(),
	customField2: z.string(),
	customField3: z.string(),
	customField4: z.string(),
	customField5: z.string(),
	customFields: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
	notificationPreference: z.enum(['dont_notify', 'email', 'sms', 'both']),
	barcode: z.array(z.object({ barcode: z.string() })),
}) satisfies z.ZodType<StoredOrder>;

const found = [z.string(), z.number(), z.number()] as const;

const geocodingResult = z.union([
	z.tuple([...found]),
	z.tuple([...found, z.boolean()]),
]) satisfies z.ZodType<GeocodingResult>;

export const createOrder = answerOf('createOrder').extend({
	id: z.string().optional(),
	location: storedLocation.optional(),
	geocodingResults: z
		.array(geocodingResult)
		.describe('address, latitude, longitude, and true where the match is only partial')
		.optional(),
}) satisfies z.ZodType<CreateOrderAnswer>;

export const createOrUpdateOrders = answerOf('createOrUpdateOrders').extend({
	orders: z.array(
		z.union([
			z.object({ success: z.literal(true), id: z.string(), orderNo: z.string().optional() }),
			failureOf('createOrUpdateOrders'),
		]),
	),
}) satisfies z.ZodType<BulkOrdersAnswer>;

export const getOrders = answerOf('getOrders').extend({
	orders: z.array(
		z.union([
			z.object({ success: z.literal(true), id: z.string(), data: storedOrder }),
			failureOf('getOrders'),
		]),
	),
}) satisfies z.ZodType<GetOrdersAnswer>;

export const deleteOrders = answerOf('deleteOrders').extend({
	orders: z.array(
		z.union([
			z.object({ success: z.literal(true), orderNo: z.string().optional(), id: z.string().optional() }),
			failureOf('deleteOrders'),
		]),
	),
}) satisfies z.ZodType<DeleteOrdersAnswer>;
