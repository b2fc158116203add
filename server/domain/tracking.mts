import { completionOf } from './complete-order.mts';
import type { Completion } from './completion.mts';
import type { Domain } from './domain.mts';
import type { OrderChanges } from './order-changes.mts';

/**
 * Gives orders the numbers of the pages where their customers follow them; an order that has one keeps it. Whoever
 * knows the number sees the page, so it can't be guessed.
 */
export function assignTrackingNumbers({ domain, unit }: OrderChanges, orderIds: Iterable<string>): void {
	for (const id of orderIds) {
		const order = domain.store.records.orders.get(id);
		if (order === undefined) continue;
		const completion = completionOf(domain, order);
		if (completion.trackingNumber !== null) continue;
		unit.put('completions', { ...completion, trackingNumber: domain.newId().replaceAll('-', '') });
	}
}

/** What is known of the order that a tracking number belongs to. */
export function findTracked(domain: Domain, trackingNumber: string): Completion | undefined {
	return domain.store.records.completions.find('byTrackingNumber', trackingNumber)[0];
}
