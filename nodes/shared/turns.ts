/** Runs a task after all earlier tasks that share one of its names have ended, whatever became of them. */
export type InTurn = <T>(names: readonly string[], task: () => Promise<T>) => Promise<T>;

/**
 * Keeps the order of writes that belong together while others run side by side: two rows for one order,
 * or a pickup and the delivery linked to it.
 */
export function takeTurns(): InTurn {
	const lastByName = new Map<string, Promise<unknown>>();
	return async (names, task) => {
		const earlier = names.flatMap((name) => lastByName.get(name) ?? []);
		const turn = Promise.allSettled(new Set(earlier)).then(task);
		for (const name of names) lastByName.set(name, turn);
		return await turn;
	};
}
