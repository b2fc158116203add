import type { IDataObject } from 'n8n-workflow';
import type { OperationName } from '../../../contract/rouptimize/operations';

/** A kind of records, and the calls about it. */
export interface Kind {
	/** As messages name one. */
	noun: string;
	/** Name of the locator on the panel, and of the field it is in. */
	displayName: string;
	field: string;
	list: OperationName;
	/** What a person knows a record by, in lists to choose from. */
	title: (record: IDataObject) => unknown[];
}

/** One whose records have an ID of the sender's own. */
export interface NamedKind extends Kind {
	get: OperationName;
	remove: OperationName;
}

/** One that the API creates and changes. */
export interface EditableKind extends NamedKind {
	create: OperationName;
	update: OperationName;
}

export const branches: EditableKind = {
	noun: 'branch',
	displayName: 'Branch',
	field: 'branch',
	list: 'listBranches',
	get: 'getBranch',
	create: 'createBranch',
	update: 'updateBranch',
	remove: 'deleteBranch',
	title: ({ name, externalId, address }) => [name, externalId, address],
};

export const depots: EditableKind = {
	noun: 'depot',
	displayName: 'Depot',
	field: 'depot',
	list: 'listDepots',
	get: 'getDepot',
	create: 'createDepot',
	update: 'updateDepot',
	remove: 'deleteDepot',
	title: ({ name, externalId, address }) => [name, externalId, address],
};

export const drivers: EditableKind = {
	noun: 'driver',
	displayName: 'Driver',
	field: 'driver',
	list: 'listDrivers',
	get: 'getDriver',
	create: 'createDriver',
	update: 'updateDriver',
	remove: 'deleteDriver',
	title: ({ name, externalId, serial, email }) => [name, externalId, serial, email],
};

export const vehicles: EditableKind = {
	noun: 'vehicle',
	displayName: 'Vehicle',
	field: 'vehicle',
	list: 'listVehicles',
	get: 'getVehicle',
	create: 'createVehicle',
	update: 'updateVehicle',
	remove: 'deleteVehicle',
	title: ({ label, plateNumber, externalId }) => [label, plateNumber, externalId],
};

export const assignments: EditableKind = {
	noun: 'vehicle-driver assignment',
	displayName: 'Assignment',
	field: 'assignment',
	list: 'listAssignments',
	get: 'getAssignment',
	create: 'createAssignment',
	update: 'updateAssignment',
	remove: 'deleteAssignment',
	title: ({ startDate, endDate, externalId, id }) => [`${startDate} – ${endDate ?? '…'}`, externalId, id],
};

export const missions: EditableKind = {
	noun: 'mission',
	displayName: 'Mission',
	field: 'mission',
	list: 'listMissions',
	get: 'getMission',
	create: 'createMission',
	update: 'updateMission',
	remove: 'deleteMission',
	title: ({ externalId, name, address, date, status }) => [externalId, name, address, date, status],
};

export const mobileUsers: NamedKind = {
	noun: 'mobile user',
	displayName: 'Mobile User',
	field: 'mobileUser',
	list: 'listMobileUsers',
	get: 'getMobileUser',
	remove: 'deleteMobileUser',
	title: ({ name, externalId, email, status }) => [name, externalId, email, status],
};

export const routes: NamedKind = {
	noun: 'route',
	displayName: 'Route',
	field: 'route',
	list: 'listRoutes',
	get: 'getRoute',
	remove: 'deleteRoute',
	title: ({ name, externalId, date, status, id }) => [name || id, externalId, date, status],
};

export const webhookEndpoints: Kind = {
	noun: 'webhook endpoint',
	displayName: 'Webhook Endpoint',
	field: 'webhookEndpoint',
	list: 'listWebhookEndpoints',
	title: ({ url, description }) => [url, description],
};

export const apiTokens: Kind = {
	noun: 'API token',
	displayName: 'Token',
	field: 'token',
	list: 'listApiTokens',
	title: ({ name, prefix, preset }) => [name, prefix, preset],
};
