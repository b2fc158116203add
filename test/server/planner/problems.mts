import type { Problem, TravelMatrix, Vehicle, Visit } from '../../../server/planner/model/problem.mts';

export const HOUR = 3600;

export function aVisit(place: number, changes: Partial<Visit> = {}): Visit {
	return {
		place,
		serviceSeconds: 0,
		checkInSeconds: 0,
		windows: [],
		kind: 'delivery',
		loads: [0, 0, 0, 0],
		skills: [],
		features: [],
		priority: 1,
		...changes,
	};
}

/** Starts and ends at place 0, all day long. */
export function aVehicle(changes: Partial<Vehicle> = {}): Vehicle {
	return {
		startPlace: 0,
		endPlace: 0,
		earliest: 0,
		latest: 24 * HOUR,
		capacities: [undefined, undefined, undefined, undefined],
		skills: [],
		features: [],
		...changes,
	};
}

/** Places on a line, a metre and a second for each step between them. */
export function alongALine(...positions: readonly number[]): TravelMatrix {
	const ways = Int32Array.from(positions.flatMap((a) => positions.map((b) => Math.abs(a - b))));
	return { size: positions.length, seconds: ways, meters: ways };
}

/** By default place 0 is at 0, and place n at n × 100 on a line. */
export function aProblem(visits: readonly Visit[], changes: Partial<Problem> = {}): Problem {
	const positions = Array.from(
		{ length: 1 + Math.max(0, ...visits.map(({ place }) => place)) },
		(_, at) => at * 100,
	);
	return { visits, vehicles: [aVehicle()], travel: alongALine(...positions), ...changes };
}

/** Links the first visit, made a pickup, with the second one, made a delivery. */
export function linked(visits: readonly Visit[], pickup: number, delivery: number): Visit[] {
	return visits.map((visit, index) => {
		if (index === pickup) return { ...visit, kind: 'pickup', pairedWith: delivery };
		if (index === delivery) return { ...visit, kind: 'delivery', pairedWith: pickup };
		return visit;
	});
}
