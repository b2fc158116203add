import type { Place } from '../geo/place.mts';
import type { Loads, Priority, Vehicle as PlannerVehicle, Visit } from '../planner/model/problem.mts';
import type { StatedProblem } from '../planning/stated-problem.mts';
import { daysBetween } from './dates.mts';
import type { Domain } from './domain.mts';
import type { Order } from './order.mts';
import type { PlanningPreferences } from './planning.mts';
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
	/** The planner has no words for them: `unstatedPreferences` names what gets lost. Left out: none. */
	readonly preferences?: PlanningPreferences;
}

/** The preferences that are set and can't be stated to the planner, by name. */
export function unstatedPreferences(wanted: PlanningPreferences): Array<keyof PlanningPreferences> {
	return [
		...(wanted.balancing.among === 'nobody' ? [] : (['balancing'] as const)),
		...(wanted.clustering ? (['clustering'] as const) : []),
		...(wanted.depotTrips === null ? [] : (['depotTrips'] as const)),
		...(wanted.midRouteDepotVisits ? (['midRouteDepotVisits'] as const) : []),
	];
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
	const vehicles = task.slots.map((slot) => stateVehicle(slot, task.from, places));
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
	};
}

function stateVehicle(slot: Slot, from: string, places: PlaceNumbers): PlannerVehicle {
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
