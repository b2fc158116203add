import type { Company } from './company.mts';
import { daysFrom } from './dates.mts';
import type { Domain } from './domain.mts';
import { localTimeAt } from './local-time.mts';
import { arrivalOf } from './on-time.mts';
import type { Facts, OrderFact } from './report-facts.mts';
import * as figures from './report-figures.mts';
import type { ReportScope } from './report-period.mts';
import { nameOfRoute } from './route-name.mts';

export type ReportRow = Record<string, string | number | boolean | null>;

/** What a section is made of. */
export interface SectionParts {
	readonly domain: Domain;
	readonly company: Company;
	readonly scope: ReportScope;
	readonly facts: Facts;
}

/** One row for each mission. Moments are wall times of the company. */
export function missionRows({ domain, company, facts }: SectionParts): ReportRow[] {
	return facts.orders.map((fact) => {
		const { order, stage, driverId, completion, isOnTime } = fact;
		return {
			...missionNames(domain, fact),
			branchId: order.branchId,
			driverId,
			routeId: order.routeId,
			status: stage,
			onTime: isOnTime ?? null,
			arrivedAt: wallTime(company, arrivalOf(order, completion)),
			completedAt: wallTime(company, completion?.endedAt ?? undefined),
		};
	});
}

/** One row for each mission that failed or was rejected. */
export function failureRows({ domain, company, facts }: SectionParts): ReportRow[] {
	return facts.orders
		.filter(({ stage }) => stage === 'failed')
		.map((fact) => ({
			...missionNames(domain, fact),
			driverId: fact.driverId,
			driver: driverName(domain, fact.driverId),
			isRejected: fact.order.status === 'rejected',
			note: fact.completion?.form?.note ?? '',
			failedAt: wallTime(company, fact.completion?.endedAt ?? undefined),
		}));
}

/** One row for each driver who has a route or a mission. */
export function driverRows({ domain, facts }: SectionParts): ReportRow[] {
	const orders = figures.groupBy(facts.orders, ({ driverId }) => driverId);
	const routes = figures.groupBy(facts.routes, ({ route }) => route.driverId);
	const ids = new Set([...routes.keys(), ...orders.keys()].filter((id) => id !== null));
	return byName(
		[...ids].map((id) => {
			const own = routes.get(id) ?? [];
			return {
				driverId: id,
				driver: driverName(domain, id),
				routes: own.length,
				stops: figures.stopsOf(own),
				...outcome(orders.get(id) ?? []),
				...way(own),
			};
		}),
		'driver',
	);
}

/** One row for each vehicle that has a route. */
export function vehicleRows({ domain, facts }: SectionParts): ReportRow[] {
	const routes = figures.groupBy(facts.routes, ({ route }) => route.vehicleId);
	return byName(
		[...routes].flatMap(([id, own]) => {
			if (id === null) return [];
			const { plateNumber = '', label = '' } = domain.store.records.vehicles.get(id) ?? {};
			return [
				{ vehicleId: id, plateNumber, label, routes: own.length, stops: figures.stopsOf(own), ...way(own) },
			];
		}),
		'plateNumber',
	);
}

/** One row for each branch that has a mission or a route, and one for what belongs to none. */
export function branchRows({ domain, facts }: SectionParts): ReportRow[] {
	const orders = figures.groupBy(facts.orders, ({ order }) => order.branchId);
	const routes = figures.groupBy(facts.routes, ({ route }) => route.branchId);
	return byName(
		[...new Set([...orders.keys(), ...routes.keys()])].map((id) => {
			const [own, ways] = [orders.get(id) ?? [], routes.get(id) ?? []];
			return {
				branchId: id,
				branch: branchName(domain, id),
				total: own.length,
				...outcome(own),
				routes: ways.length,
				...way(ways),
			};
		}),
		'branch',
	);
}

/** One row for each route. */
export function routeRows({ domain, facts }: SectionParts): ReportRow[] {
	const orders = figures.groupBy(facts.orders, ({ order }) => order.routeId);
	return facts.routes.map((fact) => {
		const { route, status } = fact;
		return {
			routeId: route.id,
			name: nameOfRoute(domain, route),
			date: route.date,
			branchId: route.branchId,
			driverId: route.driverId,
			driver: driverName(domain, route.driverId),
			vehicleId: route.vehicleId,
			status,
			stops: route.stops.length,
			...outcome(orders.get(route.id) ?? []),
			...way([fact]),
		};
	});
}

/** One row for each day, whether anything was to be done or not. */
export function dailyRows({ scope, facts }: SectionParts): ReportRow[] {
	const orders = figures.groupBy(facts.orders, ({ order }) => order.date);
	const routes = figures.groupBy(facts.routes, ({ route }) => route.date);
	return daysFrom(scope.from, scope.to).map((date) => {
		const [own, ways] = [orders.get(date) ?? [], routes.get(date) ?? []];
		return { date, total: own.length, ...outcome(own), routes: ways.length, ...way(ways) };
	});
}

function missionNames(domain: Domain, { order }: OrderFact): ReportRow {
	const { id, number, date, locationId } = order;
	return {
		missionId: id,
		externalId: number === '' ? null : number,
		date,
		name: domain.store.records.locations.get(locationId)?.name ?? '',
	};
}

function outcome(orders: readonly OrderFact[]): ReportRow {
	const { delivered, failed, cancelled } = figures.countByStage(orders);
	return {
		delivered,
		failed,
		cancelled,
		open: figures.openCount(orders),
		completionRate: figures.completionRate(orders),
		onTimeRate: figures.onTimeRate(orders),
	};
}

const way = (routes: Facts['routes']): ReportRow => ({
	distanceMeters: figures.distanceOf(routes),
	workSeconds: figures.workSecondsOf(routes),
});

export const driverName = (domain: Domain, id: string | null): string =>
	(id === null ? undefined : domain.store.records.drivers.get(id)?.name) ?? '';

export const branchName = (domain: Domain, id: string | null): string =>
	(id === null ? undefined : domain.store.records.branches.get(id)?.name) ?? '';

const wallTime = ({ timezone }: Company, at: number | undefined): string | null =>
	at === undefined ? null : localTimeAt(timezone, at);

function byName(rows: ReportRow[], field: string): ReportRow[] {
	return rows.sort((one, other) => String(one[field]).localeCompare(String(other[field]), 'en'));
}
