import type { Company } from './company.mts';
import { addDays, dateIn, daysBetween } from './dates.mts';
import type { Domain } from './domain.mts';
import { DomainError } from './domain-error.mts';

/** What figures are asked for; what is left out is not asked for. */
export interface ReportScope {
	/** Days YYYY-MM-DD, both included. */
	readonly from: string;
	readonly to: string;
	readonly branchId?: string | undefined;
	/** Of the route an order is on, or else who alone may serve it. */
	readonly driverId?: string | undefined;
}

/** So many days, unless told otherwise. */
const usualDays = 30;

/** A report has a figure for each day. */
const mostDays = 366;

/**
 * The days of a report, by the company's clock: the last thirty, today included, as far as none are named.
 * @throws DomainError DATE_RANGE_REVERSED, DATE_RANGE_TOO_LONG
 */
export function reportPeriod(
	domain: Domain,
	{ timezone }: Company,
	{ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
): { readonly from: string; readonly to: string } {
	const today = dateIn(timezone, domain.now());
	const last = to ?? (from !== undefined && from > today ? from : today);
	const first = from ?? addDays(last, 1 - usualDays);
	if (first > last) throw new DomainError('DATE_RANGE_REVERSED', { field: 'dateTo', subject: last });
	const days = daysBetween(first, last) + 1;
	if (days > mostDays)
		throw new DomainError('DATE_RANGE_TOO_LONG', { field: 'dateFrom', subject: `${days} days` });
	return { from: first, to: last };
}
