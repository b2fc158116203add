import type { INodeProperties } from 'n8n-workflow';

/** What tells where a route starts or ends, if that is a place of its own. */
const customPlace: INodeProperties[] = [
	{
		displayName: 'Latitude',
		name: 'latitude',
		type: 'number',
		typeOptions: { minValue: -90, maxValue: 90, numberPrecision: 7 },
		default: 0,
		description: 'In degrees, north is positive',
		displayOptions: { show: { type: ['custom'] } },
	},
	{
		displayName: 'Longitude',
		name: 'longitude',
		type: 'number',
		typeOptions: { minValue: -180, maxValue: 180, numberPrecision: 7 },
		default: 0,
		description: 'In degrees, east is positive',
		displayOptions: { show: { type: ['custom'] } },
	},
	{
		displayName: 'Address',
		name: 'address',
		type: 'string',
		default: '',
		placeholder: 'e.g. 393 Hanover St, Boston, MA 02113, USA',
		description: 'Shown in reports; the coordinates count',
		displayOptions: { show: { type: ['custom'] } },
	},
];

/** Where a route ends and starts, as options of a collection. */
export const placeOptions: INodeProperties[] = [
	{
		displayName: 'End Place',
		name: 'end',
		type: 'fixedCollection',
		default: {},
		placeholder: 'Add Place',
		description: 'Where the route ends',
		options: [
			{
				displayName: 'Place',
				name: 'place',
				values: [
					{
						displayName: 'Ends At',
						name: 'type',
						type: 'options',
						options: [
							{ name: 'Coordinates', value: 'custom' },
							{ name: "Driver's Own Place", value: 'employeeDefault' },
							{ name: 'Start of the Route', value: 'startLocation' },
						],
						default: 'custom',
					},
					...customPlace,
				],
			},
		],
	},
	{
		displayName: 'Start Place',
		name: 'start',
		type: 'fixedCollection',
		default: {},
		placeholder: 'Add Place',
		description: 'Where the route starts',
		options: [
			{
				displayName: 'Place',
				name: 'place',
				values: [
					{
						displayName: 'Starts At',
						name: 'type',
						type: 'options',
						options: [
							{ name: 'Coordinates', value: 'custom' },
							{ name: "Driver's Own Place", value: 'employeeDefault' },
						],
						default: 'custom',
					},
					...customPlace,
				],
			},
		],
	},
];
