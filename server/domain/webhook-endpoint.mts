import type { CompanyEventType } from './company-event.mts';

/** Where a company wants to be told of events. */
export interface WebhookEndpoint {
	readonly id: string;
	readonly companyId: string;
	readonly url: string;
	/** `*`: all. */
	readonly events: ReadonlyArray<CompanyEventType | '*'>;
	readonly description: string;
	readonly isActive: boolean;
	/** Why the service itself switched it off; null: it did not. */
	readonly disabledReason: string | null;
	/** What its deliveries are signed with, sealed for its id. */
	readonly secret: string;
	/** The one before, which signs too until then (ISO 8601, UTC); null: there is none. */
	readonly previousSecret: { readonly secret: string; readonly expiresAt: string } | null;
	/** When an attempt failed for the first time since the last one that did not; ISO 8601, UTC; null: the last one did not. */
	readonly failingSince: string | null;
	/** ISO 8601, UTC. */
	readonly createdAt: string;
	readonly updatedAt: string;
}

/** A company has at most this many. */
export const maxEndpoints = 50;

/** Milliseconds for which the secret before a rotation goes on signing. */
export const secretOverlapMs = 24 * 3_600_000;

export const listensTo = ({ isActive, events }: WebhookEndpoint, type: CompanyEventType): boolean =>
	isActive && (events.includes('*') || events.includes(type));
