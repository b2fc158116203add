import type { Company } from './company.mts';
import type { Domain } from './domain.mts';
import { DomainError } from './domain-error.mts';
import type { Driver, DriverName } from './driver.mts';
import { matchDrivers } from './find-driver.mts';
import { findOrder } from './find-order.mts';
import type { Order, OrderDetails, OrderName } from './order.mts';
import type { LocationDraft } from './order-location.mts';

/** An order as a request describes it; what is left out is unknown, or stays as it is. */
export interface OrderDraft extends OrderName {
	readonly details: Partial<OrderDetails>;
	readonly location?: LocationDraft;
	/** null: no driver. */
	readonly assignedTo?: DriverName | null;
	/** null: no related order. */
	readonly related?: OrderName | null;
	readonly acceptDuplicateNumber?: boolean;
}

/** What to do with a draft: `merge` creates the order or changes what is given, `sync` creates it or replaces all. */
export type SaveMode = 'create' | 'update' | 'merge' | 'sync';

/** @throws DomainError ASSIGNED_DRIVER_NOT_FOUND, ASSIGNED_DRIVER_AMBIGUOUS */
export function assignedDriver(domain: Domain, company: Company, name: DriverName): Driver {
	const subject = name.id ?? name.externalId ?? name.serial;
	const [driver, ...others] = matchDrivers(domain, company, name);
	if (driver === undefined) throw new DomainError('ASSIGNED_DRIVER_NOT_FOUND', { subject });
	if (others.length > 0) throw new DomainError('ASSIGNED_DRIVER_AMBIGUOUS', { subject });
	return driver;
}

/** @throws DomainError SKILL_NOT_FOUND, SKILL_AMBIGUOUS, FEATURE_NOT_FOUND, FEATURE_AMBIGUOUS, TIME_WINDOW_EMPTY */
export function checkDetails(company: Company, details: Partial<OrderDetails>): void {
	for (const skill of details.skills ?? []) {
		const known = company.skills.filter((code) => code === skill).length;
		if (known === 0) throw new DomainError('SKILL_NOT_FOUND', { field: 'skills', subject: skill });
		if (known > 1) throw new DomainError('SKILL_AMBIGUOUS', { field: 'skills', subject: skill });
	}
	for (const feature of details.vehicleFeatures ?? []) {
		const known = company.vehicleFeatures.filter((code) => code === feature).length;
		if (known === 0)
			throw new DomainError('FEATURE_NOT_FOUND', { field: 'vehicleFeatures', subject: feature });
		if (known > 1) throw new DomainError('FEATURE_AMBIGUOUS', { field: 'vehicleFeatures', subject: feature });
	}
	const spans = [
		details.allowedDates ?? {},
		...(details.allowedDateTimes ?? []),
		...(details.timeWindows ?? []),
	];
	if (spans.some(isReversed)) throw new DomainError('TIME_WINDOW_EMPTY');
}

/** Ends that are left out are open; texts here sort as the moments they stand for. */
function isReversed({
	from,
	to,
}: {
	readonly from?: string | number;
	readonly to?: string | number;
}): boolean {
	return from !== undefined && to !== undefined && to < from;
}

/**
 * The order that a draft is to be linked to.
 * @throws DomainError RELATED_ORDER_NOT_FOUND, RELATED_ORDER_AMBIGUOUS, RELATED_ORDER_NOT_LINKABLE
 */
export function relatedOrder(
	domain: Domain,
	company: Company,
	name: OrderName,
	order: Pick<Order, 'id' | 'type'>,
): Order {
	const related = findRelated(domain, company, name);
	const types = [order.type, related.type].sort().join();
	const free = related.relatedOrderId === null || related.relatedOrderId === order.id;
	if (types !== 'delivery,pickup' || !free || related.id === order.id) {
		throw new DomainError('RELATED_ORDER_NOT_LINKABLE', { subject: name.number });
	}
	return related;
}

function findRelated(domain: Domain, company: Company, name: OrderName): Order {
	try {
		return findOrder(domain, company, name);
	} catch (error) {
		if (!(error instanceof DomainError)) throw error;
		const refusal =
			error.refusal === 'ORDER_AMBIGUOUS' ? 'RELATED_ORDER_AMBIGUOUS' : 'RELATED_ORDER_NOT_FOUND';
		throw new DomainError(refusal, { subject: name.number });
	}
}
