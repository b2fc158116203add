/** An order that a planning left out. */
export interface UnscheduledOrder {
	readonly orderNo: string;
	/** In words for a dispatcher. */
	readonly reason: string;
	/** Degrees; both or neither. */
	readonly latitude?: number;
	readonly longitude?: number;
}
