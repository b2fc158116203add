import { updateDisplayOptions } from 'n8n-workflow';
import { alphabetical } from '../../../shared/alphabetical';
import { simplifyField } from '../../../shared/listFields';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import { readFlag } from '../../../shared/parameters';
import { callKey } from '../../shared/callKey';
import type { Client } from '../../shared/client';
import { keyOption } from '../../shared/optionFields';
import { simplifyPlan } from '../../shared/planResult';
import { planDateField, planOptions, readPlan } from './planFields';

/** Plans a day, for good or as a preview: both take the same and differ in the call, and in whether routes are stored. */
export function planDay(
	operation: string,
	{
		call: name,
		isStored,
	}: { readonly call: 'autoOptimizeRoutes' | 'planRoutes'; readonly isStored: boolean },
): Operation<Client> {
	return {
		fields: updateDisplayOptions({ show: { resource: ['route'], operation: [operation] } }, [
			planDateField,
			simplifyField,
			{
				displayName: 'Options',
				name: 'options',
				type: 'collection',
				placeholder: 'Add Option',
				default: {},
				options: alphabetical([keyOption, ...planOptions]),
			},
		]),
		execute: forEachItem(async (call) => {
			const { context, client, itemIndex } = call;
			const input = await readPlan(call);
			const plan = await client.call(name, { input, key: callKey(call) });
			if (!readFlag(context, 'simplify', itemIndex)) return plan;
			return await simplifyPlan(client, plan, { date: input.date, isStored });
		}),
	};
}
