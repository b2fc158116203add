import PQueue from 'p-queue';

/** Attempts at a time: of all endpoints that work, and of all that fail. */
const atATime = 48;

/** Attempts at a time of one endpoint. */
const ofOne = 12;

/**
 * Runs attempts, so many at a time. An endpoint that fails is tried once at a time, and only beside others that fail: those
 * that hang never hold up those that work.
 */
export class Lanes {
	readonly #working = new PQueue({ concurrency: atATime });
	readonly #failing = new PQueue({ concurrency: atATime });
	readonly #endpoints = new Map<string, PQueue>();
	readonly #isFailing: (endpointId: string) => boolean;

	constructor(isFailing: (endpointId: string) => boolean) {
		this.#isFailing = isFailing;
	}

	add(endpointId: string, work: () => Promise<void>): void {
		const own = this.#queueOf(endpointId);
		void own.add(async () => {
			const lane = this.#isFailing(endpointId) ? this.#failing : this.#working;
			await lane.add(work);
			own.concurrency = this.#concurrencyOf(endpointId);
		});
	}

	/** Forgets what has not begun. */
	clear(): void {
		for (const queue of [...this.#endpoints.values(), this.#working, this.#failing]) queue.clear();
	}

	#queueOf(endpointId: string): PQueue {
		const known = this.#endpoints.get(endpointId);
		if (known !== undefined) return known;
		const queue = new PQueue({ concurrency: this.#concurrencyOf(endpointId) });
		queue.on('idle', () => this.#endpoints.delete(endpointId));
		this.#endpoints.set(endpointId, queue);
		return queue;
	}

	#concurrencyOf(endpointId: string): number {
		return this.#isFailing(endpointId) ? 1 : ofOne;
	}
}
