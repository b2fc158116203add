import type { ListAssignments, UpdateAssignment } from '../../../contract/rouptimize/driver.ts';
import { type Assignment, covers } from '../../domain/assignment.mts';
import type { Company } from '../../domain/company.mts';
import type { Domain } from '../../domain/domain.mts';
import { newRecord } from '../../domain/new-record.mts';
import { removeAssignment, saveAssignment } from '../../domain/save-assignment.mts';
import { read, write } from './operation.mts';
import { inListOrder, pageOf } from './paging.mts';
import { checkExternalId, checkReference, findRecord } from './references.mts';
import * as schemas from './schemas/assignment.mts';
import { nothing, pageOf as pageSchema } from './schemas/fields.mts';
import { writeAssignment } from './translate/assignment.mts';

export const listAssignments = read({
	input: schemas.listAssignments,
	answer: pageSchema(schemas.assignment),
	run: ({ domain, company, input }) => {
		const wanted = domain.store.records.assignments
			.find('byCompany', company.id)
			.filter((assignment) => isWanted(assignment, input));
		return pageOf(inListOrder(wanted), input, writeAssignment);
	},
});

function isWanted(
	assignment: Assignment,
	{ driverId, vehicleId, date, dateFrom, dateTo }: ListAssignments,
): boolean {
	return (
		(driverId === undefined || assignment.driverId === driverId) &&
		(vehicleId === undefined || assignment.vehicleId === vehicleId) &&
		(date === undefined || covers(assignment, date, date)) &&
		covers(assignment, dateFrom ?? '', dateTo ?? null)
	);
}

export const getAssignment = read({
	input: nothing,
	answer: schemas.assignment,
	run: ({ domain, company, id }) => writeAssignment(findRecord(domain, company, 'assignments', id)),
});

export const createAssignment = write({
	input: schemas.createAssignment,
	answer: schemas.assignment,
	status: 201,
	run: ({ domain, company, input, changes }) => {
		checkNamed(domain, company, input);
		const { externalId = '', driverId, vehicleId, startDate, endDate = null } = input;
		const assignment: Assignment = {
			...newRecord(domain, company),
			...{ externalId, driverId, vehicleId, startDate, endDate },
		};
		saveAssignment(changes, undefined, assignment);
		return writeAssignment(assignment);
	},
});

export const updateAssignment = write({
	input: schemas.updateAssignment,
	answer: schemas.assignment,
	status: 200,
	run: ({ domain, company, id, input, changes }) => {
		const before = findRecord(domain, company, 'assignments', id);
		checkNamed(domain, company, input, id);
		const assignment: Assignment = {
			...before,
			externalId: input.externalId ?? before.externalId,
			driverId: input.driverId ?? before.driverId,
			vehicleId: input.vehicleId ?? before.vehicleId,
			startDate: input.startDate ?? before.startDate,
			endDate: input.endDate === undefined ? before.endDate : input.endDate,
			updatedAt: changes.now,
		};
		saveAssignment(changes, before, assignment);
		return writeAssignment(assignment);
	},
});

export const deleteAssignment = write({
	input: nothing,
	answer: undefined,
	status: 200,
	run: ({ domain, company, id, changes }) => {
		removeAssignment(changes, findRecord(domain, company, 'assignments', id));
	},
});

/** @throws DomainError EXTERNAL_ID_TAKEN, REFERENCE_NOT_FOUND */
function checkNamed(domain: Domain, company: Company, input: UpdateAssignment, own?: string): void {
	checkExternalId(domain, company, 'assignments', input.externalId, own);
	checkReference(domain, company, 'drivers', 'driverId', input.driverId);
	checkReference(domain, company, 'vehicles', 'vehicleId', input.vehicleId);
}
