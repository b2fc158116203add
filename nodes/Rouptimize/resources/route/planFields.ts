import type { INodeProperties } from 'n8n-workflow';
import type { ItemCall } from '../../../shared/operation';
import { isEmpty, isTrue, omit } from '../../../shared/parameters';
import type { Fields } from '../../../shared/parameters';
import { readDay } from '../../../shared/readDay';
import type { Client } from '../../shared/client';
import { readGroup } from '../../shared/formFields';
import { drivers, missions } from '../../shared/kinds';
import { branchOption } from '../../shared/locators/branchLocator';
import { idsOf, missionsOption, namedByField } from '../../shared/namedRecords';

export const planDateField: INodeProperties = {
	displayName: 'Date',
	name: 'date',
	type: 'dateTime',
	typeOptions: { dateOnly: true },
	required: true,
	default: '',
	description: 'Day to be planned',
};

/** What is to be planned, if not everything. */
export const planOptions: INodeProperties[] = [
	{ ...branchOption, description: 'Only missions and drivers of this branch' },
	{
		displayName: 'Drivers',
		name: 'drivers',
		type: 'string',
		default: '',
		placeholder: 'e.g. DRV001, DRV006',
		description: 'Only these drivers, separated by commas; without it all who work that day',
	},
	{
		displayName: 'Include Scheduled',
		name: 'includeScheduled',
		type: 'boolean',
		default: false,
		description: 'Whether missions that are on routes of these drivers already may be moved',
	},
	missionsOption,
	{
		...namedByField,
		displayName: 'Named By',
		description: 'How missions and drivers are named',
	},
];

/** The request that the fields of a planning stand for. */
export async function readPlan(call: ItemCall<Client>): Promise<{ date: string } & Fields> {
	const options = await readGroup(call, 'options');
	const { namedBy = 'id', includeScheduled, branchId } = options;
	const named = omit(options, ['namedBy']);
	const driverIds = await idsOf(call, drivers, named.drivers ?? '', namedBy);
	const missionIds = await idsOf(call, missions, named.missions ?? '', namedBy);
	return {
		date: readDay(call.context, 'date', call.itemIndex),
		...(!isEmpty(branchId) && { branchId }),
		...(driverIds.length > 0 && { driverIds }),
		...(missionIds.length > 0 && { missionIds }),
		...(includeScheduled !== undefined && { includeScheduled: isTrue(includeScheduled) }),
	};
}
