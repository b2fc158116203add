/** What has to be ended before this process ends, whether it comes to its end, fails, or is told to: the last one first. */
export class Endings {
	readonly #tasks: Array<() => Promise<unknown>> = [];
	#ended: Promise<void> | undefined;

	/** On Ctrl-C, SIGTERM and a closed terminal everything is ended too; npm and tsx send these more than once. */
	constructor(say: (text: string) => void) {
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
			process.on(signal, () => {
				if (!this.haveBegun()) say('Ending what was started …');
				void this.end().finally(() => process.exit(1));
			});
	}

	haveBegun(): boolean {
		return this.#ended !== undefined;
	}

	add(task: () => Promise<unknown>): void {
		this.#tasks.push(task);
	}

	/** Ends everything once; throws the first failure when all has been tried. */
	end(): Promise<void> {
		this.#ended ??= this.#endAll();
		return this.#ended;
	}

	async #endAll(): Promise<void> {
		const failures: unknown[] = [];
		for (const task of this.#tasks.reverse()) await task().catch((error: unknown) => failures.push(error));
		if (failures.length > 0) throw failures[0];
	}
}
