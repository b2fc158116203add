import type { Domain } from './domain.mts';
import type { Location } from './location.mts';
import type { Order, OrderDetails, OrderStatus } from './order.mts';

/** One field in which a record says something else than before. */
export interface FieldChange {
	readonly field: string;
	readonly before: unknown;
	readonly after: unknown;
}

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

type Fields<T> = ReadonlyArray<readonly [field: string, read: (from: T) => unknown]>;

/** What of an order a change is told of: what its shipper says, and where it stands. */
const orderFields: Fields<Order> = [
	['externalId', ({ number }) => number],
	['driverId', ({ driverId }) => driverId],
	...details.map((field) => [field, (order: Order) => order[field]] as const),
	['status', ({ status }) => stageOf(status)],
	['routeId', ({ routeId }) => routeId],
];

const locationFields: Fields<Location | undefined> = [
	['name', (location) => location?.name ?? ''],
	['address', (location) => location?.address ?? ''],
	['latitude', (location) => location?.place?.lat ?? null],
	['longitude', (location) => location?.place?.lng ?? null],
];

/** The told fields in which an order differs from what it was, those of its location apart. */
export const orderDifferences = (before: Order, after: Order): FieldChange[] =>
	differences(orderFields, before, after);

/** The same for where an order is to be served. */
export const locationDifferences = (
	before: Location | undefined,
	after: Location | undefined,
): FieldChange[] => differences(locationFields, before, after);

/** A planning changes thousands of orders in one unit of work, so nothing is made for what stays. */
function differences<T>(fields: Fields<T>, before: T, after: T): FieldChange[] {
	const changes: FieldChange[] = [];
	for (const [field, read] of fields) {
		const was = read(before);
		const is = read(after);
		if (isDifferent(was, is)) changes.push({ field, before: was, after: is });
	}
	return changes;
}

/** Whether a record says something else than before, some of its fields apart. */
export function saysMore<T extends object>(before: T, after: T, apart: readonly string[]): boolean {
	for (const field in after) {
		if (isDifferent(before[field], after[field]) && !apart.includes(field)) return true;
	}
	return false;
}

function isDifferent(before: unknown, after: unknown): boolean {
	if (before === after) return false;
	if (typeof before !== 'object' || typeof after !== 'object') return true;
	return JSON.stringify(before) !== JSON.stringify(after);
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
