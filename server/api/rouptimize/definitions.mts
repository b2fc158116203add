import type { OperationName } from '../../../contract/rouptimize/operations.ts';
import * as account from './account.mts';
import * as branches from './branches.mts';
import * as drivers from './drivers.mts';
import type { AnyOperation } from './operation.mts';
import * as vehicles from './vehicles.mts';

/** Every operation of the contract: what it takes and answers, and what it does. */
export const definitions: Partial<Record<OperationName, AnyOperation>> = {
	getMe: account.getMe,
	listApiTokens: account.listApiTokens,
	createApiToken: account.createApiToken,
	deleteApiToken: account.deleteApiToken,

	listBranches: branches.listBranches,
	createBranch: branches.createBranch,
	getBranch: branches.getBranch,
	updateBranch: branches.updateBranch,
	deleteBranch: branches.deleteBranch,

	listVehicles: vehicles.listVehicles,
	createVehicle: vehicles.createVehicle,
	getVehicle: vehicles.getVehicle,
	updateVehicle: vehicles.updateVehicle,
	deleteVehicle: vehicles.deleteVehicle,

	listDrivers: drivers.listDrivers,
	createDriver: drivers.createDriver,
	getDriver: drivers.getDriver,
	updateDriver: drivers.updateDriver,
	deleteDriver: drivers.deleteDriver,
};
