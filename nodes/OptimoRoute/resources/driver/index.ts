import type { INodeProperties } from 'n8n-workflow';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { updateParameters } from './updateParameters';
import { updatePositions } from './updatePositions';

export const driverOperations: Readonly<Record<string, Operation<Client>>> = {
	updateParameters,
	updatePositions,
};

const picker: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['driver'] } },
	options: [
		{
			name: 'Update Parameters',
			value: 'updateParameters',
			action: 'Update parameters of driver',
			description: 'Change working time, vehicle, start or end of a driver for a day, or take the driver out',
		},
		{
			name: 'Update Positions',
			value: 'updatePositions',
			action: 'Update positions of drivers',
			description: 'Tell where drivers were, from a tracker of your own; each item is one position',
		},
	],
	default: 'updateParameters',
};

export const driverFields: INodeProperties[] = [
	picker,
	...Object.values(driverOperations).flatMap(({ fields }) => fields),
];
