import { secondsBetween, wayCost } from '../instance.mts';
import type { Random } from '../random.mts';
import { endOf, startOf, type Tours } from '../tours.mts';
import { startFrom } from '../windows.mts';
import { BLINK, type InsertionScan } from './insertion.mts';

/** Scans for linked pairs: every place for the pickup, and from there every place for the delivery. */
export function createLinkedInsertion(tours: Tours, random: Random): InsertionScan {
	const { instance, next, arrive, placeArrival, leave, latestStart, latestArrival, waitFrom, wayFrom } =
		tours;
	const { site, checkIn, service, lastStart, compatible, visitCount, partner } = instance;
	const { dimensions, loads, capacities } = instance;
	/** The clock while a sequence is followed: when the last node was left, and when its place was reached. */
	let left = 0;
	let atPlace = 0;

	/** Goes on to a visit and serves it, far beyond all times if its windows are missed. */
	function goOn(from: number, visit: number): void {
		const arrival = left + secondsBetween(instance, from, visit);
		if (site[from] !== site[visit]) atPlace = arrival;
		const checkedIn = atPlace + checkIn[visit]!;
		left = startFrom(instance, visit, checkedIn > arrival ? checkedIn : arrival) + service[visit]!;
	}

	/** Whether the tour can be followed unchanged from `node` on. */
	function isInTime(from: number, node: number): boolean {
		const arrival = left + secondsBetween(instance, from, node);
		if (arrival > latestStart[node]!) return false;
		return (site[from] === site[node] ? atPlace : arrival) <= latestArrival[node]!;
	}

	function fits(visit: number, route: number, after: number): boolean {
		for (let load = 0; load < dimensions; load += 1) {
			const onTop = tours.onBoard[after * dimensions + load]! + loads[visit * dimensions + load]!;
			if (onTop > capacities[route * dimensions + load]!) return false;
		}
		return true;
	}

	return (pickup, route, best) => {
		if (compatible[route * visitCount + pickup] === 0) return;
		const delivery = partner[pickup]!;
		const begin = startOf(tours, route);
		const end = endOf(tours, route);
		const isEmpty = next[begin] === end;
		const duration = tours.arrivalAtEnd[route]! - tours.departure[route]!;
		const direct = wayCost(instance, pickup, delivery);

		for (let after = begin; after !== end; after = next[after]!) {
			if (leave[after]! > lastStart[pickup]!) return;
			if (dimensions > 0 && !fits(pickup, route, after)) continue;
			const following = next[after]!;
			const opening = isEmpty ? instance.perVehicle : -wayFrom[after]!;
			const toPickup = wayCost(instance, after, pickup) + opening;
			left = leave[after]!;
			atPlace = placeArrival[after]!;
			goOn(after, pickup);
			const departure =
				after === begin
					? Math.max(
							instance.earliest[route]!,
							left - service[pickup]! - checkIn[pickup]! - secondsBetween(instance, begin, pickup),
						)
					: tours.departure[route]!;

			for (let node = pickup, before = following; ; node = before, before = next[before]!) {
				const way =
					node === pickup
						? toPickup + direct + wayCost(instance, delivery, before)
						: toPickup +
							wayCost(instance, pickup, following) +
							wayCost(instance, node, delivery) +
							wayCost(instance, delivery, before) -
							wayFrom[node]!;
				if (way < best.delta) {
					const leftNode = left;
					const atNode = atPlace;
					goOn(node, delivery);
					if (isInTime(delivery, before)) {
						const ready = left + secondsBetween(instance, delivery, before);
						const delay = isEmpty ? 0 : Math.max(0, ready - arrive[before]! - waitFrom[before]!);
						const finish = isEmpty ? ready : tours.arrivalAtEnd[route]! + delay;
						const delta = way + instance.perWorkSecond * (finish - departure - duration);
						if (delta < best.delta && random() >= BLINK) {
							best.route = route;
							best.after = after;
							best.deliveryAfter = node;
							best.delta = delta;
						}
					}
					left = leftNode;
					atPlace = atNode;
				}
				if (before === end || left > lastStart[delivery]! || !isInTime(node, before)) break;
				if (dimensions > 0 && !fits(pickup, route, before)) break;
				goOn(node, before);
			}
		}
	};
}
