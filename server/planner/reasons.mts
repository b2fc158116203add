import { pairLoads, partnerOf } from './model/linked-pair.mts';
import type { UnassignedReason } from './model/plan.mts';
import type { Problem, Vehicle, Visit } from './model/problem.mts';
import { scheduleRoute } from './schedule.mts';

/**
 * Why a visit that has no route has none. Each question is asked about empty routes only: for the visit alone, for its
 * linked one, and then for both together on one route.
 */
export function unassignedReason(problem: Problem, visit: number): UnassignedReason {
	const own = reasonFor(problem, [visit]);
	if (own !== undefined) return own;
	const partner = problem.visits[visit]?.pairedWith;
	if (partner === undefined) return 'NO_ROOM_LEFT';
	if (reasonFor(problem, [partner]) !== undefined) return 'PARTNER_UNASSIGNED';
	return reasonFor(problem, inOrder(problem, visit, partner)) ?? 'NO_ROOM_LEFT';
}

/** Why a visit, with its linked one, could not even be served by a vehicle that serves nothing else. */
export function reasonAlone(problem: Problem, visit: number): UnassignedReason | undefined {
	const partner = problem.visits[visit]?.pairedWith;
	return reasonFor(problem, partner === undefined ? [visit] : inOrder(problem, visit, partner));
}

function inOrder(problem: Problem, visit: number, partner: number): readonly number[] {
	return problem.visits[visit]?.kind === 'pickup' ? [visit, partner] : [partner, visit];
}

/** Asks for one thing after the other, each only of the vehicles that have passed what was asked before. */
function reasonFor(problem: Problem, indexes: readonly number[]): UnassignedReason | undefined {
	const visits = indexes.flatMap((index) => problem.visits[index] ?? []);
	const questions: ReadonlyArray<readonly [UnassignedReason, (vehicle: Vehicle, index: number) => boolean]> =
		[
			[
				'NO_ALLOWED_VEHICLE',
				(_, index) => visits.every(({ onlyVehicles }) => onlyVehicles?.includes(index) ?? true),
			],
			['MISSING_SKILL', (vehicle) => visits.every(({ skills }) => hasAll(vehicle.skills, skills))],
			['MISSING_FEATURE', (vehicle) => visits.every(({ features }) => hasAll(vehicle.features, features))],
			['LOAD_TOO_LARGE', (vehicle) => indexes.every((index) => canCarry(problem, vehicle, index))],
			[
				'OUTSIDE_WORKING_TIME',
				(vehicle) =>
					isInTime(
						withoutTravel(visits, vehicle),
						0,
						visits.map((_, at) => at),
					),
			],
			['UNREACHABLE_IN_TIME', (_, index) => isInTime(problem, index, indexes)],
		];
	let asked = problem.vehicles.map((vehicle, index) => ({ vehicle, index }));
	for (const [reason, passes] of questions) {
		asked = asked.filter(({ vehicle, index }) => passes(vehicle, index));
		if (asked.length === 0) return reason;
	}
	return undefined;
}

function hasAll(present: readonly string[], wanted: readonly string[]): boolean {
	return wanted.every((each) => present.includes(each));
}

function canCarry(problem: Problem, { capacities }: Vehicle, index: number): boolean {
	const visit = problem.visits[index];
	const partner = partnerOf(problem, index);
	if (visit === undefined) return false;
	const loads = partner === undefined ? visit.loads : pairLoads(visit, partner);
	return loads.every((load, dimension) => load <= (capacities[dimension] ?? Infinity));
}

/** A world in which these visits and this vehicle's start and end are at one place. */
function withoutTravel(visits: readonly Visit[], vehicle: Vehicle): Problem {
	return {
		visits: visits.map((visit) => ({ ...visit, place: 0 })),
		vehicles: [{ ...vehicle, startPlace: 0, endPlace: 0 }],
		travel: { size: 1, seconds: new Int32Array(1), meters: new Int32Array(1) },
	};
}

/** A schedule serves as early as it can, so if it is late no other one is in time. */
function isInTime(problem: Problem, vehicle: number, indexes: readonly number[]): boolean {
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
