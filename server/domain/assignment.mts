import type { Domain } from './domain.mts';

/** Which vehicle a driver has on some days. Those of one driver, and those of one vehicle, never overlap. */
export interface Assignment {
	readonly id: string;
	readonly companyId: string;
	/** The shipper's own id; empty: none. */
	readonly externalId: string;
	readonly driverId: string;
	readonly vehicleId: string;
	/** YYYY-MM-DD, both included; null: until it is changed. */
	readonly startDate: string;
	readonly endDate: string | null;
	/** ISO 8601, UTC. */
	readonly createdAt: string;
	readonly updatedAt: string;
}

/** Whether it is in force on one of the days, both ends included; null: without an end. */
export function covers(
	{ startDate, endDate }: Pick<Assignment, 'startDate' | 'endDate'>,
	from: string,
	to: string | null,
): boolean {
	return (to === null || startDate <= to) && (endDate === null || endDate >= from);
}

/** The assignment of a driver that is in force on a day. */
export function assignmentOn(domain: Domain, driverId: string, date: string): Assignment | undefined {
	return domain.store.records.assignments
		.find('byDriver', driverId)
		.find((assignment) => covers(assignment, date, date));
}
