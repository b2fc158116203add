import type { Answer } from './answer';
import type { OrderReference, OrderStatus, StoredOrder } from './order';
import type { ScheduleInformation, UnscheduledReason } from './schedule';

/** Body of `search_orders`. */
export interface SearchOrdersRequest {
	/** Orders or a range of dates, or both. */
	orders?: OrderReference[];
	/** At most 35 days, both ends included. */
	dateRange?: { from: string; to: string };
	orderStatus?: OrderStatus[];
	includeOrderData?: boolean;
	includeScheduleInformation?: boolean;
	/** The `after_tag` of the page before. */
	after_tag?: string;
}

export interface SearchedOrder {
	id: string;
	data?: StoredOrder;
	/** null while the order is not on a route. */
	scheduleInformation?: ScheduleInformation | null;
	/** Beside `scheduleInformation: null`, once a planning has left the order out. */
	unscheduledReason?: UnscheduledReason;
}

export interface SearchOrdersAnswer extends Answer {
	/** At most 500. */
	orders: SearchedOrder[];
	/** Only where more pages follow. */
	after_tag?: string;
}
