import type { Records } from './records.mts';

/** What can be told of a company's records. Who listens may have other words for it. */
export type CompanyEventType =
	| 'order.created'
	| 'order.updated'
	| 'order.deleted'
	| 'order.status_changed'
	| 'route.created'
	| 'route.optimized'
	| 'route.assigned'
	| 'route.reordered'
	| 'route.deleted'
	| 'route.completed'
	| 'driver.created'
	| 'driver.updated'
	| 'driver.deleted'
	| 'vehicle.created'
	| 'vehicle.updated'
	| 'vehicle.deleted'
	| 'assignment.created'
	| 'assignment.updated'
	| 'assignment.deleted';

/** The kinds of records that events tell of. */
export const toldKinds = ['orders', 'routes', 'drivers', 'vehicles', 'assignments'] as const;
export type ToldKind = (typeof toldKinds)[number];

/** Something that has happened to a record, whichever API or part of the service did it. */
export interface CompanyEvent {
	readonly id: string;
	readonly companyId: string;
	/** Grows with every event of the company. */
	readonly sequence: number;
	readonly type: CompanyEventType;
	readonly kind: ToldKind;
	readonly recordId: string;
	/** Who did it. */
	readonly actor: string;
	/** ISO 8601, UTC. */
	readonly at: string;
	/** The record as it is after the change; of a deleted one what it was. */
	readonly record: Records[ToldKind];
}
