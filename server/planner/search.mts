import { createBestTours } from './best-tours.mts';
import { createAbsenceAcceptance, createCostAcceptance } from './moves/acceptance.mts';
import { createRecreate } from './moves/recreate.mts';
import { createRuin } from './moves/ruin.mts';
import { createTemperature } from './moves/temperature.mts';
import { randomInteger, type Random } from './random.mts';
import type { Stopping } from './stopping/stopping.mts';
import type { Tours } from './tours.mts';
import { nearestNeighbours } from './travel/neighbours.mts';
import { createUndo } from './undo.mts';

export interface SearchOptions {
	/** Rounds over which the search cools down. */
	readonly budget: number;
	readonly stopping: readonly Stopping[];
	readonly startsFromRoutes: boolean;
	readonly onRound: (iteration: number) => void;
}

const NEIGHBOURS = 100;
/** Of the visits without a place, so many are tried in each round. */
const TRIED_AGAIN = 30;
/** The part of the rounds that may be spent on finding a place for every visit, whatever it costs. */
const PLACING_SHARE = 0.25;

/**
 * Ruin and recreate with simulated annealing: SISR of Christiaens & Vanden Berghe (2020). Leaves the best plan found in
 * the tours and returns the rounds done. `unplaced`: visits without a route, linked pairs by their pickup.
 */
export function search(
	tours: Tours,
	unplaced: readonly number[],
	options: SearchOptions,
	random: Random,
): number {
	const near = nearestNeighbours(tours.instance, NEIGHBOURS);
	const undo = createUndo(tours);
	const ruin = createRuin(tours, near, undo, random);
	const recreate = createRecreate(tours, near, undo, random);
	const acceptByCost = createCostAcceptance(tours);
	const acceptByAbsence = createAbsenceAcceptance(tours);

	let left: number[] = [];
	undo.begin();
	recreate.insertSome(unplaced, [], left);
	const best = createBestTours(tours, left);
	const temperature = createTemperature(tours, options.budget, options.startsFromRoutes);

	/** One round; whether the plan changed. */
	function improve(iteration: number, isPlacing: boolean): boolean {
		const removed: number[] = [];
		const leftNow: number[] = [];
		const limit = tours.cost[0]! - temperature(iteration) * Math.log(1 - random());
		undo.begin();
		if (!ruin(removed)) {
			undo.takeBack();
			return false;
		}
		if (left.length === 0 && !isPlacing) {
			if (recreate.insertAll(removed, limit) && tours.cost[0]! <= limit) return true;
			undo.takeBack();
			return false;
		}
		recreate.insertSome(removed, chooseSome(left, random, leftNow), leftNow);
		const accept = isPlacing ? acceptByAbsence : acceptByCost;
		if (!accept(leftNow, left, limit)) {
			undo.takeBack();
			return false;
		}
		left = leftNow;
		return true;
	}

	let iteration = 0;
	let bestAt = 0;
	let isPlacing = left.length > 0;
	while (!options.stopping.some((criterion) => criterion.isReached(iteration, iteration - bestAt))) {
		options.onRound(iteration);
		if (improve(iteration, isPlacing) && best.offer(left)) bestAt = iteration;
		iteration += 1;
		if (isPlacing && (left.length === 0 || iteration >= options.budget * PLACING_SHARE)) {
			isPlacing = false;
			left = [...best.restore()];
		}
	}
	best.restore();
	return iteration;
}

/** Moves all but a few by chance into `others`. */
function chooseSome(visits: readonly number[], random: Random, others: number[]): number[] {
	const chosen = [...visits];
	while (chosen.length > TRIED_AGAIN) {
		const index = randomInteger(random, chosen.length);
		others.push(chosen[index]!);
		chosen[index] = chosen[chosen.length - 1]!;
		chosen.pop();
	}
	return chosen;
}
