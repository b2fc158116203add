import { nameOfPlace, type PlaceDraft } from './day-place.mts';
import type { Driver, DriverPlace } from './driver.mts';
import type { OrderChanges } from './order-changes.mts';
import { type DriverDayChange, updateDriverDay } from './update-driver-day.mts';

/** New places for all days; one without coordinates is passed over, and without an address the old one stays. */
export interface HomeChange {
	readonly start: PlaceDraft;
	readonly end: PlaceDraft;
}

/**
 * Changes a driver's day, and from where to where he drives on every day. Routes of other days keep the places they
 * were planned with. A place that this day has of its own gives way to the new one, so that the caller gets what he
 * asked for; those of other days stay, since they were set for just these days.
 * @param date YYYY-MM-DD
 * @throws DomainError as `updateDriverDay`; nothing is changed then
 */
export function updateDriverAndDay(
	changes: OrderChanges,
	driver: Driver,
	date: string,
	change: DriverDayChange,
	{ start, end }: HomeChange,
): void {
	const places: DriverDayChange = {
		...(start.place === undefined ? {} : { start: 'default' }),
		...(end.place === undefined ? {} : { end: 'default' }),
	};
	updateDriverDay(changes, driver, date, { ...change, ...places });
	if (start.place === undefined && end.place === undefined) return;
	changes.unit.put('drivers', {
		...driver,
		start: moved(driver.start, start),
		end: moved(driver.end, end),
	});
}

function moved(before: DriverPlace | null, { address, place }: PlaceDraft): DriverPlace | null {
	if (place === undefined) return before;
	return {
		name: address === undefined || address === '' ? nameOfPlace(place) : address,
		address: address ?? before?.address ?? '',
		place,
	};
}
