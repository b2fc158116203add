import type { Random } from '../random.mts';
import { refreshRoute } from '../refresh.mts';
import { link, type Tours } from '../tours.mts';
import { createLinkedInsertion } from './linked-insertion.mts';
import { createSingleInsertion } from './single-insertion.mts';

/** Where a visit, or a linked pair by its pickup, could go. Filled in by the scans, so that none has to be made. */
export interface Insertion {
	/** −1: nowhere. */
	route: number;
	after: number;
	/** The node before the delivery of a pair, the pickup itself included. */
	deliveryAfter: number;
	/** Increase of the plan's cost; a scan only looks for less than what stands here. */
	delta: number;
}

/** Looks for the cheapest allowed place on one route. */
export type InsertionScan = (visit: number, route: number, best: Insertion) => void;

/** Chance to overlook a place: what keeps greedy insertion from always building the same (SISR's "blinks"). */
export const BLINK = 0.01;

export function createInsertionScan(tours: Tours, random: Random): InsertionScan {
	const scanSingle = createSingleInsertion(tours, random);
	const scanLinked = createLinkedInsertion(tours, random);
	const { partner } = tours.instance;
	return (visit, route, best) => {
		if (partner[visit]! < 0) scanSingle(visit, route, best);
		else scanLinked(visit, route, best);
	};
}

/** Carries an insertion out that a scan has found on the tours as they are. */
export function applyInsertion(
	tours: Tours,
	visit: number,
	{ route, after, deliveryAfter }: Insertion,
): void {
	const partner = tours.instance.partner[visit]!;
	if (partner >= 0) link(tours, partner, deliveryAfter === visit ? after : deliveryAfter, route);
	link(tours, visit, after, route);
	if (!refreshRoute(tours, route)) throw new Error(`An insertion of visit ${visit} was judged wrongly`);
}
