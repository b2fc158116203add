import type { Problem } from '../model/problem.mts';
import type { Compatibilities } from './compatibility.mts';

export interface OrderedVehicle {
	readonly index: number;
	/** Equal for vehicles that could change their routes without anyone noticing; numbered in a row. */
	readonly kind: number;
}

/** Sorts vehicles by what they are, so that a plan does not depend on how they are listed. */
export function orderVehicles(problem: Problem, agreeing: Compatibilities): OrderedVehicle[] {
	const described = problem.vehicles.map((vehicle, index) => {
		const { earliest, latest, startPlace, endPlace, capacities, depot, costs } = vehicle;
		const nature = JSON.stringify([
			...[earliest, latest, startPlace ?? -1, endPlace ?? -1, capacities],
			...[depot ?? null, costs ?? null, signatureOf(problem, agreeing, index)],
		]);
		return { index, nature, sortedBy: nature + JSON.stringify(problem.initial?.[index] ?? []) };
	});
	described.sort((a, b) =>
		a.sortedBy === b.sortedBy ? a.index - b.index : a.sortedBy < b.sortedBy ? -1 : 1,
	);
	const kinds = new Map<string, number>();
	return described.map(({ index, nature }) => {
		const kind = kinds.get(nature) ?? kinds.size;
		kinds.set(nature, kind);
		return { index, kind };
	});
}

function signatureOf(problem: Problem, agreeing: Compatibilities, vehicle: number): string {
	return problem.vehicles.length === 1 ? '' : agreeing.signature(vehicle);
}
