import type { ListMissions } from '../../../../contract/rouptimize/mission.ts';
import type { OrderFilter } from '../../../domain/filter-orders.mts';
import { RequestError } from '../../http/request-error.mts';

/**
 * What a list is asked for; all of it has to hold.
 * @throws RequestError field-invalid for days in the wrong sequence
 */
export function readFilter(query: Omit<ListMissions, 'limit' | 'cursor'>): OrderFilter {
	const { date, dateFrom, dateTo, status, externalId, updatedSince } = query;
	if (dateFrom !== undefined && dateTo !== undefined && dateTo < dateFrom) {
		throw new RequestError('field-invalid', "The field 'dateTo' should not be before dateFrom.", 'dateTo');
	}
	const { branchId, driverId, vehicleId, routeId } = query;
	return {
		number: externalId,
		from: later(date, dateFrom),
		to: earlier(date, dateTo),
		stage: status,
		...{ branchId, driverId, vehicleId, routeId },
		changedSince: updatedSince === undefined ? undefined : new Date(updatedSince).toISOString(),
	};
}

function later(one: string | undefined, other: string | undefined): string | undefined {
	if (one === undefined || other === undefined) return one ?? other;
	return one > other ? one : other;
}

function earlier(one: string | undefined, other: string | undefined): string | undefined {
	if (one === undefined || other === undefined) return one ?? other;
	return one < other ? one : other;
}
