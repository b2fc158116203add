import type { Changes } from './unit-of-work.mts';

/** Changes of units of work that are saved together. */
export class ChangeGroup {
	/** Settles when they are durable, or could not be made so. */
	readonly saved: Promise<void>;
	readonly #units: Changes[] = [];
	#resolve: () => void = () => undefined;
	#reject: (error: Error) => void = () => undefined;

	constructor() {
		this.saved = new Promise((resolve, reject) => {
			this.#resolve = resolve;
			this.#reject = reject;
		});
		// Each unit waits for it and tells; a group without any has nobody to tell.
		this.saved.catch(() => undefined);
	}

	get isEmpty(): boolean {
		return this.#units.length === 0;
	}

	add(changes: Changes): void {
		this.#units.push(changes);
	}

	/** One JSON text for each change, in their order. */
	get operations(): readonly string[] {
		return this.#units.flatMap((unit) => unit.operations);
	}

	accept(): void {
		this.#resolve();
	}

	/** Right only if all later groups have been reverted before. */
	revert(reason: Error): void {
		for (const unit of this.#units.reverse()) unit.undo();
		this.#reject(reason);
	}
}
