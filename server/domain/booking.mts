import type { Company } from './company.mts';
import { dateIn } from './dates.mts';
import type { Domain } from './domain.mts';
import { DomainError } from './domain-error.mts';
import type { Driver } from './driver.mts';
import type { Order } from './order.mts';

/** The travel tables grow with the square: 800 MB for so many orders, whatever the company has booked. */
const mostOrders = 10_000;

/** @throws DomainError TRIAL_ENDED */
export function refuseAfterTrial(domain: Domain, { plan, timezone }: Company): void {
	const { trialEndsOn } = plan;
	if (trialEndsOn === null || dateIn(timezone, domain.now()) <= trialEndsOn) return;
	throw new DomainError('TRIAL_ENDED', { subject: `on ${trialEndsOn}` });
}

/**
 * What is planned at once stays within what the company has booked.
 * @throws DomainError NO_DRIVERS, NOTHING_TO_PLAN, TOO_MANY_DRIVERS, TOO_MANY_ORDERS
 */
export function refuseBeyondBooking(
	{ plan }: Company,
	drivers: readonly Driver[],
	orders: readonly Order[],
): void {
	const { maxDrivers, maxOrders } = plan;
	if (drivers.length === 0) throw new DomainError('NO_DRIVERS');
	if (orders.length === 0) throw new DomainError('NOTHING_TO_PLAN');
	if (maxDrivers !== null && drivers.length > maxDrivers) throw new DomainError('TOO_MANY_DRIVERS');
	if (orders.length > Math.min(maxOrders ?? mostOrders, mostOrders)) throw new DomainError('TOO_MANY_ORDERS');
}
