import type { AssignedDriver } from '../../../contract/optimoroute/order.ts';
import type { SelectedDriver } from '../../../contract/optimoroute/planning.ts';
import type { DriverName } from '../../domain/driver.mts';
import { RequestError } from '../http/request-error.mts';

/** @throws RequestError field-missing, if the driver is named by nothing */
export function readDriverName({ driverExternalId = '', driverSerial = '' }: SelectedDriver): DriverName {
	if (driverExternalId === '' && driverSerial === '') {
		const message = "One of the fields 'driverExternalId' and 'driverSerial' is missing.";
		throw new RequestError('field-missing', message, 'useDrivers');
	}
	return {
		...(driverExternalId === '' ? {} : { externalId: driverExternalId }),
		...(driverSerial === '' ? {} : { serial: driverSerial }),
	};
}

export function writeDriverName({ externalId, serial }: DriverName): SelectedDriver {
	return {
		...(externalId === undefined ? {} : { driverExternalId: externalId }),
		...(serial === undefined ? {} : { driverSerial: serial }),
	};
}

/** @throws RequestError field-missing, if the driver is named by nothing */
export function readAssignedDriver({ externalId = '', serial = '' }: AssignedDriver): DriverName {
	if (externalId === '' && serial === '') {
		const message = "One of the fields 'externalId' and 'serial' of the driver is missing.";
		throw new RequestError('field-missing', message, 'driver');
	}
	return { ...(externalId === '' ? {} : { externalId }), ...(serial === '' ? {} : { serial }) };
}
