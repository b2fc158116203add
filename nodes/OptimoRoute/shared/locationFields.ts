import type { INodeProperties } from 'n8n-workflow';

/** The fields of each way to name a place; the picker `locationBy` stands in the operation. */
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
	},
	{
		displayName: 'Accept Partial Match',
		name: 'acceptPartialMatch',
		type: 'boolean',
		default: false,
		description: 'Whether to take a place that matches the address only in part',
	},
	{
		displayName: 'Store Invalid',
		name: 'storeInvalid',
		type: 'boolean',
		default: false,
		description:
			'Whether to keep an order whose address is not found; it is not planned until the address is corrected',
	},
];

/** What else can be said about a place, as options of a collection. */
export const locationDetails: INodeProperties[] = [
	{
		displayName: 'Address',
		name: 'address',
		type: 'string',
		default: '',
		description: 'Address the driver sees, beside the coordinates',
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
		description: 'Name the driver sees',
	},
	{
		displayName: 'Location Number',
		name: 'locationNo',
		type: 'string',
		default: '',
		description: 'Your own number of the place',
	},
	{
		displayName: 'Notes',
		name: 'notes',
		type: 'string',
		default: '',
		description: 'What every driver should know about the place',
	},
];
