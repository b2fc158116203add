import type { CompletionForm } from './completion.mts';
import { hasVisit } from './completion.mts';
import { completeOrder, completionOf } from './complete-order.mts';
import { DomainError } from './domain-error.mts';
import type { DriverName } from './driver.mts';
import type { DevicePosition } from './driver-track.mts';
import { noteDevice } from './note-device.mts';
import { recordEvent } from './event-log.mts';
import { findDriver } from './find-driver.mts';
import { findOrder } from './find-order.mts';
import { isOver, type Order, type OrderName } from './order.mts';
import type { OrderChanges } from './order-changes.mts';
import type { RoadEvent, RoadEventType } from './road-event.mts';
import { metersToOrder } from './tell-progress.mts';

/** What a driver's device tells. */
export interface RoadReport {
	readonly type: RoadEventType;
	readonly driver: DriverName;
	/** Id of the device; left out: it is not asked whether it may report. */
	readonly device?: string;
	/** With events of an order. */
	readonly order?: OrderName;
	/** Seconds since 1970, UTC: when it happened, which may be before what is already known. */
	readonly at: number;
	readonly position?: DevicePosition;
	/** Seconds since 1970, UTC; with `start_time_changed`. */
	readonly plannedStartAt?: number;
}

const statuses = {
	start_service: 'servicing',
	success: 'success',
	failed: 'failed',
	rejected: 'rejected',
} as const satisfies Partial<Record<RoadEventType, Order['status']>>;

type OrderEventType = keyof typeof statuses;

const isOfOrder = (type: RoadEventType): type is OrderEventType => Object.hasOwn(statuses, type);

/** The order an event is about; undefined for one of the driver alone. */
export function reportedOrder(changes: OrderChanges, { type, order }: RoadReport): Order | undefined {
	if (!isOfOrder(type)) {
		if (order !== undefined) throw new DomainError('EVENT_WITH_ORDER', { subject: type });
		return undefined;
	}
	if (order === undefined) throw new DomainError('EVENT_WITHOUT_ORDER', { subject: type });
	return findOrder(changes.domain, changes.company, order);
}

/**
 * Records what a device tells, and gives the order the status that goes with it. Devices that were out of reach tell
 * late: the event is recorded, but does not take back what happened after it.
 * @returns undefined, if an order's event was told before: nothing is recorded then
 * @throws DomainError DRIVER_NOT_FOUND, DRIVER_AMBIGUOUS, ORDER_NOT_FOUND, ORDER_AMBIGUOUS, EVENT_WITHOUT_ORDER,
 * EVENT_WITH_ORDER, EVENT_WITHOUT_START, DEVICE_UNKNOWN, DEVICE_DISABLED, or what `completeOrder` throws; nothing is changed then
 */
export function reportFromRoad(
	changes: OrderChanges,
	report: RoadReport,
	form?: CompletionForm,
): RoadEvent | undefined {
	const { domain, company } = changes;
	const { type, at, plannedStartAt } = report;
	const driver = findDriver(domain, company, report.driver);
	if (report.device !== undefined) noteDevice(changes, report.device, driver);
	const order = reportedOrder(changes, report);
	if (type === 'start_time_changed' && plannedStartAt === undefined) {
		throw new DomainError('EVENT_WITHOUT_START', { subject: type });
	}
	if (order !== undefined && isOfOrder(type) && !applyToOrder(changes, order, type, report, form))
		return undefined;
	const position = order === undefined ? null : (report.position ?? null);
	return recordEvent(changes, {
		...{ type, at, driverId: driver.id },
		...{ orderId: order?.id ?? null, orderNumber: order?.number ?? '' },
		plannedStartAt: type === 'start_time_changed' ? (plannedStartAt ?? null) : null,
		...{ position, metersToOrder: order === undefined ? null : metersToOrder(domain, order, position) },
	});
}

/** Whether this tells anything that was not told before. */
function applyToOrder(
	changes: OrderChanges,
	order: Order,
	type: OrderEventType,
	{ at, position }: RoadReport,
	form: CompletionForm | undefined,
): boolean {
	const status = statuses[type];
	const visit = hasVisit(order.status) ? completionOf(changes.domain, order) : undefined;
	const startedAt = visit?.startedAt ?? null;
	const endedAt = visit?.endedAt ?? null;
	const isStart = type === 'start_service';
	const isRepeated = isStart ? startedAt === at : order.status === status && endedAt === at;
	const isLate = isStart ? isOver(order.status) && at <= (endedAt ?? 0) : at < (endedAt ?? startedAt ?? at);
	const given = form === undefined ? {} : { form };
	if (isRepeated || isLate) {
		const start = isStart && !isRepeated ? { startedAt: at } : {};
		// Files often follow when the device is back in reach; an older form never takes the place of a newer one.
		const late = isRepeated || visit?.form == null ? given : {};
		if (visit !== undefined) completeOrder(changes, order, { status: order.status, ...start, ...late });
	} else {
		const times = isStart ? { startedAt: at } : { startedAt, endedAt: at };
		completeOrder(changes, order, {
			status,
			...times,
			...given,
			...(position === undefined ? {} : { position }),
		});
	}
	return !isRepeated;
}
