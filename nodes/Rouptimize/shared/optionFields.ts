import type { INodeProperties } from 'n8n-workflow';

export const keyOption: INodeProperties = {
	displayName: 'Idempotency Key',
	name: 'idempotencyKey',
	type: 'string',
	default: '',
	placeholder: 'e.g. ORD001-2027-03-15',
	description:
		'Rouptimize does requests with the same key once. Left empty, each item has one that stays the same when n8n tries it again.',
};

/** The options of an operation that has no others. */
export const writeOptions: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [keyOption],
};

export const externalIdField: INodeProperties = {
	displayName: 'External ID',
	name: 'externalId',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. ERP-1001',
	description: 'Your own ID of the record; finds the one that exists already',
};

export const externalIdOption: INodeProperties = {
	displayName: 'External ID',
	name: 'externalId',
	type: 'string',
	default: '',
	placeholder: 'e.g. ERP-1001',
	description: 'Your own ID of the record, unique among those of its kind',
};

export const updatedSinceFilter: INodeProperties = {
	displayName: 'Updated Since',
	name: 'updatedSince',
	type: 'dateTime',
	default: '',
	description:
		"Only records that changed at this moment or later; without an offset it is in the workflow's time zone",
};

export const externalIdFilter: INodeProperties = {
	displayName: 'External ID',
	name: 'externalId',
	type: 'string',
	default: '',
	placeholder: 'e.g. ERP-1001',
	description: 'Only the record with this ID of your own',
};
