import { isResourceLocatorValue } from 'n8n-workflow';
import type { INodeProperties } from 'n8n-workflow';
import type { ItemCall } from '../../shared/operation';
import { readCollection } from '../../shared/parameters';
import type { Fields } from '../../shared/parameters';
import { readRequired } from '../../shared/readRequired';
import { Trouble } from '../../shared/trouble';
import type { Client } from './client';
import { idOf, readId } from './findRecord';
import { branches, depots, drivers, missions, routes, vehicles } from './kinds';
import type { Kind } from './kinds';

/** Records that other records refer to, by the field of their locator. */
const referred: Readonly<Record<string, Kind>> = {
	branch: branches,
	depot: depots,
	driver: drivers,
	mission: missions,
	route: routes,
	vehicle: vehicles,
};

/** Fields of a collection with fields of their own, which n8n puts into a group. */
const grouped = ['capacity', 'endLocation', 'startLocation', 'timeWindows'];

/** What stands in the fields of a node, by the names of the API. */
export async function readForm(
	call: ItemCall<Client>,
	front: readonly INodeProperties[],
	collection: string,
): Promise<Fields> {
	const { context, client, itemIndex } = call;
	const fields: Fields = {};
	for (const field of front) {
		const kind = referred[field.name];
		if (field.type === 'resourceLocator' && kind !== undefined) {
			fields[`${field.name}Id`] = await readId(context, client, kind, itemIndex);
		} else {
			fields[field.name] =
				field.required === true
					? readRequired(context, field, itemIndex)
					: context.getNodeParameter(field.name, itemIndex, '');
		}
	}
	return { ...fields, ...(await readGroup(call, collection)) };
}

/** What stands in a collection, by the names of the API; an empty locator is an empty ID. */
export async function readGroup(
	{ context, client, itemIndex }: ItemCall<Client>,
	collection: string,
): Promise<Fields> {
	const fields: Fields = {};
	for (const [name, value] of Object.entries(readCollection(context, collection, itemIndex))) {
		if (isResourceLocatorValue(value)) {
			const named = { mode: value.mode, value: String(value.value ?? '').trim() };
			fields[`${name}Id`] = named.value === '' ? '' : await idOf(client, referred[name], named);
		} else fields[name] = grouped.includes(name) ? Object.values(Object(value))[0] : value;
		fields[name] ??= '';
	}
	return fields;
}

/** Where a record is: by its address, or by its coordinates. */
export function readPlace({ context, itemIndex }: Pick<ItemCall<Client>, 'context' | 'itemIndex'>): Fields {
	const read = (name: string, displayName: string) => readRequired(context, { name, displayName }, itemIndex);
	if (context.getNodeParameter('locationBy', itemIndex, 'address') === 'address') {
		return { address: read('address', 'Address') };
	}
	const place = { latitude: read('latitude', 'Latitude'), longitude: read('longitude', 'Longitude') };
	// Coordinates that nobody has filled in would be in the Gulf of Guinea.
	if (Number(place.latitude) !== 0 || Number(place.longitude) !== 0) return place;
	throw new Trouble(
		"'Latitude' and 'Longitude' are empty",
		"Fill in 'Latitude' and 'Longitude', or set 'Location By' to Address",
	);
}
