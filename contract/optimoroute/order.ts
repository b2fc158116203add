import type { GeocodedLocation, GeocodingResult, Location, StoredLocation } from './location';
import type { Answer, OrderFailure } from './answer';

/** D delivery, P pickup, T task. */
export type OrderType = 'D' | 'P' | 'T';

/** L low, M medium, H high, C critical. */
export type Priority = 'L' | 'M' | 'H' | 'C';

export type Weekday = 'sun' | 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat';

export type NotificationPreference = 'dont_notify' | 'email' | 'sms' | 'both';

/** MERGE creates the order or changes what is given, SYNC creates it or replaces all of it. */
export type OrderOperation = 'CREATE' | 'UPDATE' | 'SYNC' | 'MERGE';

/** What can become of an order, from before planning to after the visit. */
export const orderStatuses = [
	'unscheduled',
	'scheduled',
	'on_route',
	'servicing',
	'success',
	'failed',
	'rejected',
	'cancelled',
] as const;

export type OrderStatus = (typeof orderStatuses)[number];

export interface TimeWindow {
	/** Earliest begin of the service, HH:MM. */
	twFrom: string;
	/** Latest end of the service, HH:MM. */
	twTo: string;
}

/** Days YYYY-MM-DD, both included; an end left out is open. */
export interface DateRange {
	from?: string | null;
	to?: string | null;
}

export interface DateTimeWindow {
	/** Earliest begin of the service, YYYY-MM-DDTHH:MM:SS. */
	from?: string | null;
	/** Latest begin of the service, YYYY-MM-DDTHH:MM:SS. */
	to?: string | null;
}

/** A driver named by one of two ids. */
export interface AssignedDriver {
	externalId?: string;
	serial?: string;
}

export interface Barcode {
	barcode: string;
}

export type CustomFieldValue = string | number | boolean;

/** The fields of an order that a request may set. */
export interface OrderFields {
	/** Read-only id given by the service; finds the order, before `orderNo` does. */
	id?: string;
	/** The shipper's own number. */
	orderNo?: string;
	/** Number of the linked pickup or delivery, named on the second of the two. */
	relatedOrderNo?: string | null;
	relatedId?: string | null;
	/** YYYY-MM-DD */
	date?: string;
	type?: OrderType;
	/** Service time in minutes, decimals allowed. */
	duration?: number;
	timeWindows?: TimeWindow[];
	allowedWeekdays?: Weekday[];
	allowedDates?: DateRange;
	allowedDateTimes?: DateTimeWindow[];
	/** The only driver who may serve the order. */
	assignedTo?: AssignedDriver | null;
	priority?: Priority;
	/** Units of load, 0 or more; their meaning is the account's own. */
	load1?: number;
	load2?: number;
	load3?: number;
	load4?: number;
	vehicleFeatures?: string[];
	skills?: string[];
	notes?: string;
	email?: string;
	phone?: string;
	customField1?: string;
	customField2?: string;
	customField3?: string;
	customField4?: string;
	customField5?: string;
	/** By the keys that the account has configured; one that is left out stays as it is, an empty text empties it. */
	customFields?: Record<string, CustomFieldValue>;
	notificationPreference?: NotificationPreference;
	barcode?: Barcode[];
	/** Deprecated form of one time window; ignored beside `timeWindows`. */
	twFrom?: string;
	twTo?: string;
}

/** Body of `create_order`. */
export interface CreateOrderRequest extends OrderFields {
	operation: OrderOperation;
	/** Let a second order have the same `orderNo`. */
	acceptDuplicateOrderNo?: boolean;
	location?: GeocodedLocation;
}

/** One row of `create_or_update_orders`; addresses are not geocoded there. */
export interface BulkOrder extends OrderFields {
	/** Left out: create the order, or update the one with this id or number. */
	operation?: OrderOperation;
	acceptDuplicateOrderNo?: boolean;
	location?: Location;
}

export interface BulkOrdersRequest {
	/** 1 to 500 orders. */
	orders: BulkOrder[];
}

/** An order as answers show it. */
export interface StoredOrder {
	id: string;
	/** "-" for an order without a number. */
	orderNo: string;
	relatedOrderNo: string | null;
	relatedId: string | null;
	date: string;
	type: OrderType;
	duration: number;
	priority: Priority;
	load1: number;
	load2: number;
	load3: number;
	load4: number;
	assignedTo: AssignedDriver | null;
	location: StoredLocation;
	timeWindows: TimeWindow[];
	allowedWeekdays: Weekday[];
	allowedDates: DateRange;
	allowedDateTimes: DateTimeWindow[];
	skills: string[];
	vehicleFeatures: string[];
	notes: string;
	email: string;
	phone: string;
	customField1: string;
	customField2: string;
	customField3: string;
	customField4: string;
	customField5: string;
	customFields: Record<string, CustomFieldValue>;
	notificationPreference: NotificationPreference;
	barcode: Barcode[];
}

export interface CreateOrderAnswer extends Answer {
	id?: string;
	location?: StoredLocation;
	/** Only where an address was geocoded. */
	geocodingResults?: GeocodingResult[];
}

/** One order named by one of two ids. */
export interface OrderReference {
	orderNo?: string;
	id?: string;
}

export interface OrdersRequest {
	/** 1 to 500 orders. */
	orders: OrderReference[];
}

export interface SavedOrder {
	success: true;
	id: string;
	orderNo?: string;
}

export interface BulkOrdersAnswer extends Answer {
	orders: Array<SavedOrder | OrderFailure>;
}

export interface FoundOrder {
	success: true;
	id: string;
	data: StoredOrder;
}

export interface GetOrdersAnswer extends Answer {
	orders: Array<FoundOrder | OrderFailure>;
}

export interface DeleteOrderRequest extends OrderReference {
	/** Delete it even if a driver was sent it or is serving it; refused with ERR_INVALID_PARAM_FORMAT otherwise. */
	forceDelete?: boolean;
}

export interface DeleteOrdersRequest extends OrdersRequest {
	/** Delete every order that one reference matches. */
	deleteMultiple?: boolean;
	forceDelete?: boolean;
}

export interface DeletedOrder {
	success: true;
	orderNo?: string;
	id?: string;
}

export interface DeleteOrdersAnswer extends Answer {
	orders: Array<DeletedOrder | OrderFailure>;
}

export interface DeleteAllOrdersRequest {
	/** YYYY-MM-DD; left out: every order and route of the account. */
	date?: string;
}
