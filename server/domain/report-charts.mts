import { daysFrom } from './dates.mts';
import type { Domain } from './domain.mts';
import type { Facts, OrderFact } from './report-facts.mts';
import * as figures from './report-figures.mts';
import type { ReportScope } from './report-period.mts';
import { branchName, driverName } from './report-sections.mts';

interface Outcome {
	readonly delivered: number;
	readonly failed: number;
	readonly open: number;
}

/** One for each day. */
export function completionByDay(
	{ from, to }: ReportScope,
	{ orders }: Facts,
): Array<Outcome & { date: string }> {
	const byDay = figures.groupBy(orders, ({ order }) => order.date);
	return daysFrom(from, to).map((date) => ({ date, ...outcomeOf(byDay.get(date) ?? []) }));
}

/** One for each branch that has missions, and one for missions of none. */
export function completionByBranch(
	domain: Domain,
	{ orders }: Facts,
): Array<Outcome & { branchId: string | null; branch: string }> {
	return [...figures.groupBy(orders, ({ order }) => order.branchId)]
		.map(([branchId, own]) => ({ branchId, branch: branchName(domain, branchId), ...outcomeOf(own) }))
		.sort((one, other) => one.branch.localeCompare(other.branch, 'en'));
}

/** One for each driver who has a route; who has most stops comes first. */
export function stopsPerDriver(
	domain: Domain,
	{ routes }: Facts,
): Array<{ driverId: string; driver: string; stops: number }> {
	return [...figures.groupBy(routes, ({ route }) => route.driverId)]
		.flatMap(([driverId, own]) =>
			driverId === null
				? []
				: [{ driverId, driver: driverName(domain, driverId), stops: figures.stopsOf(own) }],
		)
		.sort((one, other) => other.stops - one.stops || one.driver.localeCompare(other.driver, 'en'));
}

/** One for each day. */
export function distanceByDay(
	{ from, to }: ReportScope,
	{ routes }: Facts,
): Array<{ date: string; distanceMeters: number }> {
	const byDay = figures.groupBy(routes, ({ route }) => route.date);
	return daysFrom(from, to).map((date) => ({
		date,
		distanceMeters: figures.distanceOf(byDay.get(date) ?? []),
	}));
}

function outcomeOf(orders: readonly OrderFact[]): Outcome {
	const { delivered, failed } = figures.countByStage(orders);
	return { delivered, failed, open: figures.openCount(orders) };
}
