import { type Assignment, covers } from './assignment.mts';
import { withRoutesInStep } from './coming-routes.mts';
import { DomainError } from './domain-error.mts';
import { refuseDriverInPlanning } from './fleet-in-planning.mts';
import type { OrderChanges } from './order-changes.mts';

const ofWhat = ['driverId', 'vehicleId', 'startDate', 'endDate'] as const;

/**
 * Saves which vehicle a driver has on some days. Routes of these days that have not begun get the vehicle, and those of
 * days that are no longer assigned the driver's usual one.
 * @param before undefined: it is a new one
 * @throws DomainError DATE_RANGE_REVERSED, ASSIGNMENT_OVERLAP, DATE_IN_PLANNING, ORDER_IN_PLANNING; nothing is changed then
 */
export function saveAssignment(
	changes: OrderChanges,
	before: Assignment | undefined,
	assignment: Assignment,
): void {
	const { startDate, endDate } = assignment;
	if (endDate !== null && endDate < startDate) {
		throw new DomainError('DATE_RANGE_REVERSED', { field: 'endDate', subject: `${startDate} to ${endDate}` });
	}
	if (before !== undefined && ofWhat.every((field) => before[field] === assignment[field])) {
		changes.unit.put('assignments', assignment);
		return;
	}
	refuseOverlap(changes, assignment, 'byDriver', 'driverId');
	refuseOverlap(changes, assignment, 'byVehicle', 'vehicleId');
	change(changes, before === undefined ? [assignment] : [before, assignment], () => {
		changes.unit.put('assignments', assignment);
	});
}

/**
 * Removes an assignment: on its days the driver has his usual vehicle again, on routes that have not begun too.
 * @throws DomainError DATE_IN_PLANNING, ORDER_IN_PLANNING; nothing is changed then
 */
export function removeAssignment(changes: OrderChanges, assignment: Assignment): void {
	change(changes, [assignment], () => {
		changes.unit.remove('assignments', assignment.id);
	});
}

function change(changes: OrderChanges, concerned: readonly Assignment[], work: () => void): void {
	for (const { driverId, startDate, endDate } of concerned) {
		refuseDriverInPlanning(changes, driverId, startDate, endDate);
	}
	withRoutesInStep(
		changes,
		({ driverId, date }) => concerned.some((one) => one.driverId === driverId && covers(one, date, date)),
		work,
	);
}

/** @throws DomainError ASSIGNMENT_OVERLAP, naming the other one */
function refuseOverlap(
	{ domain }: OrderChanges,
	assignment: Assignment,
	index: 'byDriver' | 'byVehicle',
	field: 'driverId' | 'vehicleId',
): void {
	const other = domain.store.records.assignments
		.find(index, assignment[field])
		.find(
			({ id, ...span }) => id !== assignment.id && covers(span, assignment.startDate, assignment.endDate),
		);
	if (other === undefined) return;
	const days =
		other.endDate === null ? `from ${other.startDate} on` : `${other.startDate} to ${other.endDate}`;
	throw new DomainError('ASSIGNMENT_OVERLAP', { field, subject: `assignment ${other.id}, ${days}` });
}
