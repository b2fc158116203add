import type { Place } from '../geo/place.mts';
import type { Loads, Priority, Vehicle as PlannerVehicle, Visit } from '../planner/model/problem.mts';
import type { StatedProblem } from '../planning/stated-problem.mts';
import { daysBetween } from './dates.mts';
import type { Domain } from './domain.mts';
import type { Order } from './order.mts';
import { noPreferences, type PlanningPreferences } from './planning.mts';
import { depotOf } from './route.mts';
import type { Slot } from './slot.mts';
import { startWindows } from './start-windows.mts';

/** What is to be planned: orders whose places are known, and the drivers' days. */
export interface PlanningTask {
	/** First planned day, YYYY-MM-DD: midnight there is the planner's zero. */
	readonly from: string;
	/** Last planned day, included. */
	readonly to: string;
	readonly orders: readonly Order[];
	readonly slots: readonly Slot[];
	/** For each order the slots that may serve it; undefined: any. */
	readonly allowedSlots?: ReadonlyArray<readonly number[] | undefined>;
	/** For each slot the orders it has now, in driving order. */
	readonly initial?: ReadonlyArray<readonly number[]>;
	/** Left out: none. */
	readonly preferences?: PlanningPreferences;
}

const secondsPerMinute = 60;
const secondsPerDay = 86_400;
const minutesPerDay = 1440;

/** Loads may have decimals; the planner counts in thousandths. */
const loadUnits = 1000;

const priorities = { low: 0, medium: 1, high: 2, critical: 3 } as const satisfies Record<
	Order['priority'],
	Priority
>;

/** What an uneven or overlapping plan costs, in the planner's metres: docs/planner.md has the reasons. */
const metersPerTenthOff = 4_000;
const usualFactor = 0.3;
const metersPerSplit = 1_000;

/** Numbers equal places alike, so that orders at one place share the check-in. */
class PlaceNumbers {
	readonly places: Place[] = [];
	readonly #numbers = new Map<string, number>();

	numberOf(place: Place): number {
		const key = `${place.lat} ${place.lng}`;
		const known = this.#numbers.get(key);
		if (known !== undefined) return known;
		this.#numbers.set(key, this.places.length);
		return this.places.push(place) - 1;
	}
}

/** States the task in the planner's terms: visit `i` is order `i`, vehicle `j` is slot `j`. */
export function stateProblem(domain: Domain, task: PlanningTask): StatedProblem {
	const places = new PlaceNumbers();
	const preferences = task.preferences ?? noPreferences;
	const vehicles = task.slots.map((slot) => stateVehicle(slot, task.from, preferences, places));
	const indexes = new Map(task.orders.map((order, index) => [order.id, index]));
	const end = Math.max(0, ...vehicles.map((vehicle) => vehicle.latest));
	const visits = task.orders.map((order, index) => {
		const partner = order.relatedOrderId === null ? undefined : indexes.get(order.relatedOrderId);
		return stateVisit(domain, task, order, places, end, task.allowedSlots?.[index], partner);
	});
	return {
		visits,
		vehicles,
		travel: { places: places.places, settings: domain.travel },
		...(task.initial === undefined ? {} : { initial: task.initial }),
		...statePreferences(preferences),
	};
}

function stateVehicle(
	slot: Slot,
	from: string,
	preferences: PlanningPreferences,
	places: PlaceNumbers,
): PlannerVehicle {
	const { driver, vehicle, capacities } = slot;
	const midnight = daysBetween(from, slot.date) * secondsPerDay;
	const overnight = driver.workTo <= driver.workFrom ? minutesPerDay : 0;
	const [c1, c2, c3, c4] = capacities;
	const units = (capacity: number | null): number | undefined =>
		capacity === null ? undefined : Math.floor(capacity * loadUnits);
	return {
		...(driver.start === null ? {} : { startPlace: places.numberOf(driver.start.place) }),
		...(driver.end === null ? {} : { endPlace: places.numberOf(driver.end.place) }),
		earliest: midnight + driver.workFrom * secondsPerMinute,
		latest: midnight + (driver.workTo + overnight) * secondsPerMinute,
		capacities: [units(c1), units(c2), units(c3), units(c4)],
		skills: driver.skills,
		features: vehicle?.features ?? [],
		...stateDepot(slot, preferences, places),
	};
}

function stateDepot(
	{ driver }: Slot,
	{ depotTrips, midRouteDepotVisits }: PlanningPreferences,
	places: PlaceNumbers,
): Pick<PlannerVehicle, 'depot'> {
	const depot = depotOf(driver);
	if (depot === null || (depotTrips === null && !midRouteDepotVisits)) return {};
	const visitSeconds = Math.round((depotTrips?.visitMinutes ?? 0) * secondsPerMinute);
	return { depot: { place: places.numberOf(depot.place), visitSeconds, keepsLinked: midRouteDepotVisits } };
}

function statePreferences({
	balancing: { among, by, factor },
	clustering,
}: PlanningPreferences): Pick<StatedProblem, 'balancing' | 'clustering'> {
	const usesAll = among === 'all-drivers';
	const weight = usesAll ? (factor / usualFactor) ** 2 : 1;
	const perTenth = Math.round(metersPerTenthOff * weight);
	return {
		...(among === 'nobody'
			? {}
			: { balancing: { by: by === 'orders' ? 'visits' : 'work', usesAll, perTenth } }),
		...(clustering ? { clustering: { perSplit: metersPerSplit } } : {}),
	};
}

function stateVisit(
	domain: Domain,
	task: PlanningTask,
	order: Order,
	places: PlaceNumbers,
	end: number,
	onlyVehicles: readonly number[] | undefined,
	pairedWith: number | undefined,
): Visit {
	const location = domain.store.records.locations.get(order.locationId);
	if (location?.place == null) throw new Error(`The place of order ${order.id} is not known.`);
	const serviceSeconds = Math.round(order.serviceMinutes * secondsPerMinute);
	const units = (load: number): number => Math.round(load * loadUnits);
	const loads: Loads = [units(order.load1), units(order.load2), units(order.load3), units(order.load4)];
	return {
		place: places.numberOf(location.place),
		serviceSeconds,
		checkInSeconds: Math.round(location.checkInMinutes * secondsPerMinute),
		windows: startWindows(order, serviceSeconds, task.from, task.to, end),
		kind: order.type === 'pickup' ? 'pickup' : 'delivery',
		loads,
		skills: order.skills,
		features: order.vehicleFeatures,
		priority: priorities[order.priority],
		...(onlyVehicles === undefined ? {} : { onlyVehicles }),
		...(pairedWith === undefined ? {} : { pairedWith }),
	};
}
