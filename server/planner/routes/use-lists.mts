import { EXTRA, type Tours, USED } from './tours.mts';

/** Puts a route among the unused ones of its class. */
export function addUnused(tours: Tours, route: number): void {
	const kind = tours.instance.classOf[route]!;
	const place = tours.firstOfClass[kind]! + tours.unusedOf[kind]!;
	tours.unused[place] = route;
	tours.placeInList[route] = place;
	tours.unusedOf[kind]! += 1;
}

export function takeIntoUse(tours: Tours, route: number): void {
	const { unused, unusedOf, firstOfClass, placeInList, used, totals, instance } = tours;
	const kind = instance.classOf[route]!;
	const last = firstOfClass[kind]! + unusedOf[kind]! - 1;
	const moved = unused[last]!;
	unused[placeInList[route]!] = moved;
	placeInList[moved] = placeInList[route]!;
	unusedOf[kind]! -= 1;
	used[totals[USED]!] = route;
	placeInList[route] = totals[USED]!;
	totals[USED]! += 1;
	if (instance.balance?.countsUnused[route] === 0) totals[EXTRA]! += 1;
}

export function putOutOfUse(tours: Tours, route: number): void {
	const { placeInList, used, totals, instance } = tours;
	totals[USED]! -= 1;
	const moved = used[totals[USED]!]!;
	used[placeInList[route]!] = moved;
	placeInList[moved] = placeInList[route]!;
	addUnused(tours, route);
	if (instance.balance?.countsUnused[route] === 0) totals[EXTRA]! -= 1;
}
