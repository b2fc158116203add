import type { INodePropertyOptions } from 'n8n-workflow';

/** What drivers' devices report, as a list to choose from. */
export const eventTypeOptions: INodePropertyOptions[] = [
	{ name: 'Failed', value: 'failed', description: 'The driver failed to complete an order' },
	{ name: 'Off Duty', value: 'off_duty', description: 'The driver went off duty' },
	{ name: 'On Duty', value: 'on_duty', description: 'The driver went on duty' },
	{ name: 'Rejected', value: 'rejected', description: 'The driver rejected an order' },
	{ name: 'Route Ended', value: 'end_route', description: 'The driver ended the route' },
	{ name: 'Route Started', value: 'start_route', description: 'The driver started the route' },
	{
		name: 'Service Started',
		value: 'start_service',
		description: 'The driver started the service of an order',
	},
	{
		name: 'Start Time Changed',
		value: 'start_time_changed',
		description: 'The driver changed the planned start of the route',
	},
	{ name: 'Success', value: 'success', description: 'An order was completed' },
];
