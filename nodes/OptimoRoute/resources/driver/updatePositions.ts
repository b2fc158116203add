import { updateDisplayOptions } from 'n8n-workflow';
import { inBatchesOfItems } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import { readText } from '../../../shared/parameters';
import type { Client } from '../../shared/client';
import { driverLocator } from '../../shared/driverLocator';
import { positionOfFields, positionOfItem } from './driverPosition';
import type { DriverPosition } from './driverPosition';
import { sendPositions } from './sendPositions';

export const updatePositions: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['driver'], operation: ['updatePositions'] } }, [
		{
			displayName: 'Data Mode',
			name: 'dataMode',
			type: 'options',
			noDataExpression: true,
			options: [
				{
					name: 'Map Automatically',
					value: 'autoMap',
					description:
						'Take the fields driverExternalId or driverSerial, timestamp, latitude and longitude of each item, and accuracy, heading and speed if it has them',
				},
				{
					name: 'Define Below',
					value: 'define',
					description: 'Fill in each field with an expression',
				},
			],
			default: 'autoMap',
			description: 'Where the positions come from; each item is one position of a driver',
		},
		{ ...driverLocator, displayOptions: { show: { dataMode: ['define'] } } },
		{
			displayName: 'Time',
			name: 'timestamp',
			type: 'dateTime',
			required: true,
			default: '',
			description:
				"When the driver was there. A time without a zone is one of the workflow's time zone; seconds since 1970 work too.",
			displayOptions: { show: { dataMode: ['define'] } },
		},
		{
			displayName: 'Latitude',
			name: 'latitude',
			type: 'number',
			typeOptions: { minValue: -90, maxValue: 90, numberPrecision: 7 },
			required: true,
			default: 0,
			description: 'In degrees, north is positive',
			displayOptions: { show: { dataMode: ['define'] } },
		},
		{
			displayName: 'Longitude',
			name: 'longitude',
			type: 'number',
			typeOptions: { minValue: -180, maxValue: 180, numberPrecision: 7 },
			required: true,
			default: 0,
			description: 'In degrees, east is positive',
			displayOptions: { show: { dataMode: ['define'] } },
		},
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			displayOptions: { show: { dataMode: ['define'] } },
			options: [
				{
					displayName: 'Accuracy',
					name: 'accuracy',
					type: 'number',
					typeOptions: { minValue: 0, numberPrecision: 1 },
					default: 0,
					description: 'Radius of uncertainty, in metres',
				},
				{
					displayName: 'Heading',
					name: 'heading',
					type: 'number',
					typeOptions: { minValue: 0, maxValue: 360, numberPrecision: 1 },
					default: 0,
					description: 'Direction of travel in degrees: 0 is north, 90 east',
				},
				{
					displayName: 'Speed',
					name: 'speed',
					type: 'number',
					typeOptions: { minValue: 0, numberPrecision: 1 },
					default: 0,
					description: 'In metres per second',
				},
			],
		},
	]),
	execute: inBatchesOfItems<Client, DriverPosition>({
		batchSize: Infinity,
		rowReader: (context) => {
			const read = readText(context, 'dataMode', 0) === 'define' ? positionOfFields : positionOfItem;
			return (itemIndex) => read(context, itemIndex);
		},
		sendRows: async ({ client, rows }) => await sendPositions(client, rows),
	}),
};
