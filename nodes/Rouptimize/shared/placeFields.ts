import type { INodeProperties } from 'n8n-workflow';

/** Where a record is, on the panel of an operation that needs a place. */
export const placeFields: INodeProperties[] = [
	{
		displayName: 'Location By',
		name: 'locationBy',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Address', value: 'address', description: 'The address is looked up' },
			{ name: 'Coordinates', value: 'coordinates', description: 'Nothing is looked up' },
		],
		default: 'address',
		description: 'How the place is given',
	},
	{
		displayName: 'Address',
		name: 'address',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 393 Hanover St, Boston, MA 02113, USA',
		description: 'Street, town and country',
		displayOptions: { show: { locationBy: ['address'] } },
	},
	{
		displayName: 'Latitude',
		name: 'latitude',
		type: 'number',
		typeOptions: { numberPrecision: 7 },
		required: true,
		default: 0,
		description: 'In degrees, north is positive',
		displayOptions: { show: { locationBy: ['coordinates'] } },
	},
	{
		displayName: 'Longitude',
		name: 'longitude',
		type: 'number',
		typeOptions: { numberPrecision: 7 },
		required: true,
		default: 0,
		description: 'In degrees, east is positive',
		displayOptions: { show: { locationBy: ['coordinates'] } },
	},
];

/** Only beside coordinates: otherwise the address has a field of its own. */
export const addressOption: INodeProperties = {
	displayName: 'Address',
	name: 'address',
	type: 'string',
	default: '',
	placeholder: 'e.g. 393 Hanover St, Boston, MA 02113, USA',
	description: 'What is shown; the coordinates count',
	displayOptions: { show: { '/locationBy': ['coordinates'] } },
};

/** A place among fields that are to be changed. */
export const placeOptions: INodeProperties[] = [
	{
		displayName: 'Address',
		name: 'address',
		type: 'string',
		default: '',
		placeholder: 'e.g. 393 Hanover St, Boston, MA 02113, USA',
		description: 'Street, town and country; looked up unless coordinates are given too',
	},
	{
		displayName: 'Latitude',
		name: 'latitude',
		type: 'number',
		typeOptions: { numberPrecision: 7 },
		default: 0,
		description: 'In degrees, north is positive; only together with the longitude',
	},
	{
		displayName: 'Longitude',
		name: 'longitude',
		type: 'number',
		typeOptions: { numberPrecision: 7 },
		default: 0,
		description: 'In degrees, east is positive; only together with the latitude',
	},
];
