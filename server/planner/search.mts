import type { Exchange } from './exchange.mts';
import { createAbsence } from './moves/absence.mts';
import { createRecreate } from './moves/recreate.mts';
import { createRuin } from './moves/ruin.mts';
import { createTemperature } from './moves/temperature.mts';
import { weightOf } from './moves/unserved.mts';
import { createVisitList, copyVisits, push, type VisitList } from './moves/visit-list.mts';
import { createObjective } from './objective.mts';
import { randomInteger, type Random } from './random.mts';
import { createBestTours } from './routes/best-tours.mts';
import { employAll } from './routes/employ-all.mts';
import type { Links } from './routes/links.mts';
import { COST, SERVED, type Tours, USED } from './routes/tours.mts';
import { createUndo } from './routes/undo.mts';
import { LOOK_EVERY, type Stopping } from './stopping/stopping.mts';
import { nearestNeighbours } from './travel/neighbours.mts';

export interface SearchOptions {
	readonly stopping: readonly Stopping[];
	readonly startsFromRoutes: boolean;
	/** Left out: this search is alone. */
	readonly exchange?: Exchange | undefined;
	/** Receives the part of the search that is done, from 0 to 1, now and then. */
	readonly onDone: (done: number) => void;
}

const NEIGHBOURS = 100;
/** Of the visits without a place, so many are tried in each round that tries them. */
const TRIED_AGAIN = 30;
const TRY_AGAIN_CHANCE = 0.5;
/** The part of the search that may be spent on finding a place for every visit, whatever it costs. */
const PLACING_SHARE = 0.25;

/**
 * Ruin and recreate with simulated annealing: SISR of Christiaens & Vanden Berghe (2020). Leaves the best plan found in
 * the tours and returns the rounds done. `unplaced`: visits without a route, linked pairs by their pickup.
 */
export function search(
	tours: Tours,
	links: Links,
	unplaced: readonly number[],
	options: SearchOptions,
	random: Random,
): number {
	const { instance, totals } = tours;
	const { visitCount } = instance;
	const objective = createObjective(tours);
	const undo = createUndo(tours, links);
	const near = nearestNeighbours(instance, NEIGHBOURS);
	const ruin = createRuin(tours, links, near, undo, random);
	const recreate = createRecreate(tours, links, objective, undo, random);
	const absence = createAbsence(instance);
	const removed = createVisitList(visitCount);
	const waiting = createVisitList(visitCount);
	const leftNow = createVisitList(visitCount);
	const meetings = options.exchange?.meetings ?? 0;
	const left = createVisitList(visitCount);
	let leftWeight = 0;

	undo.begin();
	for (const visit of unplaced) push(removed, visit);
	recreate.insertSome(removed, waiting, left, () => isUrgent(options.stopping));
	leftWeight = weightOf(instance, left);
	const best = createBestTours(tours, links, objective, left);
	const temperature = createTemperature(meanWay(), options.startsFromRoutes);

	function meanWay(): number {
		const ways = totals[SERVED]! + totals[USED]!;
		return ways === 0 || totals[COST] === 0 ? 1 : Math.max(1, totals[COST]! / ways);
	}

	/** A round in which every visit that is taken out finds a place again, and the plan costs no more than `limit`. */
	function reinsert(limit: number): boolean {
		return recreate.insertAll(removed, limit) && objective.total() <= limit;
	}

	/** A round in which visits without a place are tried too. */
	function insertOthers(limit: number, isPlacing: boolean): boolean {
		leftNow.length = 0;
		chooseSome(left, random, waiting, leftNow);
		recreate.insertSome(removed, waiting, leftNow, hasTime);
		const weight = weightOf(instance, leftNow);
		if (!isAccepted(weight, limit, isPlacing)) return false;
		copyVisits(leftNow, left);
		leftWeight = weight;
		return true;
	}

	function isAccepted(weight: number, limit: number, isPlacing: boolean): boolean {
		if (!isPlacing) return weight < leftWeight || (weight === leftWeight && objective.total() <= limit);
		const order = absence.compare(leftNow, left);
		absence.count(leftNow);
		return weight < leftWeight || order < 0 || (order === 0 && objective.total() <= limit);
	}

	/** One round; whether the plan changed. */
	function improve(heat: number, isPlacing: boolean): boolean {
		removed.length = 0;
		const limit = objective.total() - heat * Math.log(1 - random());
		undo.begin();
		let isKept = ruin(removed);
		if (isKept) {
			const triesOthers = isPlacing || (left.length > 0 && random() < TRY_AGAIN_CHANCE);
			isKept = triesOthers ? insertOthers(limit, isPlacing) : reinsert(limit);
		}
		if (!isKept) undo.takeBack();
		return isKept;
	}

	/** The rounds try visits without a place here and there only: where there is time, what is left was tried everywhere. */
	function insertLeft(): void {
		undo.begin();
		copyVisits(left, removed);
		leftNow.length = 0;
		waiting.length = 0;
		recreate.insertSome(removed, waiting, leftNow, () => isUrgent(options.stopping));
	}

	/** Goes on from a better plan of another search, if there is one. */
	function meetOthers(meeting: number): void {
		if (options.exchange?.meet(meeting, best.kept) !== true) return;
		best.restore(left);
		leftWeight = weightOf(instance, left);
		isPlacing &&= left.length > 0;
	}

	let iteration = 0;
	let meeting = 1;
	let bestAt = 0;
	let heat = 0;
	let done = 0;
	let isPlacing = left.length > 0;
	for (; !isReached(options.stopping, iteration, iteration - bestAt); iteration += 1) {
		if (iteration % LOOK_EVERY === 0) {
			done = doneOf(options.stopping, iteration);
			heat = temperature(iteration, done);
			options.onDone(done);
			for (; meeting <= Math.floor(done * meetings); meeting += 1) meetOthers(meeting);
		}
		if (improve(heat, isPlacing) && best.offer(left)) bestAt = iteration;
		if (isPlacing && (left.length === 0 || done >= PLACING_SHARE)) {
			isPlacing = false;
			best.restore(left);
			leftWeight = weightOf(instance, left);
		}
	}
	options.exchange?.end(best.kept);
	best.restore(left);
	insertLeft();
	employAll(tours, links, objective);
	return iteration;
}

function isReached(stopping: readonly Stopping[], iteration: number, sinceBest: number): boolean {
	for (const criterion of stopping) if (criterion.isReached(iteration, sinceBest)) return true;
	return false;
}

function isUrgent(stopping: readonly Stopping[]): boolean {
	for (const criterion of stopping) if (criterion.isUrgent?.() === true) return true;
	return false;
}

const hasTime = (): boolean => false;

function doneOf(stopping: readonly Stopping[], iteration: number): number {
	return Math.min(1, Math.max(0, ...stopping.map((criterion) => criterion.done?.(iteration) ?? 0)));
}

/** Moves all but a few by chance into `others`. */
function chooseSome(visits: VisitList, random: Random, chosen: VisitList, others: VisitList): void {
	copyVisits(visits, chosen);
	while (chosen.length > TRIED_AGAIN) {
		const index = randomInteger(random, chosen.length);
		push(others, chosen.items[index]!);
		chosen.items[index] = chosen.items[chosen.length - 1]!;
		chosen.length -= 1;
	}
}
