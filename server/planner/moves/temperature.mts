import { secondsBetween } from '../instance.mts';
import { endOf, startOf, type Tours } from '../tours.mts';

/** How much dearer a plan may be accepted, by round. */
export type Temperature = (iteration: number) => number;

const HOTTEST = 3;
const COLDEST = 0.03;
/** Several short coolings beat one long one. */
const CYCLE_ITERATIONS = 400_000;
/** Given routes are to be improved, not forgotten. */
const WARM_START = 0.1;

/** Falls exponentially from 3 to 0.03 times what one way of the first plan costs, by rounds and never by the clock. */
export function createTemperature(tours: Tours, budget: number, startsFromRoutes: boolean): Temperature {
	const unit = meanWayCost(tours);
	const hottest = unit * HOTTEST * (startsFromRoutes ? WARM_START : 1);
	const coldest = unit * COLDEST;
	const cycle = budget / Math.max(1, Math.round(budget / CYCLE_ITERATIONS));
	return (iteration) => hottest * Math.pow(coldest / hottest, (iteration % cycle) / cycle);
}

function meanWayCost(tours: Tours): number {
	const { instance, next, wayFrom } = tours;
	let cost = 0;
	let ways = 0;
	for (let route = 0; route < instance.routeCount; route += 1) {
		if (tours.visitsOn[route] === 0) continue;
		const end = endOf(tours, route);
		for (let node = startOf(tours, route); node !== end; node = next[node]!) {
			cost += wayFrom[node]! + instance.perWorkSecond * secondsBetween(instance, node, next[node]!);
			ways += 1;
		}
	}
	return ways === 0 || cost === 0 ? 1 : cost / ways;
}
