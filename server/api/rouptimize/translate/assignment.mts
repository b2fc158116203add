import type { Assignment as WireAssignment } from '../../../../contract/rouptimize/driver.ts';
import type { Assignment } from '../../../domain/assignment.mts';
import { writeExternalId } from './values.mts';

export function writeAssignment(assignment: Assignment): WireAssignment {
	const { id, externalId, createdAt, updatedAt, driverId, vehicleId, startDate, endDate } = assignment;
	return {
		...{ id, externalId: writeExternalId(externalId), createdAt, updatedAt },
		...{ driverId, vehicleId, startDate, endDate },
	};
}
