import { locateByPlace } from './order-location.mts';
import type { Order } from './order.mts';
import type { OrderChanges } from './order-changes.mts';
import type { OrderDraft, SaveMode } from './order-draft.mts';
import { saveOrder } from './save-order.mts';

/**
 * Creates or changes one order of many; no address is looked up.
 * @throws DomainError as `saveOrder` and `locateByPlace` do
 */
export function saveBulkOrder(changes: OrderChanges, draft: OrderDraft, mode: SaveMode): Order {
	const { domain, company } = changes;
	return saveOrder(changes, draft, mode, (current) => {
		if (draft.location === undefined) return undefined;
		const at = current === undefined ? undefined : domain.store.records.locations.get(current.locationId);
		const location = locateByPlace(domain, company, draft.location, at, mode === 'sync');
		return location === at ? undefined : location;
	});
}
