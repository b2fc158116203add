import type { Place } from '../geo/place.mts';
import type { Domain } from './domain.mts';
import { type DepotVisit, depotOf, type Route } from './route.mts';

/** The way from one place of a route to the next. */
export interface RouteLeg {
	/** null: the start, the end, or the depot in between. */
	readonly fromOrderId: string | null;
	readonly toOrderId: string | null;
	readonly distanceMeters: number;
	readonly travelSeconds: number;
	/** What it leads along, its ends included; without a road network it is straight. */
	readonly places: readonly [Place, Place];
}

interface Halt {
	readonly orderId: string | null;
	readonly place: Place;
	/** The way that leads here. */
	readonly distanceMeters: number;
	readonly travelSeconds: number;
}

/** The ways of a route in driving order: to its first stop if it has a start, and to its end if it has one. */
export function legsOf(domain: Domain, route: Route): RouteLeg[] {
	const halts = haltsOf(domain, route);
	return halts.slice(1).map(({ orderId, place, distanceMeters, travelSeconds }, index) => {
		const from = halts[index];
		return {
			fromOrderId: from?.orderId ?? null,
			toOrderId: orderId,
			distanceMeters,
			travelSeconds,
			places: [from?.place ?? place, place],
		};
	});
}

/** Where a route leads along. */
export function placesAlong(domain: Domain, route: Route): Place[] {
	return haltsOf(domain, route).map(({ place }) => place);
}

/** Start, stops and end; a route without stops leads nowhere. */
function haltsOf({ store }: Domain, route: Route): Halt[] {
	const { start, end, stops, metersToEnd, secondsToEnd } = route;
	if (stops.length === 0) return [];
	const { orders, locations } = store.records;
	const depot = depotOf(route)?.place;
	const visited = stops.flatMap(({ orderId, distanceMeters, travelSeconds, depotBefore }): Halt[] => {
		const place = locations.get(orders.get(orderId)?.locationId ?? '')?.place;
		const atDepot =
			depotBefore === undefined || depot === undefined
				? []
				: [{ orderId: null, place: depot, ...wayTo(depotBefore) }];
		return place == null ? atDepot : [...atDepot, { orderId, place, distanceMeters, travelSeconds }];
	});
	const atStart = { orderId: null, distanceMeters: 0, travelSeconds: 0 };
	const atEnd = { orderId: null, distanceMeters: metersToEnd, travelSeconds: secondsToEnd };
	return [
		...(start === null ? [] : [{ ...atStart, place: start.place }]),
		...visited,
		...(end === null ? [] : [{ ...atEnd, place: end.place }]),
	];
}

const wayTo = ({
	distanceMeters,
	travelSeconds,
}: DepotVisit): Pick<Halt, 'distanceMeters' | 'travelSeconds'> => ({
	distanceMeters,
	travelSeconds,
});
