import { pairLoads, partnerOf } from './model/linked-pair.mts';
import type { Problem, Vehicle, Visit } from './model/problem.mts';
import { scheduleRoute } from './schedule.mts';

/** Whether a vehicle that serves nothing else could serve a visit, with its linked one. */
export function canServeAlone(problem: Problem, vehicle: number, visit: number): boolean {
	const item = withPartner(problem, visit);
	const served = problem.vehicles[vehicle];
	return (
		served !== undefined &&
		item.every((index) => isPermitted(problem, served, vehicle, index) && canCarry(problem, served, index)) &&
		isInTime(problem, vehicle, item)
	);
}

/** The visit alone, or both halves of its pair, the pickup first. */
export function withPartner({ visits }: Problem, visit: number): readonly number[] {
	const partner = visits[visit]?.pairedWith;
	if (partner === undefined) return [visit];
	return visits[visit]?.kind === 'pickup' ? [visit, partner] : [partner, visit];
}

function isPermitted({ visits }: Problem, vehicle: Vehicle, index: number, visit: number): boolean {
	const wanted = visits[visit];
	return (
		wanted !== undefined &&
		(wanted.onlyVehicles?.includes(index) ?? true) &&
		hasAll(vehicle.skills, wanted.skills) &&
		hasAll(vehicle.features, wanted.features)
	);
}

export function hasAll(present: readonly string[], wanted: readonly string[]): boolean {
	return wanted.every((each) => present.includes(each));
}

export function canCarry(problem: Problem, { capacities }: Vehicle, index: number): boolean {
	const visit = problem.visits[index];
	const partner = partnerOf(problem, index);
	if (visit === undefined) return false;
	const loads = partner === undefined ? visit.loads : pairLoads(visit, partner);
	return loads.every((load, dimension) => load <= (capacities[dimension] ?? Infinity));
}

/** A world in which these visits and this vehicle's start and end are at one place. */
export function isInTimeWithoutTravel(visits: readonly Visit[], vehicle: Vehicle): boolean {
	const problem = {
		visits: visits.map((visit) => ({ ...visit, place: 0 })),
		vehicles: [{ ...vehicle, startPlace: 0, endPlace: 0 }],
		travel: { size: 1, seconds: new Int32Array(1), meters: new Int32Array(1) },
	};
	return isInTime(problem, 0, [...visits.keys()]);
}

/** A schedule serves as early as it can, so if it is late no other one is in time. */
export function isInTime(problem: Problem, vehicle: number, indexes: readonly number[]): boolean {
	const { stops, endAt } = scheduleRoute(problem, vehicle, indexes);
	return (
		endAt <= (problem.vehicles[vehicle]?.latest ?? -Infinity) &&
		stops.every(({ visit, startAt }) => {
			const windows = problem.visits[visit]?.windows ?? [];
			return (
				windows.length === 0 ||
				windows.some(({ earliest, latest }) => earliest <= startAt && startAt <= latest)
			);
		})
	);
}
