import { NodeConnectionTypes } from 'n8n-workflow';
import type { INodeExecutionData, INodeType, INodeTypeDescription, IPollFunctions } from 'n8n-workflow';
import { triggerFields } from './trigger/fields';
import { poll } from './trigger/poll';

export class OptimoRouteTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'OptimoRoute Trigger',
		name: 'optimoRouteTrigger',
		icon: { light: 'file:../../icons/optimoroute.svg', dark: 'file:../../icons/optimoroute.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["triggerOn"].replace(/[A-Z]/g, " $&").toLowerCase() }}',
		description:
			'Starts a workflow when drivers report, orders are completed or routes change in OptimoRoute',
		defaults: { name: 'OptimoRoute Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'optimoRouteApi', required: true }],
		properties: triggerFields,
	};

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return await poll(this);
	}
}
