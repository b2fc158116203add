import type { Response } from 'express';
import { RequestError } from './request-error.mts';

/** Counts the requests that run at once under each name; a request gives its slot back when its connection is done. */
export class Slots {
	readonly #limit: number;
	readonly #taken = new Map<string, number>();

	constructor(limit: number) {
		this.#limit = limit;
	}

	/** @throws RequestError too-many-requests, at once and without waiting, if the limit is reached */
	take(name: string, response: Response): void {
		const taken = this.#taken.get(name) ?? 0;
		if (taken >= this.#limit) {
			throw new RequestError(
				'too-many-requests',
				`More than ${this.#limit} requests at once: wait for an answer.`,
			);
		}
		this.#taken.set(name, taken + 1);
		response.once('close', () => this.#free(name));
	}

	#free(name: string): void {
		const left = (this.#taken.get(name) ?? 1) - 1;
		if (left === 0) this.#taken.delete(name);
		else this.#taken.set(name, left);
	}
}
