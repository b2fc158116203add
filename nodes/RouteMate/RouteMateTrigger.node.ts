import { NodeConnectionTypes } from 'n8n-workflow';
import type { INodeExecutionData, INodeType, INodeTypeDescription, IPollFunctions } from 'n8n-workflow';
import { triggerFields } from './trigger/fields';
import { poll } from './trigger/poll';

export class RouteMateTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'RouteMate Trigger',
		name: 'routeMateTrigger',
		icon: { light: 'file:../../icons/routemate.svg', dark: 'file:../../icons/routemate.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["triggerOn"].replace(/[A-Z]/g, " $&").toLowerCase() }}',
		description: 'Starts a workflow when jobs change or are complete, or stops are completed, in RouteMate',
		defaults: { name: 'RouteMate Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'routeMateApi', required: true }],
		properties: triggerFields,
	};

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return await poll(this);
	}
}
