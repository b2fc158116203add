import type { AddressBookEntry } from '../geo/geocoder.mts';
import type { CustomField } from './custom-fields.mts';

/** A tenant. Every look-up starts from one; tenants never see each other. */
export interface Company {
	readonly id: string;
	readonly name: string;
	/** IANA name; every time of day in this company's records is wall time there. */
	readonly timezone: string;
	/** For automatic optimisation; one is taken for each order placed. */
	readonly credits: number;
	readonly plan: CompanyPlan;
	readonly defaults: OrderDefaults;
	/** Codes; one that stands here twice is ambiguous. */
	readonly skills: readonly string[];
	readonly vehicleFeatures: readonly string[];
	/** Every field that orders may have beside their own; keys are unique. */
	readonly customFields: readonly CustomField[];
	readonly addressBook: readonly AddressBookEntry[];
	/** SHA-256 of the OptimoRoute key, hex; the key itself is kept nowhere. */
	readonly optimoRouteKeyHash: string;
	/** What the RouteMate API is opened with; left out in data folders that are older than that API. */
	readonly routeMateClient?: ApiClient;
}

/** A client that exchanges its secret for access tokens. */
export interface ApiClient {
	readonly id: string;
	/** SHA-256 of the secret, hex; the secret itself is kept nowhere. */
	readonly secretHash: string;
}

/** What the company has booked; null: no limit. */
export interface CompanyPlan {
	/** YYYY-MM-DD, the last day of the trial. */
	readonly trialEndsOn: string | null;
	readonly maxDrivers: number | null;
	readonly maxOrders: number | null;
	/** Whether several days may be planned at once. */
	readonly weeklyPlanning: boolean;
}

/** For what an order or location does not say itself. */
export interface OrderDefaults {
	readonly type: 'delivery' | 'pickup' | 'task';
	readonly serviceMinutes: number;
	readonly checkInMinutes: number;
}
