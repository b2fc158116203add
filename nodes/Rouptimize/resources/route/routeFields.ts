import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { RouteStatus } from '../../../../contract/rouptimize/route';
import type { OperationName } from '../../../../contract/rouptimize/operations';
import type { ItemCall } from '../../../shared/operation';
import { isEmpty, readFlag } from '../../../shared/parameters';
import type { Fields } from '../../../shared/parameters';
import { readDay } from '../../../shared/readDay';
import { routeRules } from '../../shared/bodies';
import { callKey } from '../../shared/callKey';
import type { Client } from '../../shared/client';
import { readId } from '../../shared/findRecord';
import { readForm } from '../../shared/formFields';
import { missions, routes } from '../../shared/kinds';
import { branchOption } from '../../shared/locators/branchLocator';
import { depotOption } from '../../shared/locators/depotLocator';
import { driverOption } from '../../shared/locators/driverLocator';
import { vehicleOption } from '../../shared/locators/vehicleLocator';
import { idsOf } from '../../shared/namedRecords';
import { simplifyRoute } from '../../shared/simplifyRoute';
import { toBody } from '../../shared/toBody';

export const dateField: INodeProperties = {
	displayName: 'Date',
	name: 'date',
	type: 'dateTime',
	typeOptions: { dateOnly: true },
	required: true,
	default: '',
	description: 'Day of the route. The day as written counts, whatever the time zone.',
};

export const nameField: INodeProperties = {
	displayName: 'Name',
	name: 'name',
	type: 'string',
	default: '',
	placeholder: 'e.g. North, morning',
	description: 'What the route is called',
};

export const inDrivingOrder: INodeProperties = {
	displayName: 'Missions',
	name: 'missions',
	type: 'string',
	default: '',
	placeholder: 'e.g. ORD001, ORD002',
	description: 'In driving order, separated by commas, or a list from an expression; empty means none yet',
};

export const routeDetails: INodeProperties[] = [
	{ ...branchOption, description: 'The branch that the route belongs to' },
	{ ...depotOption, description: 'Where it starts and ends, if its driver has no place of their own' },
	{ ...driverOption, description: 'Who drives it' },
	{ ...vehicleOption, description: "What it is driven with; the driver's own if none is chosen" },
];

export const routeStatusFilter: INodeProperties = {
	displayName: 'Status',
	name: 'status',
	type: 'options',
	options: [
		{ name: 'Assigned', value: 'assigned', description: 'It has stops and a driver' },
		{ name: 'Completed', value: 'completed', description: 'Every stop is over' },
		{ name: 'Draft', value: 'draft', description: 'It has no stops' },
		{ name: 'In Progress', value: 'in_progress', description: 'The driver is on the way' },
		{ name: 'Planned', value: 'planned', description: 'It has stops and no driver' },
	] satisfies Array<{ name: string; value: RouteStatus; description: string }>,
	default: 'assigned',
	description: 'Only routes in this state',
};

/** The route that the fields of Create, or of Create or Update, describe. */
export async function readRouteFields(call: ItemCall<Client>, front: INodeProperties[]): Promise<Fields> {
	const { context, itemIndex } = call;
	const named: unknown = context.getNodeParameter('missions', itemIndex, '');
	const by = context.getNodeParameter('namedBy', itemIndex, 'id');
	const fields: Fields = {
		...(await readForm(call, front, 'additionalFields')),
		date: readDay(context, 'date', itemIndex),
		...(!isEmpty(named) && { missionIds: await idsOf(call, missions, named, by) }),
	};
	return toBody(fields, routeRules, { timezone: context.getTimezone(), sendEmpty: false });
}

/** Changes the route that the item names; answers it as it is then. */
export async function changeRoute(
	call: ItemCall<Client>,
	name: OperationName,
	input: object,
): Promise<IDataObject> {
	const { context, client, itemIndex } = call;
	const id = await readId(context, client, routes, itemIndex);
	return await shownRoute(call, await client.call(name, { id, input, key: callKey(call) }));
}

/** A route in the form that Simplify asks for. */
export async function shownRoute(
	{ context, client, itemIndex }: ItemCall<Client>,
	route: IDataObject,
): Promise<IDataObject> {
	return readFlag(context, 'simplify', itemIndex) ? await simplifyRoute(route, client) : route;
}
