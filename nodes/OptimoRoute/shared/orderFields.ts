import type { INodeProperties } from 'n8n-workflow';

export const orderNoField: INodeProperties = {
	displayName: 'Order Number',
	name: 'orderNo',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. ORD001',
	description: 'Your own number of the order, unique in the account',
};

/** For operations that find an order by its ID too. */
export const orderNoOrIdField: INodeProperties = {
	displayName: 'Order Number',
	name: 'orderNo',
	type: 'string',
	default: '',
	placeholder: 'e.g. ORD001',
	description: "Your own number of the order; may be empty if 'Order ID' is given",
};

export const orderIdOption: INodeProperties = {
	displayName: 'Order ID',
	name: 'id',
	type: 'string',
	default: '',
	placeholder: 'e.g. 6671978a86b19d18c69cc934315cb100',
	description: 'ID that OptimoRoute gave the order; finds it before the number does',
};

export const dateField: INodeProperties = {
	displayName: 'Date',
	name: 'date',
	type: 'dateTime',
	typeOptions: { dateOnly: true },
	required: true,
	default: '',
	description: 'Day of the delivery. The day as written counts, whatever the time zone.',
};

export const dateOption: INodeProperties = {
	displayName: 'Date',
	name: 'date',
	type: 'dateTime',
	typeOptions: { dateOnly: true },
	default: '',
	description: 'Day of the delivery. The day as written counts, whatever the time zone.',
};

export const typeField: INodeProperties = {
	displayName: 'Type',
	name: 'type',
	type: 'options',
	options: [
		{ name: 'Delivery', value: 'D' },
		{ name: 'Pickup', value: 'P' },
		{ name: 'Task', value: 'T' },
	],
	default: 'D',
	description: 'What the driver does at the place',
};

