import type { Domain } from './domain.mts';
import type { Location } from './location.mts';
import type { Order, OrderDetails, OrderStatus } from './order.mts';

/** What a shipper says of an order, by field: what a change of any of it is told by. */
export type OrderState = Readonly<Record<string, unknown>>;

const details = [
	'date',
	'type',
	'serviceMinutes',
	'timeWindows',
	'weekdays',
	'allowedDates',
	'allowedDateTimes',
	'priority',
	'load1',
	'load2',
	'load3',
	'load4',
	'vehicleFeatures',
	'skills',
	'notes',
	'email',
	'phone',
	'customField1',
	'customField2',
	'customField3',
	'customField4',
	'customField5',
	'customFields',
	'notification',
	'barcodes',
	'vehicleId',
	'branchId',
] as const satisfies ReadonlyArray<keyof OrderDetails>;

/** @param location where the order is to be served, as it was or is at that time */
export function stateOf(order: Order, location: Location | undefined): OrderState {
	return {
		externalId: order.number,
		name: location?.name ?? '',
		address: location?.address ?? '',
		latitude: location?.place?.lat ?? null,
		longitude: location?.place?.lng ?? null,
		driverId: order.driverId,
		...Object.fromEntries(details.map((field) => [field, order[field]])),
	};
}

/** The fields in which two states differ. */
export function differences(
	before: OrderState,
	after: OrderState,
): Array<{ readonly field: string; readonly before: unknown; readonly after: unknown }> {
	return Object.keys(after)
		.filter((field) => before[field] !== after[field])
		.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
		.map((field) => ({ field, before: before[field], after: after[field] }));
}

/** Statuses that shippers tell apart: whether a device is on its way or at the door is one to them. */
export function stageOf(
	status: OrderStatus,
): 'unassigned' | 'assigned' | 'in_progress' | 'delivered' | 'failed' | 'cancelled' {
	return stages[status];
}

const stages = {
	unscheduled: 'unassigned',
	scheduled: 'assigned',
	on_route: 'in_progress',
	servicing: 'in_progress',
	success: 'delivered',
	failed: 'failed',
	rejected: 'failed',
	cancelled: 'cancelled',
} as const satisfies Record<OrderStatus, string>;

export function locationOf(domain: Domain, order: Order): Location | undefined {
	return domain.store.records.locations.get(order.locationId);
}
