/** The work was taken out before it began. */
export class NotBegunError extends Error {
	override readonly name: string = 'NotBegunError';
}

/** The work was not taken in: as many as may wait are waiting. */
export class QueueFullError extends NotBegunError {
	override readonly name = 'QueueFullError';
}

export interface Pace {
	/** Between the beginnings of one work and the next. */
	readonly intervalMs: number;
	/** How many may wait. */
	readonly capacity: number;
	/** Milliseconds of any clock. */
	readonly now: () => number;
	readonly pause: (ms: number) => Promise<void>;
}

interface Waiting {
	begin(): Promise<void>;
	refuse(reason: string): void;
}

/** Does one work after the other, and begins none earlier than an interval after the one before. */
export class PacedQueue {
	readonly #pace: Pace;
	readonly #waiting = new Set<Waiting>();
	#nextBegin = Number.NEGATIVE_INFINITY;
	#isRunning = false;

	constructor(pace: Pace) {
		this.#pace = pace;
	}

	/**
	 * @param abandoned takes the work out if it has not begun
	 * @throws QueueFullError, NotBegunError, or what the work throws
	 */
	run<T>(work: () => Promise<T>, abandoned: AbortSignal): Promise<T> {
		return new Promise((resolve, reject) => {
			if (this.#waiting.size >= this.#pace.capacity) {
				reject(new QueueFullError(`${this.#waiting.size} are waiting already, which is the most`));
				return;
			}
			const entry: Waiting = {
				begin: () => work().then(resolve, reject),
				refuse: (reason) => {
					if (this.#waiting.delete(entry)) reject(new NotBegunError(reason));
				},
			};
			this.#waiting.add(entry);
			abandoned.addEventListener('abort', () => entry.refuse('nobody waits for it any more'), { once: true });
			if (!this.#isRunning) void this.#runAll();
		});
	}

	/** Takes out everything that waits. */
	refuseWaiting(reason: string): void {
		for (const entry of this.#waiting) entry.refuse(reason);
	}

	async #runAll(): Promise<void> {
		this.#isRunning = true;
		while (this.#waiting.size > 0) {
			const early = this.#nextBegin - this.#pace.now();
			if (early > 0) await this.#pace.pause(early);
			const [next] = this.#waiting;
			if (next === undefined) break;
			this.#waiting.delete(next);
			this.#nextBegin = this.#pace.now() + this.#pace.intervalMs;
			await next.begin();
		}
		this.#isRunning = false;
	}
}
