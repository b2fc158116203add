/** One change of one field of an order. */
export interface HistoryChange {
	readonly id: string;
	readonly companyId: string;
	readonly orderId: string;
	/** ISO 8601, UTC. */
	readonly at: string;
	/** Who did it. */
	readonly actor: string;
	readonly field: string;
	readonly before: unknown;
	readonly after: unknown;
}
