import { type Exchange, isBetter, type KeptPlan } from '../planner/exchange.mts';
import type { StatedProblem } from './stated-problem.mts';

/** What the searches of one planning share; any thread can be given it. */
export interface SharedPlans {
	readonly threads: number;
	/** Nodes of a plan, at most. */
	readonly nodes: number;
	/** See the cells below. */
	readonly counters: Int32Array;
	/** For each sheet: the meeting it was written for, weight and cost of the plan, and how many visits are left. */
	readonly figures: Float64Array;
	/** For each sheet: the next node of each node, then the visits that are left. */
	readonly plans: Int32Array;
}

const CHANGED = 0;
const ENDED = 1;
const FIRST_ARRIVALS = 2;

/** A thread writes on one sheet while others may still read the one of the meeting before. */
const SHEETS = 3;
const FIGURES = 4;
const MEETINGS = 24;
/** The sheet of the end stands beside the two that take turns. */
const LAST_SHEET = 2;
/** Nodes of a vehicle beside its visits: start, end, and depot visits. */
const NODES_OF_VEHICLE = 10;

export function createSharedPlans({ visits, vehicles }: StatedProblem, threads: number): SharedPlans {
	const nodes = visits.length + NODES_OF_VEHICLE * vehicles.length;
	const sheets = threads * SHEETS;
	const cells = FIRST_ARRIVALS + MEETINGS + 1;
	return {
		threads,
		nodes,
		counters: new Int32Array(new SharedArrayBuffer(cells * Int32Array.BYTES_PER_ELEMENT)),
		figures: new Float64Array(new SharedArrayBuffer(sheets * FIGURES * Float64Array.BYTES_PER_ELEMENT)),
		plans: new Int32Array(new SharedArrayBuffer(sheets * 2 * nodes * Int32Array.BYTES_PER_ELEMENT)),
	};
}

/** The exchange of one of the threads, which are numbered from 0. Waits without using the processor. */
export function createSharedExchange(shared: SharedPlans, thread: number): Exchange {
	const { threads, nodes, counters, figures, plans } = shared;

	function write(sheet: number, meeting: number, plan: KeptPlan): void {
		const at = thread * SHEETS + sheet;
		figures.set([meeting, plan.weight, plan.cost, plan.left.length], at * FIGURES);
		plans.set(plan.next, at * 2 * nodes);
		plans.set(plan.left.items.subarray(0, plan.left.length), (at * 2 + 1) * nodes);
	}

	/** Takes over the best plan on the sheets of a meeting, the lower thread's where they are equal; whether there is one. */
	function takeBest(sheet: number, meeting: number, plan: KeptPlan): boolean {
		let winner = -1;
		for (let other = 0; other < threads; other += 1) {
			const first = (other * SHEETS + sheet) * FIGURES;
			const [written, weight = 0, cost = 0] = figures.subarray(first, first + FIGURES);
			if (written !== meeting || other === thread || !isBetter({ weight, cost }, plan)) continue;
			winner = other;
			plan.weight = weight;
			plan.cost = cost;
		}
		if (winner < 0) return false;
		const at = winner * SHEETS + sheet;
		plan.next.set(plans.subarray(at * 2 * nodes, at * 2 * nodes + plan.next.length));
		plan.left.length = figures[at * FIGURES + 3] ?? 0;
		const firstLeft = (at * 2 + 1) * nodes;
		plan.left.items.set(plans.subarray(firstLeft, firstLeft + plan.left.length));
		return true;
	}

	function tell(counter: number): void {
		Atomics.add(counters, counter, 1);
		Atomics.add(counters, CHANGED, 1);
		Atomics.notify(counters, CHANGED);
	}

	function waitUntil(isSettled: () => boolean): void {
		for (;;) {
			const seen = Atomics.load(counters, CHANGED);
			if (isSettled()) return;
			Atomics.wait(counters, CHANGED, seen);
		}
	}

	const ended = () => Atomics.load(counters, ENDED);
	return {
		meetings: MEETINGS,
		meet: (meeting, best) => {
			const sheet = meeting % LAST_SHEET;
			write(sheet, meeting, best);
			tell(FIRST_ARRIVALS + meeting);
			waitUntil(() => Atomics.load(counters, FIRST_ARRIVALS + meeting) + ended() >= threads);
			return takeBest(sheet, meeting, best);
		},
		end: (best) => {
			write(LAST_SHEET, -1, best);
			tell(ENDED);
			waitUntil(() => ended() >= threads);
			takeBest(LAST_SHEET, -1, best);
		},
	};
}
