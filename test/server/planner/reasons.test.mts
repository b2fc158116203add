import fc from 'fast-check';
import { checkPlan } from '../../../server/planner/check.mts';
import type { ViolationCode } from '../../../server/planner/check/violation.mts';
import type { UnassignedReason } from '../../../server/planner/model/plan.mts';
import type { Problem, Visit } from '../../../server/planner/model/problem.mts';
import { reasonAlone, unassignedReason } from '../../../server/planner/reasons.mts';
import { createRandom, type Random } from '../../../server/planner/random.mts';
import { scheduleRoute } from '../../../server/planner/schedule.mts';
import { solve } from '../../../server/planner/solve.mts';
import { maxIterations } from '../../../server/planner/stopping/max-iterations.mts';
import { anyProblem } from './any-problem.mts';
import { planOf } from './enumeration.mts';
import { aProblem, aVehicle, aVisit, linked } from './problems.mts';

describe('unassignedReason', () => {
	const vehicles = [
		aVehicle({
			skills: ['crane'],
			capacities: [5, undefined, undefined, undefined],
			earliest: 1000,
			latest: 2000,
		}),
		aVehicle({
			features: ['lift'],
			capacities: [3, undefined, undefined, undefined],
			earliest: 1000,
			latest: 2000,
		}),
	];

	it.each<[UnassignedReason, string, Partial<Visit>]>([
		['NO_ALLOWED_VEHICLE', 'its vehicle takes no part', { onlyVehicles: [7] }],
		['MISSING_SKILL', 'nobody has both skills', { skills: ['crane', 'keys'] }],
		['MISSING_SKILL', 'its only vehicle lacks the skill', { skills: ['crane'], onlyVehicles: [1] }],
		['MISSING_FEATURE', 'no vehicle is equipped', { features: ['cold'] }],
		['MISSING_FEATURE', 'those with the skill are not equipped', { skills: ['crane'], features: ['lift'] }],
		['LOAD_TOO_LARGE', 'it is larger than any vehicle', { loads: [6, 0, 0, 0] }],
		[
			'LOAD_TOO_LARGE',
			'it is larger than the vehicle it may use',
			{ loads: [4, 0, 0, 0], features: ['lift'] },
		],
		['OUTSIDE_WORKING_TIME', 'its window opens too late', { windows: [{ earliest: 2001, latest: 3000 }] }],
		['OUTSIDE_WORKING_TIME', 'its window closes too early', { windows: [{ earliest: 0, latest: 999 }] }],
		['OUTSIDE_WORKING_TIME', 'its service takes too long', { serviceSeconds: 1001 }],
		['UNREACHABLE_IN_TIME', 'the way there takes too long', { windows: [{ earliest: 0, latest: 1099 }] }],
		['UNREACHABLE_IN_TIME', 'the way back takes too long', { serviceSeconds: 801 }],
		['NO_ROOM_LEFT', 'it could be served alone', { serviceSeconds: 800 }],
	])('is %s where %s', (reason, _, changes) => {
		expect(unassignedReason(aProblem([aVisit(1, changes)], { vehicles }), 0)).toBe(reason);
	});

	it('is that there is no vehicle where there is none', () => {
		expect(unassignedReason(aProblem([aVisit(1)], { vehicles: [] }), 0)).toBe('NO_ALLOWED_VEHICLE');
	});

	it.each<[string, Partial<Visit>, Partial<Visit>, readonly UnassignedReason[]]>([
		['one half has a reason of its own', {}, { skills: ['keys'] }, ['PARTNER_UNASSIGNED', 'MISSING_SKILL']],
		[
			'each could be served, but not by one vehicle',
			{ skills: ['crane'] },
			{ features: ['lift'] },
			['MISSING_FEATURE', 'MISSING_FEATURE'],
		],
		[
			'the delivery would have to come first',
			{ windows: [{ earliest: 1500, latest: 1600 }] },
			{ windows: [{ earliest: 1200, latest: 1400 }] },
			['OUTSIDE_WORKING_TIME', 'OUTSIDE_WORKING_TIME'],
		],
		['both fit on an empty route', {}, {}, ['NO_ROOM_LEFT', 'NO_ROOM_LEFT']],
	])('of a linked pair: %s', (_, pickup, delivery, reasons) => {
		const problem = aProblem(linked([aVisit(1, pickup), aVisit(2, delivery)], 0, 1), { vehicles });
		expect([unassignedReason(problem, 0), unassignedReason(problem, 1)]).toEqual(reasons);
	});
});

