import type { Driver } from './driver.mts';

/**
 * Stands for whoever will drive a route that has no driver yet: it begins at its first stop and ends at its last.
 * @param workFrom minutes after midnight, as `workTo`
 */
export function nobodyWorking(workFrom: number, workTo: number): Driver {
	return {
		id: '',
		companyId: '',
		externalId: '',
		serial: '',
		name: '',
		email: '',
		phone: '',
		skills: [],
		workFrom,
		workTo,
		start: null,
		end: null,
		vehicleId: null,
		isActive: true,
		branchId: null,
		licenseNumber: '',
		licenseExpiry: null,
		createdAt: '',
		updatedAt: '',
	};
}
