import { z } from 'zod/v4';
import { orderStatuses } from '../../../contract/optimoroute/order.ts';
import type {
	BulkOrder,
	CreateOrderRequest,
	DeleteAllOrdersRequest,
	DeleteOrderRequest,
	OrderReference,
} from '../../../contract/optimoroute/order.ts';
import type { DispatchStatusRequest, SendRoutesRequest } from '../../../contract/optimoroute/dispatch.ts';
import type { CompletionUpdate, TimeUpdate } from '../../../contract/optimoroute/completion.ts';
import type { EventsRequest } from '../../../contract/optimoroute/event.ts';
import type { SearchOrdersRequest } from '../../../contract/optimoroute/search.ts';
import type { PlanningReference, StartPlanningRequest } from '../../../contract/optimoroute/planning.ts';
import type { RoutesRequest } from '../../../contract/optimoroute/route.ts';
import type { SchedulingInfoRequest } from '../../../contract/optimoroute/schedule.ts';
import { maxOrdersPerCall } from '../../../contract/optimoroute/operations.ts';

const maxText = 4096;

export const text = z.string().max(maxText).describe(`a text of at most ${maxText} characters`);
export const date = z.iso.date().describe('a date YYYY-MM-DD that exists');
export const time = z
	.string()
	.regex(/^([01]\d|2[0-3]):[0-5]\d$/)
	.describe('a time HH:MM from 00:00 to 23:59');
const dateTime = z
	.string()
	.regex(new RegExp(z.regexes.date.source.replace(/\$$/, String.raw`T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$`)))
	.describe('a date and time YYYY-MM-DDTHH:MM:SS that exists');
