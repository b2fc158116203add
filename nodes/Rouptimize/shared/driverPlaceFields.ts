import type { INodeProperties } from 'n8n-workflow';

const placeValues: INodeProperties[] = [
	{
		displayName: 'Address',
		name: 'address',
		type: 'string',
		default: '',
		placeholder: 'e.g. 393 Hanover St, Boston, MA 02113, USA',
		description: 'Looked up if there are no coordinates',
	},
	{
		displayName: 'Latitude',
		name: 'latitude',
		type: 'string',
		default: '',
		placeholder: 'e.g. 42.36514',
		description: 'In degrees, north is positive',
	},
	{
		displayName: 'Longitude',
		name: 'longitude',
		type: 'string',
		default: '',
		placeholder: 'e.g. -71.05288',
		description: 'In degrees, east is positive',
	},
];

/** Where the routes of a driver begin and end. */
export const driverPlaceOptions: INodeProperties[] = [
	{
		displayName: 'End Location',
		name: 'endLocation',
		type: 'fixedCollection',
		default: {},
		placeholder: 'Add Place',
		description: 'Where routes of this driver end; without one they end at the last stop',
		options: [{ displayName: 'Place', name: 'place', values: placeValues }],
	},
	{
		displayName: 'Start Location',
		name: 'startLocation',
		type: 'fixedCollection',
		default: {},
		placeholder: 'Add Place',
		description: 'Where routes of this driver start; without one they start at the first stop',
		options: [{ displayName: 'Place', name: 'place', values: placeValues }],
	},
];
