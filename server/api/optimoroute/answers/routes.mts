import { z } from 'zod/v4';
import type { DispatchStatus, DispatchStatusAnswer } from '../../../../contract/optimoroute/dispatch.ts';
import type { Route, RoutesAnswer, RouteStop } from '../../../../contract/optimoroute/route.ts';
import type {
	LiveEstimate,
	ScheduleInformation,
	SchedulingInfoAnswer,
	UnscheduledReason,
} from '../../../../contract/optimoroute/schedule.ts';
import type { SearchOrdersAnswer } from '../../../../contract/optimoroute/search.ts';
import { answerOf } from './common.mts';
import { storedOrder } from './orders.mts';

const dispatchStatus = z.object({
	state: z.enum(['NOT_SENT', 'SENT', 'CHANGED_SINCE_SENT']),
	lastSentUtc: z.string().describe('YYYY-MM-DDTHH:MM:SS, UTC').optional(),
}) satisfies z.ZodType<DispatchStatus>;

const routeStop = z.object({
	stopNumber: z.int().describe('from 1; the rows of the depot have 0 and one more than the last order'),
	orderNo: z.string(),
	id: z.string().describe('of the order; empty for the depot'),
	locationNo: z.string(),
	locationName: z.string(),
	address: z.string(),
	latitude: z.number(),
	longitude: z.number(),
	scheduledAt: z.string(),
	scheduledAtDt: z.string(),
	arrivalTimeDt: z.string(),
	travelTime: z.number(),
	distance: z.number().describe('metres from the stop before'),
	type: z.enum(['break', 'depot']).optional(),
}) satisfies z.ZodType<RouteStop>;

export const route = z.object({
	driverExternalId: z.string(),
	driverSerial: z.string(),
	driverName: z.string(),
	vehicleRegistration: z.string(),
	vehicleLabel: z.string(),
	duration: z.int().describe('whole minutes from leaving the start to reaching the end'),
	distance: z.number().describe('kilometres'),
	load1: z.number(),
	load2: z.number(),
	load3: z.number(),
	load4: z.number(),
	stops: z.array(routeStop),
	routePolyline: z.string().describe("Google's encoded polyline, five decimals").optional(),
	dispatchStatus: dispatchStatus.optional(),
}) satisfies z.ZodType<Route>;

export const getRoutes = answerOf('getRoutes').extend({
	routes: z.array(route),
}) satisfies z.ZodType<RoutesAnswer>;

export const getDispatchStatus = answerOf('getDispatchStatus').extend({
	date: z.string().optional(),
	dispatchStatus,
	isLive: z.boolean().describe('whether these are the routes sent last'),
	notificationsSent: z.boolean().describe('whether customers were told when the routes were sent'),
	routeChanges: z.object({ added: z.int(), modified: z.int(), removed: z.int() }).optional(),
}) satisfies z.ZodType<DispatchStatusAnswer>;

const liveEstimate = z.object({
	scheduledAt: z.string(),
	scheduledAtDt: z.string(),
	arrivalTimeDt: z.string(),
}) satisfies z.ZodType<LiveEstimate>;

export const scheduleInformation = z.object({
	driverExternalId: z.string().nullable(),
	driverSerial: z.string(),
	driverName: z.string(),
	vehicleRegistration: z.string().nullable(),
	vehicleLabel: z.string().nullable(),
	stopNumber: z.int().describe('from 1'),
	scheduledAt: z.string(),
	scheduledAtDt: z.string(),
	arrivalTimeDt: z.string(),
	travelTime: z.number(),
	distance: z.number().describe('metres from the stop before'),
	liveEstimate: liveEstimate.optional(),
}) satisfies z.ZodType<ScheduleInformation>;

const unscheduledReason = z.object({
	code: z.string(),
	message: z.string(),
}) satisfies z.ZodType<UnscheduledReason>;

export const getSchedulingInfo = answerOf('getSchedulingInfo').extend({
	orderScheduled: z.boolean().optional(),
	scheduleInformation: scheduleInformation.optional(),
	unscheduledReason: unscheduledReason.optional(),
}) satisfies z.ZodType<SchedulingInfoAnswer>;

export const searchOrders = answerOf('searchOrders').extend({
	orders: z.array(
		z.object({
			id: z.string(),
			data: storedOrder.optional(),
			scheduleInformation: scheduleInformation.nullable().optional(),
			unscheduledReason: unscheduledReason.optional(),
		}),
	),
	after_tag: z.string().describe('only where more pages follow').optional(),
}) satisfies z.ZodType<SearchOrdersAnswer>;