/** 32 hex digits, as answers give them; a UUID with its dashes is understood too. */
const id = z
	.string()
	.regex(/^[0-9a-fA-F]{8}-?([0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}$/)
	.describe('an id of 32 hexadecimal digits');
const load = z.number().min(0).max(1e9).describe('a number from 0 to 1,000,000,000');
const code = z.string().max(100).describe('a code of at most 100 characters');
const codes = z.array(code).max(100);

/** Marks a field that new clients should leave out. */
const replacedBy = (field: string) => ({ deprecated: true, replacedBy: field });

export const locationRow = z.object({
	locationNo: text.optional(),
	locationName: text.optional(),
	address: text.optional(),
	latitude: z.number().min(-90).max(90).describe('degrees from -90 to 90').optional(),
	longitude: z.number().min(-180).max(180).describe('degrees from -180 to 180').optional(),
	checkInTime: z.int().min(0).max(1440).describe('whole minutes from 0 to 1440').optional(),
	notes: text.optional(),
});

const orderFields = {
	id: id.optional(),
	orderNo: text.optional(),
	relatedOrderNo: text.nullable().optional(),
	relatedId: id.nullable().optional(),
	date: date.optional(),
	type: z.enum(['D', 'P', 'T']).optional(),
	duration: z.number().min(0).max(1440).describe('minutes from 0 to 1440').optional(),
	timeWindows: z
		.array(z.object({ twFrom: time, twTo: time }))
		.max(50)
		.optional(),
	allowedWeekdays: z
		.array(z.enum(['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']))
		.max(7)
		.optional(),
	allowedDates: z.object({ from: date.nullable().optional(), to: date.nullable().optional() }).optional(),
	allowedDateTimes: z
		.array(z.object({ from: dateTime.nullable().optional(), to: dateTime.nullable().optional() }))
		.max(50)
		.optional(),
	assignedTo: z.object({ externalId: text.optional(), serial: text.optional() }).nullable().optional(),
	priority: z.enum(['L', 'M', 'H', 'C']).optional(),
	load1: load.optional(),
	load2: load.optional(),
	load3: load.optional(),
	load4: load.optional(),
	vehicleFeatures: codes.optional(),
	skills: codes.optional(),
	notes: text.optional(),
	email: text.optional(),
	phone: text.optional(),
	customField1: text.optional(),
	customField2: text.optional(),
	customField3: text.optional(),
	customField4: text.optional(),
	customField5: text.optional(),
	customFields: z
		.record(z.string().max(100), z.union([z.string().max(1000), z.number(), z.boolean()]))
		.meta({
			maxProperties: 50,
			description: 'at most 50 fields of text (1,000 characters), numbers or booleans',
		})
		.optional(),
	notificationPreference: z.enum(['dont_notify', 'email', 'sms', 'both']).optional(),
	barcode: z
		.array(z.object({ barcode: z.string().max(255).describe('a barcode of at most 255 characters') }))
		.max(100)
		.optional(),
	twFrom: time.optional().meta(replacedBy('timeWindows')),
	twTo: time.optional().meta(replacedBy('timeWindows')),
	acceptDuplicateOrderNo: z.boolean().optional(),
};

const operation = z.enum(['CREATE', 'UPDATE', 'SYNC', 'MERGE']);

export const createOrder = z.object({
	...orderFields,
	operation,
	location: z
		.object({
			...locationRow.shape,
			acceptMultipleResults: z.boolean().optional(),
			acceptPartialMatch: z.boolean().optional(),
			storeInvalid: z.boolean().optional(),
		})
		.optional(),
}) satisfies z.ZodType<CreateOrderRequest>;

export const bulkOrder = z.object({
	...orderFields,
	operation: operation.optional(),
	location: locationRow.optional(),
}) satisfies z.ZodType<BulkOrder>;

/** The list of a bulk call; its rows are read one by one, so that a bad one fails alone. */
export const rows = z.array(z.unknown()).min(1).max(maxOrdersPerCall);

export const ordersRequest = z.object({ orders: rows });

export const orderReference = z.object({
	orderNo: text.optional(),
	id: id.optional(),
}) satisfies z.ZodType<OrderReference>;

export const orderNumbers = z.object({ orderNo: z.array(text).min(1).max(maxOrdersPerCall) });

export const deleteOrder = z.object({
	...orderReference.shape,
	forceDelete: z.boolean().optional(),
}) satisfies z.ZodType<DeleteOrderRequest>;

export const deleteOrders = z.object({
	orders: rows,
	deleteMultiple: z.boolean().optional(),
	forceDelete: z.boolean().optional(),
});

export const deleteAllOrders = z.object({
	date: date.optional(),
}) satisfies z.ZodType<DeleteAllOrdersRequest>;

export const searchOrders = z.object({
	/** More than a page holds: they come in pages too. */
	orders: z.array(orderReference).max(10_000).optional(),
	dateRange: z.object({ from: date, to: date }).optional(),
	orderStatus: z.array(z.enum(orderStatuses)).optional(),
	includeOrderData: z.boolean().optional(),
	includeScheduleInformation: z.boolean().optional(),
	after_tag: z.string().max(500).optional(),
}) satisfies z.ZodType<SearchOrdersRequest>;

export const schedulingInfo = orderReference satisfies z.ZodType<SchedulingInfoRequest>;

export const routes = z.object({
	date,
	driverExternalId: text.optional(),
	driverSerial: text.optional(),
	vehicleRegistration: text.optional(),
	includeRoutePolyline: z.boolean().optional(),
	includeRouteStartEnd: z.boolean().optional(),
	includeDispatchStatus: z.boolean().optional(),
}) satisfies z.ZodType<RoutesRequest>;

export const sendRoutes = z.object({
	date,
	sendNotifications: z.boolean().optional(),
}) satisfies z.ZodType<SendRoutesRequest>;

export const dispatchStatus = z.object({
	date: date.optional(),
	includeRouteChanges: z.boolean().optional(),
}) satisfies z.ZodType<DispatchStatusRequest>;

export const startPlanning = z.object({
	date: date.optional(),
	dateRange: z.object({ from: date, to: date }).optional(),
	balancing: z.enum(['OFF', 'ON', 'ON_FORCE']).optional(),
	balanceBy: z.enum(['WT', 'NUM']).optional(),
	balancingFactor: z.number().min(0).max(1).describe('a number from 0 to 1').optional(),
	startWith: z.enum(['EMPTY', 'CURRENT']).optional(),
	lockType: z.enum(['NONE', 'ROUTES', 'RESOURCES']).optional(),
	depotTrips: z.boolean().optional(),
	depotVisitDuration: z.int().min(0).max(1440).describe('whole minutes from 0 to 1440').optional(),
	midRouteDepotVisits: z.boolean().optional(),
	clustering: z.boolean().optional(),
	useDrivers: z
		.array(z.object({ driverExternalId: text.optional(), driverSerial: text.optional() }))
		.max(10_000)
		.optional(),
	useOrders: z.array(text).max(100_000).optional().meta(replacedBy('useOrderObjects')),
	useOrderObjects: z.array(orderReference).max(100_000).optional(),
	includeScheduledOrders: z.boolean().optional(),
}) satisfies z.ZodType<StartPlanningRequest>;

export const planningReference = z.object({
	planningId: z.int().min(0).describe('a whole number'),
}) satisfies z.ZodType<PlanningReference>;

export const events = z.object({
	after_tag: z.string().max(500).optional(),
}) satisfies z.ZodType<EventsRequest>;

/** The last second that can be written as a date. */
const lastSecond = 253_402_300_799;
const dateTimePattern = z.regexes.date.source.replace(
	/\$$/,
	String.raw`T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?`,
);

export const timeUpdate = z.object({
	unixTimestamp: z.int().min(0).max(lastSecond).describe('whole seconds since 1970').optional(),
	utcTime: z
		.string()
		.regex(new RegExp(`${dateTimePattern}(Z|[+-]00:00)?$`))
		.describe('a date and time YYYY-MM-DDTHH:MM:SS that exists, in UTC')
		.optional(),
	localTime: z
		.string()
		.regex(new RegExp(`${dateTimePattern}$`))
		.describe('a date and time YYYY-MM-DDTHH:MM:SS that exists, without an offset')
		.optional(),
}) satisfies z.ZodType<TimeUpdate>;

export const completionUpdates = z.object({ updates: rows });

export const completionUpdate = z.object({
	...orderReference.shape,
	data: z.object({
		status: z.enum(orderStatuses),
		startTime: timeUpdate.optional(),
		endTime: timeUpdate.optional(),
	}),
}) satisfies z.ZodType<CompletionUpdate>;
