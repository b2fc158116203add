import { daysFrom } from './dates.mts';
import { DomainError } from './domain-error.mts';
import type { OrderChanges } from './order-changes.mts';
import type { Planning } from './planning.mts';
import { slotOf } from './slot.mts';

/**
 * @param to null: without an end
 * @throws DomainError DATE_IN_PLANNING if a planning has the driver on one of these days
 */
export function refuseDriverInPlanning(
	changes: OrderChanges,
	driverId: string,
	from = '0000-01-01',
	to: string | null = null,
): void {
	refuse(
		changes,
		(planning) =>
			planning.driverIds.includes(driverId) && planning.to >= from && (to === null || planning.from <= to),
	);
}

/** @throws DomainError DATE_IN_PLANNING if a planning has a driver who drives the vehicle on one of its days */
export function refuseVehicleInPlanning(changes: OrderChanges, vehicleId: string): void {
	const { domain } = changes;
	refuse(changes, ({ driverIds, from, to }) => {
		const drivers = driverIds
			.map((id) => domain.store.records.drivers.get(id))
			.filter((driver) => driver !== undefined);
		return daysFrom(from, to).some((day) =>
			drivers.some((driver) => slotOf(domain, driver, day).vehicle?.id === vehicleId),
		);
	});
}

function refuse({ domain, company }: OrderChanges, isInTheWay: (planning: Planning) => boolean): void {
	const running = domain.store.records.plannings.find('openByCompany', company.id).find(isInTheWay);
	if (running === undefined) return;
	const { number, from, to } = running;
	throw new DomainError('DATE_IN_PLANNING', {
		planning: number,
		subject: from === to ? from : `${from} to ${to}`,
	});
}
