import type { IExecuteFunctions } from 'n8n-workflow';
import { columnReader } from '../../../shared/columns';
import { readText } from '../../../shared/parameters';
import type { Fields } from '../../../shared/parameters';
import { Trouble } from '../../../shared/trouble';
import { missionRules } from '../../shared/bodies';
import type { Client } from '../../shared/client';
import { readBody } from '../../shared/records';
import { toBody } from '../../shared/toBody';
import type { Rules } from '../../shared/toBody';
import { missionForm } from './missionFields';

/** What a mission may be told when it is created. */
const rules: Rules = Object.fromEntries(Object.entries(missionRules).filter(([name]) => name !== 'status'));

const readColumns = columnReader(Object.keys(rules));

/** Answers what reads the mission of one item, from its own fields or from those of the node. */
export function missionReader(
	context: IExecuteFunctions,
	client: Client,
): (itemIndex: number) => Fields | Promise<Fields> {
	if (readText(context, 'dataMode', 0) === 'define') {
		return async (itemIndex) => await readBody({ context, client, itemIndex }, missionForm);
	}
	const items = context.getInputData();
	const options = { timezone: context.getTimezone(), sendEmpty: false };
	return (itemIndex) => {
		const item = items[itemIndex].json;
		const mission = toBody(readColumns(item), rules, options);
		if (Object.keys(mission).length === 0) throw noFields(Object.keys(item));
		return mission;
	};
}

function noFields(names: string[]): Trouble {
	const found = names.length > 0 ? names.slice(0, 10).join(', ') : 'none';
	return new Trouble(
		'The item has no field that belongs to a mission',
		`Name the fields as in the API (externalId, date, name, address, latitude …), or set 'Data Mode' to Define Below. Fields found: ${found}`,
	);
}
