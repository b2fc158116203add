import { defaultTravel } from '../../server/geo/distance.mts';
import type { StartWindow, Vehicle, Visit } from '../../server/planner/model/problem.mts';
import type { PlacesToTravel, StatedProblem } from '../../server/planning/stated-problem.mts';
import { randomInteger, type Random } from '../../server/planner/random.mts';

const hour = 3600;
/** 30 km on the equator, where a degree is as long from west to east as from south to north. */
const sideDegrees = 30_000 / 111_195;

/** Deliveries and some pickups with windows, skills and loads, in a town of 30 by 30 km with one depot. */
export function aDayInTown(visits: number, vehicles: number, random: Random): StatedProblem {
	return {
		travel: aTown(visits + 1, random),
		visits: Array.from({ length: visits }, (_, index) => aDelivery(index + 1, random)),
		vehicles: Array.from({ length: vehicles }, (_, index) =>
			aVan(index, Math.ceil((3.6 * visits) / vehicles)),
		),
	};
}

/** Place 0, the depot, is in the middle. */
function aTown(size: number, random: Random): PlacesToTravel {
	const somewhere = () => (random() - 0.5) * sideDegrees;
	const places = Array.from({ length: size }, (_, index) =>
		index === 0 ? { lat: 0, lng: 0 } : { lat: somewhere(), lng: somewhere() },
	);
	return { places, settings: defaultTravel };
}

function aDelivery(place: number, random: Random): Visit {
	return {
		place,
		serviceSeconds: 300 + randomInteger(random, 600),
		checkInSeconds: 0,
		windows: someWindows(random()),
		kind: random() < 0.9 ? 'delivery' : 'pickup',
		loads: [1 + randomInteger(random, 5), 0, 0, 0],
		skills: random() < 0.1 ? ['crane'] : [],
		features: [],
		priority: 1,
	};
}

function someWindows(chance: number): StartWindow[] {
	if (chance < 0.4) return [];
	if (chance < 0.7) return [{ earliest: 8 * hour, latest: 12 * hour }];
	if (chance < 0.9) return [{ earliest: 13 * hour, latest: 17 * hour }];
	return [
		{ earliest: 9 * hour, latest: 10 * hour },
		{ earliest: 15 * hour, latest: 16 * hour },
	];
}

function aVan(index: number, capacity: number): Vehicle {
	return {
		startPlace: 0,
		endPlace: 0,
		earliest: 7 * hour,
		latest: 18 * hour,
		capacities: [capacity, undefined, undefined, undefined],
		skills: index % 3 === 0 ? ['crane'] : [],
		features: [],
	};
}
