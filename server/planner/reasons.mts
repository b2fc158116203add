import type { UnassignedReason } from './model/plan.mts';
import type { Problem, Vehicle } from './model/problem.mts';
import {
	canCarry,
	canServeAlone,
	hasAll,
	isInTime,
	isInTimeWithoutTravel,
	withPartner,
} from './serves-alone.mts';

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
	return reasonFor(problem, withPartner(problem, visit)) ?? 'NO_ROOM_LEFT';
}

/** Why a visit, with its linked one, could not even be served by a vehicle that serves nothing else. */
export function reasonAlone(problem: Problem, visit: number): UnassignedReason | undefined {
	const isServed = problem.vehicles.some((_, vehicle) => canServeAlone(problem, vehicle, visit));
	return isServed ? undefined : reasonFor(problem, withPartner(problem, visit));
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
			['OUTSIDE_WORKING_TIME', (vehicle) => isInTimeWithoutTravel(visits, vehicle)],
			['UNREACHABLE_IN_TIME', (_, index) => isInTime(problem, index, indexes)],
		];
	let asked = problem.vehicles.map((vehicle, index) => ({ vehicle, index }));
	for (const [reason, passes] of questions) {
		asked = asked.filter(({ vehicle, index }) => passes(vehicle, index));
		if (asked.length === 0) return reason;
	}
	return undefined;
}
