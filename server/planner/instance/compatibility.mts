import { partnerOf } from '../model/linked-pair.mts';
import type { Problem, Vehicle, Visit } from '../model/problem.mts';

export interface Compatibilities {
	/** Whether skills, features and permission let a vehicle serve a visit, for a linked pair both halves. */
	agree(vehicle: number, visit: number): boolean;
	/** All that is different for this vehicle: equal texts for vehicles that may serve the same visits. */
	signature(vehicle: number): string;
	/** By vehicle in the given order, then by visit: 1 where they agree. */
	inOrder(vehicles: readonly number[]): Uint8Array;
}

/** Visits that ask for the same are asked once for each vehicle, so that thousands of both take no time. */
export function compatibilities(problem: Problem): Compatibilities {
	const { visits, vehicles } = problem;
	const demands = new Map<string, number>();
	const examples: number[] = [];
	const demandOf = Int32Array.from(visits, (visit, index) => {
		const asked = JSON.stringify([wishes(visit), wishes(partnerOf(problem, index))]);
		const known = demands.get(asked);
		if (known !== undefined) return known;
		demands.set(asked, examples.length);
		return examples.push(index) - 1;
	});
	const served = vehicles.map((vehicle, index) =>
		Uint8Array.from(examples, (example) => Number(mayServe(problem, example, vehicle, index))),
	);
	return {
		agree: (vehicle, visit) => served[vehicle]![demandOf[visit]!] === 1,
		signature: (vehicle) => served[vehicle]!.join(''),
		inOrder: (order) => {
			const table = new Uint8Array(order.length * visits.length);
			order.forEach((vehicle, route) => {
				const flags = served[vehicle]!;
				const first = route * visits.length;
				for (let visit = 0; visit < visits.length; visit += 1) {
					table[first + visit] = flags[demandOf[visit]!]!;
				}
			});
			return table;
		},
	};
}

function wishes(visit: Visit | undefined) {
	return visit === undefined ? [] : [visit.skills, visit.features, visit.onlyVehicles ?? null];
}

function mayServe(problem: Problem, visit: number, vehicle: Vehicle, index: number): boolean {
	const halves = [problem.visits[visit], partnerOf(problem, visit)];
	return halves.every(
		(half) =>
			half === undefined ||
			((half.onlyVehicles?.includes(index) ?? true) &&
				half.skills.every((skill) => vehicle.skills.includes(skill)) &&
				half.features.every((feature) => vehicle.features.includes(feature))),
	);
}
