import type { IDataObject } from 'n8n-workflow';
import type { ResourceType } from '../../../contract/rouptimize/events';
import type { Client } from '../shared/client';
import { lookUpById } from '../shared/findRecord';
import { assignments, drivers, missions, routes, vehicles } from '../shared/kinds';
import type { NamedKind } from '../shared/kinds';
import type { ReceivedEvent } from './readEvent';

const kinds: Readonly<Record<ResourceType, NamedKind>> = {
	driver: drivers,
	mission: missions,
	route: routes,
	vehicle: vehicles,
	vehicle_driver_assignment: assignments,
};

/** The record of an event as it is now; undefined if it was deleted, or is of a kind that is not known. */
export async function currentRecord(
	client: Client,
	{ resourceType, resourceId }: ReceivedEvent,
): Promise<IDataObject | undefined> {
	return isKnown(resourceType) ? await lookUpById(client, kinds[resourceType], resourceId) : undefined;
}

/** The branch that the record of an event belongs to; '' if it belongs to none. */
export async function branchOf(client: Client, { data }: ReceivedEvent): Promise<string> {
	if ('branchId' in data) return String(data.branchId ?? '');
	// Assignments belong to the branch of their driver.
	if (typeof data.driverId !== 'string') return '';
	const driver = await lookUpById(client, drivers, data.driverId);
	return String(driver?.branchId ?? '');
}

function isKnown(type: string): type is ResourceType {
	return Object.prototype.hasOwnProperty.call(kinds, type);
}