describe('reasons, whatever the problem', () => {
	/** What the checker says about a vehicle that serves only these. */
	const objections = (problem: Problem, vehicle: number, visits: readonly number[]): ViolationCode[] => {
		const sequences = problem.vehicles.map((_, index) => (index === vehicle ? visits : []));
		const served = new Set(visits);
		return checkPlan(problem, planOf(problem, sequences))
			.filter(({ code, visit }) => code !== 'PAIR_BROKEN' || served.has(problem.visits[visit!]!.pairedWith!))
			.map(({ code }) => code);
	};

	/** The questions in their order, and what the checker says of a vehicle that does not pass. */
	const objectionsTo: ReadonlyArray<readonly [UnassignedReason, ...ViolationCode[]]> = [
		['NO_ALLOWED_VEHICLE', 'VEHICLE_NOT_ALLOWED'],
		['MISSING_SKILL', 'SKILL_MISSING'],
		['MISSING_FEATURE', 'FEATURE_MISSING'],
		['LOAD_TOO_LARGE', 'OVERLOADED'],
	];

	it('are none exactly where the checker lets some vehicle serve the visit, or its pair, alone', () => {
		fc.assert(
			fc.property(anyProblem({ visits: 8, vehicles: 3 }), (problem) => {
				problem.visits.forEach((visit, index) => {
					const partner = visit.pairedWith;
					const pair = partner === undefined ? [index] : [index, partner];
					const alone = visit.kind === 'delivery' ? pair.toReversed() : pair;
					const canBeServed = problem.vehicles.some(
						(_, vehicle) => objections(problem, vehicle, alone).length === 0,
					);
					expect(reasonAlone(problem, index) === undefined).toBe(canBeServed);
					expect(unassignedReason(problem, index) === 'NO_ROOM_LEFT').toBe(canBeServed);
				});
			}),
			{ numRuns: 100 },
		);
	});

	it('are that no room is left only where the checker lets no route of the plan take the visit', () => {
		let asked = 0;
		fc.assert(
			fc.property(anyProblem({ visits: 14, vehicles: 2 }), (problem) => {
				const plan = solve(problem, { seed: 1, stopping: [maxIterations(100)] });
				const hasDepots = plan.routes.some(({ depotVisits }) => depotVisits !== undefined);
				if (hasDepots) return;
				for (const { visit, reason } of plan.unassigned) {
					if (reason !== 'NO_ROOM_LEFT' || problem.visits[visit]!.pairedWith !== undefined) continue;
					asked += 1;
					problem.vehicles.forEach((_, vehicle) => {
						const route = plan.routes.find((each) => each.vehicle === vehicle);
						const visits = route?.stops.map((stop) => stop.visit) ?? [];
						for (let at = 0; at <= visits.length; at += 1) {
							expect(objections(problem, vehicle, visits.toSpliced(at, 0, visit))).not.toEqual([]);
						}
					});
				}
			}),
			{ numRuns: 100, seed: 1 },
		);
		expect(asked).toBeGreaterThan(20);
	});

	it.each([1, 16, 30])('are that no room is left only where 8 full days have none (town %i)', (seed) => {
		const problem = aFullTown(createRandom(seed));
		const plan = solve(problem, { seed, stopping: [maxIterations(200)] });
		expect(plan.unassigned.length).toBeGreaterThan(50);
		for (const { visit } of plan.unassigned) {
			for (const { vehicle, stops } of plan.routes) {
				const { latest } = problem.vehicles[vehicle]!;
				for (let at = 0; at <= stops.length; at += 1) {
					const longer = stops.map((stop) => stop.visit).toSpliced(at, 0, visit);
					expect(scheduleRoute(problem, vehicle, longer).endAt).toBeGreaterThan(latest);
				}
			}
		}
	});

	it('name what the checker objects to, for every vehicle that has passed the questions before', () => {
		const met = new Set<UnassignedReason>();
		fc.assert(
			fc.property(anyProblem({ visits: 8, vehicles: 3 }), (problem) => {
				problem.visits.forEach(({ pairedWith }, index) => {
					const reason = unassignedReason(problem, index);
					const question = objectionsTo.findIndex(([asked]) => asked === reason);
					if (question < 0 || pairedWith !== undefined) return;
					met.add(reason);
					const earlier = objectionsTo.slice(0, question).flatMap(([, ...codes]) => codes);
					const expected = objectionsTo[question]![1];
					const asked = problem.vehicles
						.map((_, vehicle) => objections(problem, vehicle, [index]))
						.filter((codes) => !codes.some((code) => earlier.includes(code)));
					expect(asked).not.toEqual([]);
					for (const codes of asked) expect(codes).toContain(expected);
				});
			}),
			{ numRuns: 200, seed: 1 },
		);
		expect(met.size).toBe(objectionsTo.length);
	});

	it('of time hold whatever else is taken away: near by, and with nothing else to do', () => {
		const met = new Set<UnassignedReason>();
		fc.assert(
			fc.property(anyProblem({ visits: 8, vehicles: 3 }), (problem) => {
				problem.visits.forEach(({ pairedWith }, index) => {
					const reason = unassignedReason(problem, index);
					if (pairedWith !== undefined) return;
					if (reason !== 'OUTSIDE_WORKING_TIME' && reason !== 'UNREACHABLE_IN_TIME') return;
					met.add(reason);
					const size = problem.travel.size;
					const still = { size, seconds: new Int32Array(size ** 2), meters: new Int32Array(size ** 2) };
					const isServed = (asked: Problem) =>
						asked.vehicles.some((_, vehicle) => objections(asked, vehicle, [index]).length === 0);
					expect(isServed(problem)).toBe(false);
					expect(isServed({ ...problem, travel: still })).toBe(reason === 'UNREACHABLE_IN_TIME');
				});
			}),
			{ numRuns: 200, seed: 1 },
		);
		expect([...met].toSorted()).toEqual(['OUTSIDE_WORKING_TIME', 'UNREACHABLE_IN_TIME']);
	});
});

/** Twice as many orders in a town of ten kilometres as eight drivers have the time for. */
function aFullTown(random: Random): Problem {
	const points = Array.from({ length: 151 }, () => ({ x: random() * 10_000, y: random() * 10_000 }));
	const meters = Int32Array.from(
		points.flatMap((from) => points.map((to) => Math.round(Math.hypot(from.x - to.x, from.y - to.y)))),
	);
	return {
		travel: { size: points.length, meters, seconds: meters.map((way) => Math.round(way / 9)) },
		visits: points.slice(1).map((_, index) => aVisit(index + 1, { serviceSeconds: 300 })),
		vehicles: Array.from({ length: 8 }, () => aVehicle({ latest: 4000 })),
	};
}
