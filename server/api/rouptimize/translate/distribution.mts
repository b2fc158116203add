import {
	type DistributionGroup,
	type DistributionSort,
	type DistributionView,
	type Mission,
	missionStatuses,
	priorities,
} from '../../../../contract/rouptimize/mission.ts';
import { driverOf } from '../../../domain/complete-order.mts';
import type { Domain } from '../../../domain/domain.mts';
import { vehicleOf } from '../../../domain/filter-orders.mts';
import type { Order } from '../../../domain/order.mts';
import { stageOf } from '../../../domain/order-state.mts';
import { nameOfRoute } from '../../../domain/route-name.mts';
import type { MissionWriter } from './mission.mts';

interface Arrangement {
	readonly groupBy: DistributionGroup;
	readonly sortBy: DistributionSort;
	readonly sortOrder: 'asc' | 'desc';
}

type Group = DistributionView['groups'][number];

/** What the orders of a group have in common: a value or an id; null: none. */
const keys: Readonly<Record<DistributionGroup, (domain: Domain, order: Order) => string | null>> = {
	date: (_domain, { date }) => date,
	branch: (_domain, { branchId }) => branchId,
	driver: driverOf,
	vehicle: vehicleOf,
	status: (_domain, { status }) => stageOf(status),
	route: (_domain, { routeId }) => routeId,
	priority: (_domain, { priority }) => priority,
};

/** Puts missions together by what they have in common; groups without any are left out. */
export function distribute(
	domain: Domain,
	orders: readonly Order[],
	write: MissionWriter,
	{ groupBy, sortBy, sortOrder }: Arrangement,
): DistributionView {
	const members = new Map<string | null, Mission[]>();
	for (const order of orders) {
		const key = keys[groupBy](domain, order);
		const known = members.get(key);
		if (known === undefined) members.set(key, [write(order)]);
		else known.push(write(order));
	}
	const inOrder = comparison(sortBy, sortOrder);
	const groups = [...members].map(([key, missions]) => ({
		key,
		label: labelOf(domain, groupBy, key),
		count: missions.length,
		totals: totalsOf(missions),
		missions: missions.sort(inOrder),
	}));
	return { groupBy, groups: groups.sort(comparisonOfGroups(groupBy)), total: orders.length };
}

/** What people call the group; a record that was deleted is called by its id. */
function labelOf(domain: Domain, groupBy: DistributionGroup, key: string | null): string {
	if (key === null) return `no ${groupBy}`;
	const { branches, drivers, vehicles, routes } = domain.store.records;
	if (groupBy === 'branch') return branches.get(key)?.name ?? key;
	if (groupBy === 'driver') return drivers.get(key)?.name ?? key;
	if (groupBy === 'vehicle') return vehicles.get(key)?.plateNumber ?? key;
	if (groupBy !== 'route') return key;
	const route = routes.get(key);
	return route === undefined ? key : nameOfRoute(domain, route);
}

function totalsOf(missions: readonly Mission[]): Group['totals'] {
	const sum = (field: keyof Group['totals']): number =>
		Math.round(missions.reduce((total, mission) => total + mission[field], 0) * 1000) / 1000;
	return {
		load1: sum('load1'),
		load2: sum('load2'),
		load3: sum('load3'),
		load4: sum('load4'),
		serviceMinutes: sum('serviceMinutes'),
	};
}

/** Groups that stand for steps stand in their sequence, others by their labels; the one that has none is the last. */
function comparisonOfGroups(groupBy: DistributionGroup): (one: Group, other: Group) => number {
	const steps: readonly string[] =
		groupBy === 'status' ? missionStatuses : groupBy === 'priority' ? mostUrgentFirst : [];
	return (one, other) => {
		if (one.key === null || other.key === null) return Number(one.key === null) - Number(other.key === null);
		const bySteps = steps.indexOf(one.key) - steps.indexOf(other.key);
		return bySteps === 0 ? compareTexts(one.label, other.label) || compareTexts(one.key, other.key) : bySteps;
	};
}

const mostUrgentFirst = [...priorities].reverse();

type SortValue = string | number | null;

const sortValues: Readonly<Record<DistributionSort, (mission: Mission) => SortValue>> = {
	date: ({ date }) => date,
	name: ({ name }) => name,
	priority: ({ priority }) => mostUrgentFirst.indexOf(priority),
	status: ({ status }) => missionStatuses.indexOf(status),
	sequence: ({ sequence }) => sequence,
	createdAt: ({ createdAt }) => createdAt,
};

/** Missions without a value are the last either way; equal ones stay in the sequence they were created in. */
function comparison(
	sortBy: DistributionSort,
	sortOrder: 'asc' | 'desc',
): (one: Mission, other: Mission) => number {
	const valueOf = sortValues[sortBy];
	const sign = sortOrder === 'asc' ? 1 : -1;
	return (one, other) => {
		const [a, b] = [valueOf(one), valueOf(other)];
		if (a === null || b === null) return Number(a === null) - Number(b === null);
		return sign * (typeof a === 'string' ? compareTexts(a, String(b)) : a - Number(b));
	};
}

const collator = new Intl.Collator('en', { numeric: true });

const compareTexts = (one: string, other: string): number => collator.compare(one, other);
