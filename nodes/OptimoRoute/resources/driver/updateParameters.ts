import { updateDisplayOptions } from 'n8n-workflow';
import { maxDriversPerCall } from '../../../../contract/optimoroute/driver';
import { alphabetical } from '../../../shared/alphabetical';
import { forEachItem, inBatchesOfItems } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import { readCollection } from '../../../shared/parameters';
import type { Client } from '../../shared/client';
import { driverLocator } from '../../shared/driverLocator';
import { readDriverChange } from './driverParameters';
import type { DriverChange } from './driverParameters';
import { placeOptions } from './placeFields';
import { updateDriver, updateDrivers } from './updateDrivers';

export const updateParameters: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['driver'], operation: ['updateParameters'] } }, [
		driverLocator,
		{
			displayName: 'Date',
			name: 'date',
			type: 'dateTime',
			typeOptions: { dateOnly: true },
			required: true,
			default: '',
			description: 'Day that the changes count for. A route that the driver has on this day is unscheduled.',
		},
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: alphabetical([
				{
					displayName: 'Available',
					name: 'enabled',
					type: 'boolean',
					default: true,
					description: 'Whether the driver works on this day',
				},
				...placeOptions,
				{
					displayName: 'Vehicle Capacity 1',
					name: 'vehicleCapacity1',
					type: 'number',
					typeOptions: { minValue: 0 },
					default: 0,
					description: 'How much of load 1 the vehicle takes, in whole units',
				},
				{
					displayName: 'Vehicle Capacity 2',
					name: 'vehicleCapacity2',
					type: 'number',
					typeOptions: { minValue: 0 },
					default: 0,
					description: 'How much of load 2 the vehicle takes, in whole units',
				},
				{
					displayName: 'Vehicle Capacity 3',
					name: 'vehicleCapacity3',
					type: 'number',
					typeOptions: { minValue: 0 },
					default: 0,
					description: 'How much of load 3 the vehicle takes, in whole units',
				},
				{
					displayName: 'Vehicle Capacity 4',
					name: 'vehicleCapacity4',
					type: 'number',
					typeOptions: { minValue: 0 },
					default: 0,
					description: 'How much of load 4 the vehicle takes, in whole units',
				},
				{
					displayName: 'Vehicle External ID',
					name: 'vehicleExternalId',
					type: 'string',
					default: '',
					placeholder: 'e.g. VEH001',
					description: 'Vehicle for this day, by your own ID; brings its capacities along',
				},
				{
					displayName: 'Vehicle Registration',
					name: 'vehicleRegistration',
					type: 'string',
					default: '',
					placeholder: 'e.g. 1ABC 234',
					description: 'Vehicle for this day, by its plate; brings its capacities along',
				},
				{
					displayName: 'Work Time From',
					name: 'workTimeFrom',
					type: 'string',
					default: '',
					placeholder: 'e.g. 08:00',
					description: 'Begin of work on this day, HH:MM',
				},
				{
					displayName: 'Work Time To',
					name: 'workTimeTo',
					type: 'string',
					default: '',
					placeholder: 'e.g. 16:30',
					description: 'End of work on this day, HH:MM',
				},
			]),
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				{
					displayName: 'Places Count For',
					name: 'placesFor',
					type: 'options',
					noDataExpression: true,
					options: [
						{
							name: 'All Days From Now On',
							value: 'always',
							description:
								'The start and end become those of the driver; items are then sent one by one instead of 500 together',
						},
						{ name: 'The Date Only', value: 'date' },
					],
					default: 'date',
					description: 'For which days a start or end place counts; everything else counts for the date only',
				},
			],
		},
	]),
	execute: async (run) => {
		const { placesFor } = readCollection(run.context, 'options', 0);
		return await (placesFor === 'always' ? updateOneByOne : updateInBatches)(run);
	},
};

const updateInBatches = inBatchesOfItems<Client, DriverChange>({
	batchSize: maxDriversPerCall,
	rowReader: (context) => (itemIndex) => readDriverChange(context, itemIndex),
	sendRows: async ({ client, rows }) => await updateDrivers(client, rows),
});

const updateOneByOne = forEachItem<Client>(
	async ({ context, client, itemIndex }) => await updateDriver(client, readDriverChange(context, itemIndex)),
);
