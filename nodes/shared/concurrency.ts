/**
 * Runs `work` for 0 … count − 1, at most `limit` at a time, started in order. After a call of `work`
 * has answered false no further one starts; those under way are waited for.
 */
export async function forEachConcurrently(
	count: number,
	limit: number,
	work: (index: number) => Promise<boolean>,
): Promise<void> {
	let next = 0;
	const worker = async (): Promise<void> => {
		while (next < count) {
			const goOn = await work(next++);
			if (!goOn) next = count;
		}
	};
	await Promise.all(Array.from({ length: Math.min(limit, count) }, worker));
}
