import type { CreateMission, ListMissions, UpdateMission } from '../../../contract/rouptimize/mission.ts';
import { defaultPageSize } from '../../../contract/rouptimize/operations.ts';
import { cancelOrder, reviveOrder } from '../../domain/cancel-order.mts';
import { changeOrder, createOrder } from '../../domain/change-order.mts';
import type { Company } from '../../domain/company.mts';
import type { Domain } from '../../domain/domain.mts';
import { DomainError } from '../../domain/domain-error.mts';
import { pageOfOrders } from '../../domain/filter-orders.mts';
import type { Order } from '../../domain/order.mts';
import { stageOf } from '../../domain/order-state.mts';
import { missionPlace, needPlace } from './mission-places.mts';
import { preparedWrite, read, write } from './operation.mts';
import { readNumberCursor, writeCursor } from './paging.mts';
import { checkReference, findRecord } from './references.mts';
import { nothing, pageOf } from './schemas/fields.mts';
import * as schemas from './schemas/mission.mts';
import { missionWriter, writeMission } from './translate/mission.mts';
import { readMission } from './translate/mission-draft.mts';
import { readFilter } from './translate/mission-filter.mts';

export const listMissions = read({
	input: schemas.listMissions,
	answer: pageOf(schemas.mission),
	run: ({ domain, company, links, input }) => {
		const { cursor, limit = defaultPageSize } = input satisfies ListMissions;
		const after = cursor === undefined ? 0 : readNumberCursor(cursor);
		const { orders, last, total } = pageOfOrders(domain, company, readFilter(input), after, limit);
		return {
			data: orders.map(missionWriter(domain, company, links)),
			nextCursor: last === undefined ? null : writeCursor(String(last)),
			total,
		};
	},
});

export const getMission = read({
	input: nothing,
	answer: schemas.mission,
	run: ({ domain, company, links, id }) =>
		writeMission(domain, company, links, findRecord(domain, company, 'orders', id)),
});

export const createMission = preparedWrite({
	input: schemas.createMission,
	answer: schemas.mission,
	status: 201,
	prepare: missionPlace,
	run: ({ domain, company, links, input, changes }, place) => {
		checkMissionReferences(domain, company, input);
		const order = createOrder(changes, readMission(input, needPlace(place), []));
		return writeMission(domain, company, links, order);
	},
});

export const updateMission = preparedWrite({
	input: schemas.updateMission,
	answer: schemas.mission,
	status: 200,
	prepare: missionPlace,
	run: ({ domain, company, links, id, input, changes }, place) => {
		const order = findRecord(domain, company, 'orders', id);
		checkMissionReferences(domain, company, input);
		const { status } = input;
		const current = status === 'unassigned' ? reviveOrder(changes, order) : order;
		const changed = changeOrder(changes, current, readMission(input, place, current.timeWindows));
		const settled = status === 'cancelled' ? cancelOrder(changes, changed) : changed;
		return writeMission(domain, company, links, settled);
	},
});

export const deleteMission = write({
	input: nothing,
	answer: undefined,
	status: 200,
	run: ({ domain, company, id, changes }) => {
		const order = findRecord(domain, company, 'orders', id);
		refuseInProgress(order);
		changes.removeOrder(order);
	},
});

/** @throws DomainError STATE_DOES_NOT_ALLOW for a mission that a driver is on his way to or is serving */
function refuseInProgress({ status }: Order): void {
	if (stageOf(status) !== 'in_progress') return;
	throw new DomainError('STATE_DOES_NOT_ALLOW', { subject: 'in progress: cancel it first' });
}

/** @throws DomainError REFERENCE_NOT_FOUND */
export function checkMissionReferences(
	domain: Domain,
	company: Company,
	{
		driverId,
		vehicleId,
		branchId,
	}: Pick<CreateMission | UpdateMission, 'driverId' | 'vehicleId' | 'branchId'>,
): void {
	checkReference(domain, company, 'drivers', 'driverId', driverId);
	checkReference(domain, company, 'vehicles', 'vehicleId', vehicleId);
	checkReference(domain, company, 'branches', 'branchId', branchId);
}
