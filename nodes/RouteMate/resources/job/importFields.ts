import { updateDisplayOptions } from 'n8n-workflow';
import type { INodeProperties } from 'n8n-workflow';

export const externalStopIdField: INodeProperties = {
	displayName: 'External Stop ID',
	name: 'externalStopId',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. STOP-1',
	description: 'Your own ID of the stop, once in a job',
};

/** The fields of a stop that are filled in on the panel. */
export const definedStopFields: INodeProperties[] = updateDisplayOptions(
	{ show: { dataMode: ['stop'], stopData: ['define'] } },
	[
		externalStopIdField,
		{
			displayName: 'Address',
			name: 'address',
			type: 'string',
			default: '',
			placeholder: 'e.g. 1 George St, Brisbane QLD 4000',
			description: 'Where the stop is. It may be empty if latitude and longitude are given.',
		},
		{
			displayName: 'Stop Fields',
			name: 'stopFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				{
					displayName: 'Label',
					name: 'label',
					type: 'string',
					default: '',
					placeholder: 'e.g. Customer A',
					description: 'Name of the customer or place',
				},
				{
					displayName: 'Latitude',
					name: 'latitude',
					type: 'number',
					typeOptions: { minValue: -90, maxValue: 90, numberPrecision: 7 },
					default: 0,
					description: 'In degrees, north is positive',
				},
				{
					displayName: 'Longitude',
					name: 'longitude',
					type: 'number',
					typeOptions: { minValue: -180, maxValue: 180, numberPrecision: 7 },
					default: 0,
					description: 'In degrees, east is positive',
				},
				{
					displayName: 'Notes',
					name: 'notes',
					type: 'string',
					typeOptions: { rows: 3 },
					default: '',
					description: 'What the driver should know',
				},
				{
					displayName: 'Parcel Count',
					name: 'parcelCount',
					type: 'number',
					typeOptions: { minValue: 0 },
					default: 1,
					description: 'How many parcels are for this stop',
				},
				{
					displayName: 'Phone',
					name: 'phone',
					type: 'string',
					default: '',
					placeholder: 'e.g. +1 617 555 0123',
					description: 'Phone number of the customer',
				},
				{
					displayName: 'Service Minutes',
					name: 'serviceMinutes',
					type: 'number',
					typeOptions: { minValue: 0, numberPrecision: 2 },
					default: 5,
					description: 'How long the driver stays there; left out, what the organisation has set',
				},
				{
					displayName: 'Time Window End',
					name: 'timeWindowEnd',
					type: 'string',
					default: '',
					placeholder: 'e.g. 12:00',
					description: 'When the service has ended at the latest, HH:MM',
				},
				{
					displayName: 'Time Window Start',
					name: 'timeWindowStart',
					type: 'string',
					default: '',
					placeholder: 'e.g. 08:00',
					description: 'When the service begins at the earliest, HH:MM',
				},
			],
		},
	],
);

/** What holds for a whole job, as options of a collection. */
export const jobDetails: INodeProperties[] = [
	{
		displayName: 'Date',
		name: 'date',
		type: 'dateTime',
		typeOptions: { dateOnly: true },
		default: '',
		description: 'Day of the deliveries; empty means the field date of the item, or else today',
	},
	{
		displayName: 'Driver Email',
		name: 'driverEmail',
		type: 'string',
		default: '',
		placeholder: 'e.g. driver@example.com',
		description: 'Who drives; empty means the field driver_email of the item, or else nobody yet',
	},
	{
		displayName: 'Title',
		name: 'title',
		type: 'string',
		default: '',
		placeholder: 'e.g. Morning Deliveries',
		description: 'Name of the job; empty means the field title of the item',
	},
];
