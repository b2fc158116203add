import { NodeConnectionTypes } from 'n8n-workflow';
import type { INodeType, INodeTypeDescription, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { findBranches } from './listSearch/findBranches';
import { triggerFields } from './trigger/fields';
import { hooks } from './trigger/hooks';
import { receive } from './trigger/receive';

export class RouptimizeTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Rouptimize Trigger',
		name: 'rouptimizeTrigger',
		icon: { light: 'file:../../icons/rouptimize.svg', dark: 'file:../../icons/rouptimize.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ [$parameter["events"]].flat().join(", ").replace("*", "all events") }}',
		description: 'Starts a workflow when missions, routes, drivers or vehicles change in Rouptimize',
		defaults: { name: 'Rouptimize Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'rouptimizeApi', required: true }],
		webhooks: [{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'webhook' }],
		properties: triggerFields,
	};

	methods = { listSearch: { findBranches } };

	webhookMethods = { default: hooks };

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive(this);
	}
}
