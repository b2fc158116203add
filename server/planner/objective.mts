import { balanceCost, PER_IDLE } from './balance-cost.mts';
import { COST, EXTRA, type Tours, USED, WORK, WORK_SQUARED } from './routes/tours.mts';

/** What the plan in the tours costs, and what an insertion would add beside the ways. */
export interface Objective {
	total(): number;
	/** The part of it that an insertion may make smaller. */
	unevenness(): number;
	/** Whether `added` is anything but 0 before the work of a route is known. */
	readonly dependsOnRoute: boolean;
	/** Has to be called before `added`, with the visit, or with the pickup and then the delivery of a pair. */
	prepare(visit: number, partner: number): void;
	/** What uneven numbers of visits and split neighbours add if what was prepared goes to a route. */
	added(route: number): number;
	/** What uneven work adds if a route takes so many seconds longer. */
	addedByWork(route: number, seconds: number): number;
	/** What more work on a route can save at most by making the plan more even. */
	mostSaved(route: number): number;
}

export function createObjective(tours: Tours): Objective {
	const { instance, totals, visitsOn, work, routeOf } = tours;
	const { balance, perSplit, nearPairs, dayOf } = instance;
	const wanted = balance?.wanted ?? 0;
	const perTenth = balance?.perTenth ?? 0;
	const isByVisits = balance?.by === 'visits';
	const isByWork = balance?.by === 'work';
	const nearOnRoute = new Int32Array(instance.routeCount);
	const nearOnDay = new Map<number, number>();
	const counted: number[] = [];
	let items = 1;
	let before = 0;

	function evenness(extra: number, used: number, sum: number, squared: number): number {
		return balanceCost(perTenth, wanted + extra, sum, squared) + PER_IDLE * (wanted + extra - used);
	}

	function unevenness(): number {
		if (balance === undefined) return 0;
		return evenness(totals[EXTRA]!, totals[USED]!, totals[WORK]!, totals[WORK_SQUARED]!);
	}

	/** The change if a route's work, `now`, grows. */
	function growth(route: number, now: number, by: number): number {
		const isNew = visitsOn[route] === 0 ? 1 : 0;
		const extra = isNew === 1 && balance?.countsUnused[route] === 0 ? 1 : 0;
		const squared = totals[WORK_SQUARED]! + by * (2 * now + by);
		return evenness(totals[EXTRA]! + extra, totals[USED]! + isNew, totals[WORK]! + by, squared) - before;
	}

	function countNear(visit: number): void {
		for (let at = nearPairs.from[visit]!; at < nearPairs.from[visit + 1]!; at += 1) {
			const route = routeOf[nearPairs.near[at]!]!;
			if (route < 0) continue;
			if (nearOnRoute[route] === 0) counted.push(route);
			nearOnRoute[route]! += 1;
			nearOnDay.set(dayOf[route]!, (nearOnDay.get(dayOf[route]!) ?? 0) + 1);
		}
	}

	function added(route: number): number {
		const uneven = isByVisits ? growth(route, visitsOn[route]!, items) : 0;
		if (perSplit === 0) return uneven;
		return uneven + perSplit * ((nearOnDay.get(dayOf[route]!) ?? 0) - nearOnRoute[route]!);
	}

	return {
		total: () => totals[COST]! + unevenness(),
		unevenness,
		dependsOnRoute: isByVisits || perSplit > 0,
		prepare: (visit, partner) => {
			items = partner < 0 ? 1 : 2;
			before = unevenness();
			if (perSplit === 0) return;
			for (const route of counted) nearOnRoute[route] = 0;
			counted.length = 0;
			nearOnDay.clear();
			countNear(visit);
			if (partner >= 0) countNear(partner);
		},
		added,
		addedByWork: (route, seconds) => (isByWork ? growth(route, work[route]!, seconds) : 0),
		mostSaved: (route) => {
			if (!isByWork) return 0;
			const counted = wanted + totals[EXTRA]!;
			return visitsOn[route] === 0 || work[route]! * counted < totals[WORK]! ? before : 0;
		},
	};
}
