import type { CompanyEvent } from './company-event.mts';

/** An event, and what its record was called then. */
export interface PastEvent extends Omit<CompanyEvent, 'record'> {
	readonly name: string;
}

/** What has happened in a company lately, and how much in all. */
export interface Activity {
	/** The company's. */
	readonly id: string;
	/** Of the latest event; grows with every one. */
	readonly lastSequence: number;
	/** The latest events, the newest first, without their records. */
	readonly recent: readonly PastEvent[];
}

/** So many events are kept for those who ask what happened lately. */
export const recentEvents = 200;
