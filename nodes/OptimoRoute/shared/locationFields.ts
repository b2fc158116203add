import type { INodeProperties } from 'n8n-workflow';

export const locationByField: INodeProperties = {
	displayName: 'Location By',
	name: 'locationBy',
	type: 'options',
	options: [
		{ name: 'Address', value: 'address', description: 'The service looks the address up' },
		{ name: 'Coordinates', value: 'coordinates' },
		{ name: 'Location Number', value: 'locationNo', description: 'A place the account knows already' },
	],
	default: 'address',
	description: 'How to tell where the order is served',
};

/** For bulk calls: they look no address up, and change existing orders without touching their place. */
export const bulkLocationByField: INodeProperties = {
	displayName: 'Location By',
	name: 'locationBy',
	type: 'options',
	options: [
		{ name: 'Coordinates', value: 'coordinates' },
		{ name: 'Location Number', value: 'locationNo', description: 'A place the account knows already' },
		{ name: 'Unchanged', value: 'unchanged', description: 'Leave existing orders where they are' },
	],
	default: 'unchanged',
	description: 'How to tell where the order is served. A new order needs a place.',
};

/** The fields of each way to name a place. */
export const locationFields: INodeProperties[] = [
	{
		displayName: 'Address',
		name: 'address',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 393 Hanover St, Boston, MA 02113, USA',
		description: 'Whole address with the country',
		displayOptions: { show: { locationBy: ['address'] } },
	},
	{
		displayName: 'Latitude',
		name: 'latitude',
		type: 'number',
		typeOptions: { minValue: -90, maxValue: 90, numberPrecision: 7 },
		required: true,
		default: 0,
		description: 'In degrees, north is positive',
		displayOptions: { show: { locationBy: ['coordinates'] } },
	},
	{
		displayName: 'Longitude',
		name: 'longitude',
		type: 'number',
		typeOptions: { minValue: -180, maxValue: 180, numberPrecision: 7 },
		required: true,
		default: 0,
		description: 'In degrees, east is positive',
		displayOptions: { show: { locationBy: ['coordinates'] } },
	},
	{
		displayName: 'Location Name',
		name: 'locationName',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. Green Cross Pharmacy',
		description: 'Name the driver sees',
		displayOptions: { show: { locationBy: ['coordinates'] } },
	},
	{
		displayName: 'Location Number',
		name: 'locationNo',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. LOC001',
		description: 'Your own number of a place that the account knows already',
		displayOptions: { show: { locationBy: ['locationNo'] } },
	},
];

/** What to do with an address that is not found exactly, as options of a collection. */
export const geocodingOptions: INodeProperties[] = [
	{
		displayName: 'Accept Multiple Results',
		name: 'acceptMultipleResults',
		type: 'boolean',
		default: false,
		description: 'Whether to take the best match if the address fits several places',
		displayOptions: { hide: { '/locationBy': ['coordinates', 'locationNo', 'unchanged'] } },
	},
	{
		displayName: 'Accept Partial Match',
		name: 'acceptPartialMatch',
		type: 'boolean',
		default: false,
		description: 'Whether to take a place that matches the address only in part',
		displayOptions: { hide: { '/locationBy': ['coordinates', 'locationNo', 'unchanged'] } },
	},
	{
		displayName: 'Store Invalid',
		name: 'storeInvalid',
		type: 'boolean',
		default: false,
		description:
			'Whether to keep an order whose address is not found; it is not planned until the address is corrected',
		displayOptions: { hide: { '/locationBy': ['coordinates', 'locationNo', 'unchanged'] } },
	},
];

/** What else can be said about a place, as options of a collection. */
export const locationDetails: INodeProperties[] = [
	{
		displayName: 'Address',
		name: 'address',
		type: 'string',
		default: '',
		placeholder: 'e.g. 393 Hanover St, Boston, MA 02113, USA',
		description: 'Address of the place',
		displayOptions: { hide: { '/locationBy': ['address'] } },
	},
	{
		displayName: 'Check-In Time',
		name: 'checkInTime',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		description: 'Minutes the driver spends at the place before the first order there is served',
	},
	{
		displayName: 'Location Name',
		name: 'locationName',
		type: 'string',
		default: '',
		placeholder: 'e.g. Green Cross Pharmacy',
		description: 'Name the driver sees',
		displayOptions: { hide: { '/locationBy': ['coordinates'] } },
	},
	{
		displayName: 'Location Number',
		name: 'locationNo',
		type: 'string',
		default: '',
		placeholder: 'e.g. LOC001',
		description: 'Your own number of the place',
		displayOptions: { hide: { '/locationBy': ['locationNo'] } },
	},
	{
		displayName: 'Notes',
		name: 'notes',
		type: 'string',
		default: '',
		description: 'What every driver should know about the place',
	},
];

export const coordinateOptions: INodeProperties[] = [
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
];
