import PQueue from 'p-queue';
import type { Plan } from '../planner/model/plan.mts';
import type { PlanningOptions, Solver } from './solver.mts';
import type { StatedProblem } from './stated-problem.mts';

export interface PlanningResult {
	/** undefined if the planning was cancelled before it began. */
	readonly plan: Plan | undefined;
	readonly cancelled: boolean;
}

/** The queue was closed before the planning had a plan. */
export class PlanningInterrupted extends Error {
	override readonly name = 'PlanningInterrupted';

	constructor(id: string) {
		super(`Planning ${id} was interrupted`);
	}
}

interface Job {
	/** Takes the job out of the queue while it waits there. */
	readonly withdrawal: AbortController;
	readonly cancelFlag: Int32Array;
	isRunning: boolean;
	/** 0 to 1. */
	fraction: number;
}

/** Runs plannings, so many at a time; the others wait. */
export class PlanningQueue {
	readonly #queue: PQueue;
	readonly #solver: Solver;
	readonly #threads: number;
	readonly #jobs = new Map<string, Job>();
	#isClosed = false;

	/** `threads`: searches that run side by side for each planning. */
	constructor({ concurrency, solver, threads }: { concurrency: number; solver: Solver; threads?: number }) {
		this.#threads = threads ?? 1;
		this.#queue = new PQueue({ concurrency });
		this.#solver = solver;
	}

	/**
	 * Solves a problem as soon as its turn has come; `state` is asked for it only then. Rejects with
	 * `PlanningInterrupted` when the queue is closed meanwhile.
	 */
	async run(
		id: string,
		state: () => StatedProblem | Promise<StatedProblem>,
		options: PlanningOptions,
	): Promise<PlanningResult> {
		this.#refuseIfClosed(id);
		if (this.#jobs.has(id)) throw new Error(`Planning ${id} is already under way`);
		const job: Job = {
			withdrawal: new AbortController(),
			cancelFlag: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
			isRunning: false,
			fraction: 0,
		};
		this.#jobs.set(id, job);
		const { signal } = job.withdrawal;
		try {
			const plan = await this.#queue.add(
				() => {
					job.isRunning = true;
					const stated = state();
					return stated instanceof Promise
						? stated.then((problem) => this.#solve(id, problem, options, job))
						: this.#solve(id, stated, options, job);
				},
				{ signal },
			);
			this.#refuseIfClosed(id);
			return { plan, cancelled: Atomics.load(job.cancelFlag, 0) !== 0 };
		} catch (error) {
			this.#refuseIfClosed(id);
			if (signal.aborted) return { plan: undefined, cancelled: true };
			throw error;
		} finally {
			this.#jobs.delete(id);
		}
	}

	async #solve(id: string, problem: StatedProblem, options: PlanningOptions, job: Job): Promise<Plan> {
		this.#refuseIfClosed(id);
		const asked = { threads: this.#threads, ...options };
		return await this.#solver.solve(problem, asked, job.cancelFlag, (fraction) => {
			job.fraction = fraction;
		});
	}

	get isClosed(): boolean {
		return this.#isClosed;
	}

	/** How much of a running planning is done, 0 to 1; undefined if it waits or is not known. */
	progress(id: string): number | undefined {
		const job = this.#jobs.get(id);
		return job?.isRunning === true ? job.fraction : undefined;
	}

	/** Ends a planning soon, with its best plan so far; one that still waits ends without a plan. */
	cancel(id: string): void {
		const job = this.#jobs.get(id);
		if (job === undefined) return;
		Atomics.store(job.cancelFlag, 0, 1);
		if (!job.isRunning) job.withdrawal.abort();
	}

	/** Interrupts all plannings, and takes no new ones. */
	async close(): Promise<void> {
		this.#isClosed = true;
		for (const id of this.#jobs.keys()) this.cancel(id);
		await this.#solver.close();
		await this.#queue.onIdle();
	}

	#refuseIfClosed(id: string): void {
		if (this.#isClosed) throw new PlanningInterrupted(id);
	}
}
