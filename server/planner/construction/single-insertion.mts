import { role, secondsBetween, wayCost } from '../instance.mts';
import type { Random } from '../random.mts';
import { endOf, startOf, type Tours } from '../tours.mts';
import { startFrom } from '../windows.mts';
import { BLINK, type InsertionScan } from './insertion.mts';

/** Scans for visits that are not linked. */
export function createSingleInsertion(tours: Tours, random: Random): InsertionScan {
	const { instance, next, arrive, placeArrival, leave, latestStart, latestArrival, waitFrom, wayFrom } =
		tours;
	const { site, checkIn, service, lastStart, compatible, visitCount } = instance;
	const { dimensions, loads, capacities, role: roles } = instance;

	function fits(visit: number, route: number, after: number): boolean {
		const peaks = roles[visit] === role.delivery ? tours.peakUntil : tours.peakFrom;
		for (let load = 0; load < dimensions; load += 1) {
			const onTop = peaks[after * dimensions + load]! + loads[visit * dimensions + load]!;
			if (onTop > capacities[route * dimensions + load]!) return false;
		}
		return true;
	}

	return (visit, route, best) => {
		if (compatible[route * visitCount + visit] === 0) return;
		const end = endOf(tours, route);
		const begin = startOf(tours, route);
		const isEmpty = next[begin] === end;
		const duration = tours.arrivalAtEnd[route]! - tours.departure[route]!;
		for (let after = begin; after !== end; after = next[after]!) {
			if (leave[after]! > lastStart[visit]!) return;
			const before = next[after]!;
			const opening = isEmpty ? instance.perVehicle : -wayFrom[after]!;
			const way = wayCost(instance, after, visit) + wayCost(instance, visit, before) + opening;
			if (way >= best.delta) continue;

			const toVisit = secondsBetween(instance, after, visit);
			const arrival = leave[after]! + toVisit;
			const atPlace = site[visit] === site[after] ? placeArrival[after]! : arrival;
			const checkedIn = atPlace + checkIn[visit]!;
			const start = startFrom(instance, visit, checkedIn > arrival ? checkedIn : arrival);
			const ready = start + service[visit]! + secondsBetween(instance, visit, before);
			if (ready > latestStart[before]!) continue;
			if ((site[before] === site[visit] ? atPlace : ready) > latestArrival[before]!) continue;
			if (dimensions > 0 && !fits(visit, route, after)) continue;

			const delay = isEmpty ? 0 : Math.max(0, ready - arrive[before]! - waitFrom[before]!);
			const finish = isEmpty ? ready : tours.arrivalAtEnd[route]! + delay;
			const departure =
				after === begin
					? Math.max(instance.earliest[route]!, start - checkIn[visit]! - toVisit)
					: tours.departure[route]!;
			const delta = way + instance.perWorkSecond * (finish - departure - duration);
			if (delta >= best.delta || random() < BLINK) continue;
			best.route = route;
			best.after = after;
			best.delta = delta;
		}
	};
}
