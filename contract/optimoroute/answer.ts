import type { ErrorCode } from './errors';

/** What every answer has. */
export interface Answer {
	success: boolean;
	code?: ErrorCode;
	message?: string;
}

/** A whole request that was refused. */
export interface Refusal extends Answer {
	success: false;
	code: ErrorCode;
	message: string;
	/** The running planning, where that is what stands in the way. */
	planningId?: number;
}

/** One row of a bulk call that was refused. */
export interface OrderFailure {
	success: false;
	code: ErrorCode;
	message: string;
	orderNo?: string;
	id?: string;
	/** Where the location is what was wrong. */
	locationNo?: string;
	planningId?: number;
}
