/** One run of the planner. */
export interface Planning {
	readonly id: string;
	readonly companyId: string;
	/** The number the company knows it by. */
	readonly number: number;
	/** YYYY-MM-DD, first and last planned day. */
	readonly from: string;
	readonly to: string;
	/** `open`: waiting or running; it is begun again if the server starts anew. */
	readonly status: 'open' | 'finished' | 'cancelled' | 'failed';
	readonly start: 'empty' | 'current';
	readonly lock: 'none' | 'routes' | 'resources';
	/** Those that take part, in the order they were created; forgotten when it has ended. */
	readonly driverIds: readonly string[];
	readonly orderIds: readonly string[];
	/** Whether it takes every order of its days rather than chosen ones. */
	readonly takesAllOrders: boolean;
	/** ISO 8601, UTC. */
	readonly createdAt: string;
	readonly endedAt: string | null;
}
