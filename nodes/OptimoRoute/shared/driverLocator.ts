import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { AssignedDriver } from '../../../contract/optimoroute/order';
import { readLocator } from '../../shared/parameters';
import { Trouble } from '../../shared/trouble';

export const driverLocator: INodeProperties = {
	displayName: 'Driver',
	name: 'driver',
	type: 'resourceLocator',
	required: true,
	default: { mode: 'externalId', value: '' },
	description: 'The driver, from the list, by your own ID, or by the serial number in OptimoRoute',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a driver...',
			hint: 'Lists the drivers who have a route from a week back to a week ahead. Name any other by external ID or serial.',
			typeOptions: { searchListMethod: 'findDrivers', searchable: true },
		},
		{
			displayName: 'By External ID',
			name: 'externalId',
			type: 'string',
			placeholder: 'e.g. DRV001',
		},
		{
			displayName: 'By Serial',
			name: 'serial',
			type: 'string',
			placeholder: 'e.g. 001',
		},
	],
};

/** What stands for a driver in the list; '' if there is nothing to name the driver by. */
export function driverEntry({ externalId, serial }: AssignedDriver): string {
	if (externalId) return `externalId:${externalId}`;
	return serial ? `serial:${serial}` : '';
}

export function readDriver(context: IExecuteFunctions, itemIndex: number): AssignedDriver {
	const { mode, value } = readLocator(context, 'driver', itemIndex);
	const [, kind, name] = /^(externalId|serial):(.+)$/.exec(value) ?? ['', mode, value];
	if (name === '') throw new Trouble("'Driver' is empty", "Choose a driver in 'Driver', or name one by ID");
	return kind === 'serial' ? { serial: name } : { externalId: name };
}

/** A driver as answers of the node name one. */
export function namedDriver({ externalId, serial }: AssignedDriver): Record<string, string> {
	return {
		...(externalId !== undefined && { driverExternalId: externalId }),
		...(serial !== undefined && { driverSerial: serial }),
	};
}
