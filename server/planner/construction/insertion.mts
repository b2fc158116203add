/** Where a visit, or a linked pair by its pickup, could go. Filled in by the scans, so that none has to be made. */
export interface Insertion {
	/** −1: nowhere. */
	route: number;
	after: number;
	/** The node before the delivery of a pair, the pickup itself included. */
	deliveryAfter: number;
	/** Whether the depot is visited right before or right after. */
	depot: number;
	/** Increase of the plan's cost; a scan only looks for less than what stands here. */
	delta: number;
}

export const depotVisit = { none: 0, before: 1, after: 2 } as const;

/** Chance to overlook a place: what keeps greedy insertion from always building the same (SISR's "blinks"). */
export interface Blinks {
	chance: number;
}

export const usualBlinks = 0.01;