/** The optional fields of an order, as they stand in a collection. */
export const orderDetails: INodeProperties[] = [
	{
		displayName: 'Allowed Date Times',
		name: 'allowedDateTimes',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		default: {},
		placeholder: 'Add Window',
		description: 'When the service may begin, with date and time; an end left empty is open',
		options: [
			{
				displayName: 'Window',
				name: 'window',
				values: [
					{ displayName: 'From', name: 'from', type: 'dateTime', default: '' },
					{ displayName: 'To', name: 'to', type: 'dateTime', default: '' },
				],
			},
		],
	},
	{
		displayName: 'Allowed Dates',
		name: 'allowedDates',
		type: 'fixedCollection',
		default: {},
		placeholder: 'Add Range',
		description: 'Days on which the order may be served, both ends included; an end left empty is open',
		options: [
			{
				displayName: 'Range',
				name: 'range',
				values: [
					{
						displayName: 'From',
						name: 'from',
						type: 'dateTime',
						typeOptions: { dateOnly: true },
						default: '',
					},
					{
						displayName: 'To',
						name: 'to',
						type: 'dateTime',
						typeOptions: { dateOnly: true },
						default: '',
					},
				],
			},
		],
	},
	{
		displayName: 'Allowed Weekdays',
		name: 'allowedWeekdays',
		type: 'multiOptions',
		options: [
			{ name: 'Friday', value: 'fri' },
			{ name: 'Monday', value: 'mon' },
			{ name: 'Saturday', value: 'sat' },
			{ name: 'Sunday', value: 'sun' },
			{ name: 'Thursday', value: 'thu' },
			{ name: 'Tuesday', value: 'tue' },
			{ name: 'Wednesday', value: 'wed' },
		],
		default: [],
		description: 'Days of the week on which the order may be served',
	},
	{
		displayName: 'Assigned Driver External ID',
		name: 'driverExternalId',
		type: 'string',
		default: '',
		placeholder: 'e.g. DRV001',
		description: 'The only driver who may serve the order, by external ID',
	},
	{
		displayName: 'Assigned Driver Serial',
		name: 'driverSerial',
		type: 'string',
		default: '',
		placeholder: 'e.g. 001',
		description: 'The only driver who may serve the order, by serial number',
	},
	{
		displayName: 'Barcodes',
		name: 'barcode',
		type: 'string',
		default: '',
		placeholder: 'e.g. 4006381333931, 4006381333948',
		description: 'Barcodes of the parcels, separated by commas',
	},
	{
		displayName: 'Custom Field 1',
		name: 'customField1',
		type: 'string',
		default: '',
	},
	{
		displayName: 'Custom Field 2',
		name: 'customField2',
		type: 'string',
		default: '',
	},
	{
		displayName: 'Custom Field 3',
		name: 'customField3',
		type: 'string',
		default: '',
	},
	{
		displayName: 'Custom Field 4',
		name: 'customField4',
		type: 'string',
		default: '',
	},
	{
		displayName: 'Custom Field 5',
		name: 'customField5',
		type: 'string',
		default: '',
	},
	{
		displayName: 'Custom Fields',
		name: 'customFields',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		default: {},
		placeholder: 'Add Field',
		description: 'Fields that your account has defined, by their keys',
		options: [
			{
				displayName: 'Field',
				name: 'field',
				values: [
					{ displayName: 'Key', name: 'key', type: 'string', default: '' },
					{ displayName: 'Value', name: 'value', type: 'string', default: '' },
				],
			},
		],
	},
	{
		displayName: 'Duration',
		name: 'duration',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 2 },
		default: 0,
		description: 'Service time at the place, in minutes',
	},
	{
		displayName: 'Email',
		name: 'email',
		type: 'string',
		placeholder: 'e.g. name@email.com',
		default: '',
		description: 'Where the customer gets notifications',
	},
	{
		displayName: 'Load 1',
		name: 'load1',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 4 },
		default: 0,
		description: 'Boxes, kilos or whatever the first load counts in your account',
	},
	{
		displayName: 'Load 2',
		name: 'load2',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 4 },
		default: 0,
		description: 'Second kind of load, if your account counts more than one',
	},
	{
		displayName: 'Load 3',
		name: 'load3',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 4 },
		default: 0,
		description: 'Third kind of load, if your account counts more than one',
	},
	{
		displayName: 'Load 4',
		name: 'load4',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 4 },
		default: 0,
		description: 'Fourth kind of load, if your account counts more than one',
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
		displayName: 'Notification Preference',
		name: 'notificationPreference',
		type: 'options',
		options: [
			{ name: "Don't Notify", value: 'dont_notify' },
			{ name: 'Email', value: 'email' },
			{ name: 'Email and SMS', value: 'both' },
			{ name: 'SMS', value: 'sms' },
		],
		default: 'both',
		description: 'How the customer is told when the driver comes',
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
		displayName: 'Priority',
		name: 'priority',
		type: 'options',
		options: [
			{ name: 'Critical', value: 'C' },
			{ name: 'High', value: 'H' },
			{ name: 'Low', value: 'L' },
			{ name: 'Medium', value: 'M' },
		],
		default: 'M',
		description: 'Orders of high priority are the last to be left out when there is not enough time',
	},
	{
		displayName: 'Related Order ID',
		name: 'relatedId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 04e7b09e993e8488024f46aaf9d8c72d',
		description: 'ID from OptimoRoute of the pickup that belongs to this delivery, or the other way round',
	},
	{
		displayName: 'Related Order Number',
		name: 'relatedOrderNo',
		type: 'string',
		default: '',
		placeholder: 'e.g. ORD002',
		description: 'Pickup that belongs to this delivery, or the other way round; it must exist already',
	},
	{
		displayName: 'Skills',
		name: 'skills',
		type: 'string',
		default: '',
		placeholder: 'e.g. crane, piano',
		description: 'Codes of the skills the driver must have, separated by commas',
	},
	{
		displayName: 'Time Windows',
		name: 'timeWindows',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		default: {},
		placeholder: 'Add Time Window',
		description: 'When the order can be served',
		options: [
			{
				displayName: 'Window',
				name: 'window',
				values: [
					{
						displayName: 'From',
						name: 'twFrom',
						type: 'string',
						default: '',
						placeholder: 'e.g. 08:00',
						description: 'Earliest begin of the service',
					},
					{
						displayName: 'To',
						name: 'twTo',
						type: 'string',
						default: '',
						placeholder: 'e.g. 12:00',
						description: 'Latest end of the service',
					},
				],
			},
		],
	},
	{
		displayName: 'Vehicle Features',
		name: 'vehicleFeatures',
		type: 'string',
		default: '',
		placeholder: 'e.g. fridge, tail-lift',
		description: 'Codes of the features the vehicle must have, separated by commas',
	},
];
