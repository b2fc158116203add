import type { Company } from './company.mts';
import type { Domain } from './domain.mts';
import { findPlace, type FoundPlace, type GeocodingTolerance } from './find-place.mts';
import type { Order } from './order.mts';
import { changeOrders } from './order-changes.mts';
import type { OrderDraft, SaveMode } from './order-draft.mts';
import { saveOrder, targetOrder } from './save-order.mts';
import { locationAt, locationSource } from './single-order-location.mts';

export interface SavedSingleOrder {
	readonly order: Order;
	/** What looking the address up brought, if that was done. */
	readonly found: FoundPlace | undefined;
}

/**
 * Creates or changes one order, and looks its address up if that is how its location is given.
 * @throws DomainError as `saveOrder`, `locationSource` and `findPlace` do
 */
export async function saveSingleOrder(
	domain: Domain,
	company: Company,
	draft: OrderDraft,
	mode: SaveMode,
	tolerance: GeocodingTolerance,
): Promise<SavedSingleOrder> {
	const wanted = draft.location;
	targetOrder(domain, company, draft, mode);
	const source = wanted === undefined ? undefined : locationSource(domain, company, wanted, tolerance.none);
	const found =
		source?.kind === 'address' ? await findPlace(domain, company, source.address, tolerance) : undefined;
	const order = await changeOrders(domain, company, (changes) =>
		saveOrder(changes, draft, mode, (current) => {
			if (wanted === undefined) return undefined;
			if (found !== undefined) return locationAt(domain, company, wanted, found.place, current);
			const settled = locationSource(domain, company, wanted, tolerance.none);
			if (settled.kind === 'known') return settled.location;
			return locationAt(domain, company, wanted, wanted.place, current);
		}),
	);
	return { order, found };
}
