import type { INodeProperties } from 'n8n-workflow';
import { toList } from '../../shared/conversions';
import type { ItemCall } from '../../shared/operation';
import { Trouble } from '../../shared/trouble';
import type { Client } from './client';
import { idOf } from './findRecord';
import { missions } from './kinds';
import type { Kind } from './kinds';

export const missionsField: INodeProperties = {
	displayName: 'Missions',
	name: 'missions',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. ORD001, ORD002',
	description: 'The missions, separated by commas, or a list from an expression',
};

/** For operations that take all missions if none are named. */
export const missionsOption: INodeProperties = {
	displayName: 'Missions',
	name: 'missions',
	type: 'string',
	default: '',
	placeholder: 'e.g. ORD001, ORD002',
	description: 'Only these missions, separated by commas, or a list from an expression',
};

export const namedByField: INodeProperties = {
	displayName: 'Missions By',
	name: 'namedBy',
	type: 'options',
	options: [
		{ name: 'External ID', value: 'externalId', description: 'Your own ID of each' },
		{ name: 'ID', value: 'id', description: 'The ID that Rouptimize gave each' },
	],
	default: 'id',
	description: 'How the missions are named',
};

/** The IDs of the missions in the field, which must not be empty. */
export async function readMissionIds(call: ItemCall<Client>): Promise<string[]> {
	const { context, itemIndex } = call;
	const value: unknown = context.getNodeParameter('missions', itemIndex, '');
	const ids = await idsOf(call, missions, value, context.getNodeParameter('namedBy', itemIndex, 'id'));
	if (ids.length > 0) return ids;
	throw new Trouble(
		"'Missions' is empty",
		"Name at least one mission in 'Missions'. If it has an expression, the items lack what the expression names",
	);
}

/** The IDs of records that a field names, in its sequence. */
export async function idsOf(
	{ client }: Pick<ItemCall<Client>, 'client'>,
	kind: Kind,
	value: unknown,
	mode: unknown,
): Promise<string[]> {
	const list = toList(value, '');
	const names = (Array.isArray(list) ? list : []).map((name) => String(name).trim()).filter(Boolean);
	return await Promise.all(
		names.map(async (name) => await idOf(client, kind, { mode: String(mode), value: name })),
	);
}
