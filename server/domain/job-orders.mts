import type { Place } from '../geo/place.mts';
import type { Driver } from './driver.mts';
import type { JobDraft, JobStopDraft } from './job-draft.mts';
import type { Location } from './location.mts';
import type { Order } from './order.mts';
import type { OrderChanges } from './order-changes.mts';
import type { OrderDraft } from './order-draft.mts';
import { newLocation } from './order-location.mts';
import { placeKey, within } from './records.mts';
import { saveOrder } from './save-order.mts';

/** Creates an order for each stop of a job, in their sequence. An order is meant for the driver, if there is one. */
export function createJobOrders(
	changes: OrderChanges,
	draft: JobDraft,
	date: string,
	driver: Driver | undefined,
	places: ReadonlyArray<Place | undefined>,
	jobId: string,
): Order[] {
	return draft.stops.map((stop, index) => {
		const order = saveOrder(changes, orderOf(stop, date), 'create', () =>
			locationOf(changes, stop, places[index]),
		);
		const ofJob = { ...order, jobId, driverId: driver?.id ?? null };
		changes.unit.put('orders', ofJob);
		return ofJob;
	});
}

function orderOf(stop: JobStopDraft, date: string): OrderDraft {
	return {
		number: stop.externalId,
		// Jobs of different days may use the same ids for their stops.
		acceptDuplicateNumber: true,
		details: {
			date,
			type: 'delivery',
			load1: stop.parcels,
			notes: stop.notes,
			phone: stop.phone,
			...(stop.window === undefined ? {} : { timeWindows: [stop.window] }),
			...(stop.serviceMinutes === undefined ? {} : { serviceMinutes: stop.serviceMinutes }),
		},
	};
}

/** A customer who is delivered to again keeps one location. */
function locationOf(
	{ domain, company }: OrderChanges,
	stop: JobStopDraft,
	place: Place | undefined,
): Location {
	const { label: name, address } = stop;
	const known =
		place === undefined
			? undefined
			: domain.store.records.locations
					.find('byPlace', within(company.id, placeKey(place)))
					.find((location) => location.address === address && location.name === (name || address));
	if (known !== undefined) return known;
	return newLocation(domain, company, {
		address,
		...(name === '' ? {} : { name }),
		...(place === undefined ? {} : { place }),
	});
}
