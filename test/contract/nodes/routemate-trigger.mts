import type { IDataObject, INodeParameters } from 'n8n-workflow' with { 'resolution-mode': 'require' };
import { pollTrigger } from '../../../engine/poll-trigger.mts';
import type { RouteMateAccount } from '../../support/routemate.mts';
import { routeMateCredential } from './routemate-node.mts';

/** The RouteMate Trigger of a published workflow, as built, in n8n's engine. */
export interface Trigger {
	/** What n8n has kept for it, as if it saved that after every poll; to be set for one that it did not save. */
	memory: IDataObject | undefined;
	/** What the service would be asked from now on. */
	account: RouteMateAccount;
	parameters: INodeParameters;
	/** Looks for news; answers what the items hold that start the workflow, undefined if it is not started. */
	poll(): Promise<IDataObject[] | undefined>;
	/** Runs it as the editor's button does. */
	test(): Promise<IDataObject[] | undefined>;
}

export function routeMateTrigger(account: RouteMateAccount, parameters: INodeParameters): Trigger {
	const run = (mode: 'manual' | 'trigger') =>
		pollTrigger({
			type: 'n8n-nodes-delivery-routing.routeMateTrigger',
			parameters: trigger.parameters,
			credentials: routeMateCredential(trigger.account),
			mode,
			timezone: 'America/New_York',
			...(trigger.memory && { memory: trigger.memory }),
		});
	const trigger: Trigger = {
		memory: undefined,
		account,
		parameters,
		poll: async () => {
			const { json, memory } = await run('trigger');
			trigger.memory = memory;
			return json;
		},
		test: async () => (await run('manual')).json,
	};
	return trigger;
}
