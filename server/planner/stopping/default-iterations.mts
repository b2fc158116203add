/** Rounds after which a plan for so many visits is good: seconds of work, less than half a minute at thousands. */
export function defaultIterations(visitCount: number): number {
	return Math.min(400_000, 2_000 + visitCount * 1_000);
}
