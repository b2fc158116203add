import type { UnscheduledReason } from './unscheduled-reason.mts';

export type OrderType = 'delivery' | 'pickup' | 'task';
export type Priority = 'low' | 'medium' | 'high' | 'critical';

export type OrderStatus =
	'unscheduled' | 'scheduled' | 'on_route' | 'servicing' | 'success' | 'failed' | 'rejected' | 'cancelled';

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
}

export interface Order extends OrderDetails {
	readonly id: string;
	readonly companyId: string;
	/** Grows with every new order of the company. */
	readonly sequence: number;
	/** The shipper's own number; empty: none. */
	readonly number: string;
	readonly locationId: string;
	/** The only driver who may serve it. */
	readonly driverId: string | null;
	/** The linked pickup or delivery; named on both. */
	readonly relatedOrderId: string | null;
	readonly status: OrderStatus;
	readonly routeId: string | null;
	/** Why the last planning left it out. */
	readonly unscheduledReason: UnscheduledReason | null;
	/** ISO 8601, UTC. */
	readonly createdAt: string;
	readonly updatedAt: string;
}

export const everyWeekday: readonly number[] = [0, 1, 2, 3, 4, 5, 6];

/** Details of an order that says nothing of its own but the date. */
export function defaultDetails(
	date: string,
	defaults: { readonly type: OrderType; readonly serviceMinutes: number },
): OrderDetails {
	return {
		date,
		type: defaults.type,
		serviceMinutes: defaults.serviceMinutes,
		timeWindows: [],
		weekdays: everyWeekday,
		allowedDates: {},
		allowedDateTimes: [],
		priority: 'medium',
		load1: 0,
		load2: 0,
		load3: 0,
		load4: 0,
		vehicleFeatures: [],
		skills: [],
		notes: '',
		email: '',
		phone: '',
		customField1: '',
		customField2: '',
		customField3: '',
		customField4: '',
		customField5: '',
		customFields: {},
		notification: 'both',
		barcodes: [],
	};
}

/** An order named by its id or its number; the id counts if there are both. */
export interface OrderName {
	readonly id?: string;
	readonly number?: string;
}
