import type { UnscheduledReason } from './unscheduled-reason.mts';

export type OrderType = 'delivery' | 'pickup' | 'task';
export type Priority = 'low' | 'medium' | 'high' | 'critical';

export type OrderStatus =
	'unscheduled' | 'scheduled' | 'on_route' | 'servicing' | 'success' | 'failed' | 'rejected' | 'cancelled';

/** Whether work on it has begun or ended: no planning touches it any more. */
export const isUnderWay = ({ status }: { readonly status: OrderStatus }): boolean =>
	status !== 'unscheduled' && status !== 'scheduled';

/** Whether nothing more is to be done for it, however it went. */
export const isOver = (status: OrderStatus): boolean =>
	status === 'success' || status === 'failed' || status === 'rejected' || status === 'cancelled';

/** Minutes after midnight; the service begins no earlier than `from` and has ended by `to`. */
export interface TimeWindow {
	readonly from: number;
	readonly to: number;
}

/** Days YYYY-MM-DD, both included; an end left out is open. */
export interface DateSpan {
	readonly from?: string;
	readonly to?: string;
}

/** YYYY-MM-DDTHH:MM:SS; the service begins within, both ends included; an end left out is open. */
export interface DateTimeSpan {
	readonly from?: string;
	readonly to?: string;
}

export type CustomValue = string | number | boolean;

/** What a shipper says of an order, beside its number and place. */
export interface OrderDetails {
	/** YYYY-MM-DD */
	readonly date: string;
	readonly type: OrderType;
	readonly serviceMinutes: number;
	readonly timeWindows: readonly TimeWindow[];
	/** 0 Sunday to 6 Saturday. */
	readonly weekdays: readonly number[];
	readonly allowedDates: DateSpan;
	readonly allowedDateTimes: readonly DateTimeSpan[];
	readonly priority: Priority;
	/** Four kinds of load, each in units of its own. */
	readonly load1: number;
	readonly load2: number;
	readonly load3: number;
	readonly load4: number;
	readonly vehicleFeatures: readonly string[];
	readonly skills: readonly string[];
	readonly notes: string;
	readonly email: string;
	readonly phone: string;
	/** Plain text; the typed ones stand in `customFields`. */
	readonly customField1: string;
	readonly customField2: string;
	readonly customField3: string;
	readonly customField4: string;
	readonly customField5: string;
	readonly customFields: Readonly<Record<string, CustomValue>>;
	readonly notification: 'dont_notify' | 'email' | 'sms' | 'both';
	readonly barcodes: readonly string[];
	/** The only vehicle that may serve it. */
	readonly vehicleId: string | null;
	/** The branch that has it; it does not bind the planning. */
	readonly branchId: string | null;
}

/** What an order is beside what its shipper says of it. */
export interface OrderIdentity {
	readonly id: string;
	readonly companyId: string;
	/** Grows with every new order of the company. */
	readonly sequence: number;
	/** The shipper's own number; empty: none. */
	readonly number: string;
	readonly locationId: string;
	/** The only driver who may serve it. */
	readonly driverId: string | null;
	/** The job it was imported with. */
	readonly jobId: string | null;
	/** The linked pickup or delivery; named on both. */
	readonly relatedOrderId: string | null;
	readonly status: OrderStatus;
	readonly routeId: string | null;
	/** Why the last planning left it out. */
	readonly unscheduledReason: UnscheduledReason | null;
	/** Who created it. */
	readonly createdBy: string;
	/** ISO 8601, UTC. */
	readonly createdAt: string;
	readonly updatedAt: string;
}

export interface Order extends OrderIdentity, OrderDetails {}

export const everyWeekday: readonly number[] = [0, 1, 2, 3, 4, 5, 6];

/** Shared by all orders that have none of something. */
const none: readonly never[] = [];
const open = {};

/** Details of an order that says nothing of its own but the date. */
export function defaultDetails(
	date: string,
	defaults: { readonly type: OrderType; readonly serviceMinutes: number },
): OrderDetails {
	return {
		date,
		type: defaults.type,
		serviceMinutes: defaults.serviceMinutes,
		timeWindows: none,
		weekdays: everyWeekday,
		allowedDates: open,
		allowedDateTimes: none,
		priority: 'medium',
		load1: 0,
		load2: 0,
		load3: 0,
		load4: 0,
		vehicleFeatures: none,
		skills: none,
		notes: '',
		email: '',
		phone: '',
		customField1: '',
		customField2: '',
		customField3: '',
		customField4: '',
		customField5: '',
		customFields: open,
		notification: 'both',
		barcodes: none,
		vehicleId: null,
		branchId: null,
	};
}

/**
 * The order with its details as given, and as in `base` where they are not. Every order is made here, field by field:
 * spreading objects of this size makes slow ones, which bulk calls and large stores would feel.
 */
export function composeOrder(
	identity: OrderIdentity,
	relatedOrderId: string | null,
	base: OrderDetails,
	given: Partial<OrderDetails>,
): Order {
	return {
		id: identity.id,
		companyId: identity.companyId,
		sequence: identity.sequence,
		number: identity.number,
		locationId: identity.locationId,
		driverId: identity.driverId,
		jobId: identity.jobId,
		relatedOrderId,
		status: identity.status,
		routeId: identity.routeId,
		unscheduledReason: identity.unscheduledReason,
		createdBy: identity.createdBy,
		createdAt: identity.createdAt,
		updatedAt: identity.updatedAt,
		date: given.date ?? base.date,
		type: given.type ?? base.type,
		serviceMinutes: given.serviceMinutes ?? base.serviceMinutes,
		timeWindows: given.timeWindows ?? base.timeWindows,
		weekdays: given.weekdays ?? base.weekdays,
		allowedDates: given.allowedDates ?? base.allowedDates,
		allowedDateTimes: given.allowedDateTimes ?? base.allowedDateTimes,
		priority: given.priority ?? base.priority,
		load1: given.load1 ?? base.load1,
		load2: given.load2 ?? base.load2,
		load3: given.load3 ?? base.load3,
		load4: given.load4 ?? base.load4,
		vehicleFeatures: given.vehicleFeatures ?? base.vehicleFeatures,
		skills: given.skills ?? base.skills,
		notes: given.notes ?? base.notes,
		email: given.email ?? base.email,
		phone: given.phone ?? base.phone,
		customField1: given.customField1 ?? base.customField1,
		customField2: given.customField2 ?? base.customField2,
		customField3: given.customField3 ?? base.customField3,
		customField4: given.customField4 ?? base.customField4,
		customField5: given.customField5 ?? base.customField5,
		customFields: given.customFields ?? base.customFields,
		notification: given.notification ?? base.notification,
		barcodes: given.barcodes ?? base.barcodes,
		vehicleId: given.vehicleId === undefined ? base.vehicleId : given.vehicleId,
		branchId: given.branchId === undefined ? base.branchId : given.branchId,
	};
}

/** Whether two states of an order tell the same; when it was changed, and why it was left out, is not looked at. */
export function saysTheSame(one: Order, other: Order): boolean {
	return (Object.keys(one) as Array<keyof Order>).every(
		(field) => field === 'updatedAt' || field === 'unscheduledReason' || isSame(one[field], other[field]),
	);
}

function isSame(one: unknown, other: unknown): boolean {
	if (one === other) return true;
	if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
	const names = Object.keys(one);
	if (names.length !== Object.keys(other).length) return false;
	return names.every((name) => isSame(Reflect.get(one, name), Reflect.get(other, name)));
}

/** An order named by its id or its number; the id counts if there are both. */
export interface OrderName {
	readonly id?: string;
	readonly number?: string;
}
