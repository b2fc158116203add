import { updateDisplayOptions } from 'n8n-workflow';
import { simplifyField } from '../../../shared/listFields';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import { isEmpty, omit, readFlag } from '../../../shared/parameters';
import { dayIn } from '../../../shared/readDay';
import { callKey } from '../../shared/callKey';
import type { Client } from '../../shared/client';
import { readGroup } from '../../shared/formFields';
import { depotOption } from '../../shared/locators/depotLocator';
import { driverOption } from '../../shared/locators/driverLocator';
import { missionsField, namedByField, readMissionIds } from '../../shared/namedRecords';
import { keyOption } from '../../shared/optionFields';
import { listIn } from '../../shared/pages';
import { simplifyPlan } from '../../shared/planResult';
import { textOf } from '../../shared/simplify';

export const previewRoute: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['mission'], operation: ['previewRoute'] } }, [
		missionsField,
		namedByField,
		simplifyField,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				{
					displayName: 'Date',
					name: 'date',
					type: 'dateTime',
					typeOptions: { dateOnly: true },
					default: '',
					description: 'Day to be planned; that of the missions if it is left out',
				},
				{ ...depotOption, description: 'Where the route starts and ends' },
				{ ...driverOption, description: 'Whose hours, places and vehicle count' },
				keyOption,
			],
		},
	]),
	execute: forEachItem(async (call) => {
		const { context, client, itemIndex } = call;
		const { date, ...options } = omit(await readGroup(call, 'options'), ['idempotencyKey']);
		const places = Object.entries(options).filter(([, value]) => !isEmpty(value));
		const input = {
			...Object.fromEntries(places),
			...(!isEmpty(date) && { date: dayIn('Date', date, context.getTimezone()) }),
			missionIds: await readMissionIds(call),
		};
		const plan = await client.call('planMissionRoute', { input, key: callKey(call) });
		if (!readFlag(context, 'simplify', itemIndex)) return plan;
		const [route] = listIn(plan, 'routes');
		return await simplifyPlan(client, plan, { date: textOf(route?.date), isStored: false });
	}),
};
