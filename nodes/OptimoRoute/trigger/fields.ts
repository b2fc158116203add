import type { INodeProperties } from 'n8n-workflow';
import { simplifyField } from '../../shared/listFields';
import { eventTypeOptions } from '../shared/eventTypeOptions';

export const triggerFields: INodeProperties[] = [
	{
		displayName: 'Trigger On',
		name: 'triggerOn',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Mobile Event',
				value: 'mobileEvent',
				description: "Whatever drivers' devices report, such as going on duty or starting a route",
			},
			{
				name: 'Order Completed',
				value: 'orderCompleted',
				description: 'An order was delivered, failed or rejected; comes with the proof of delivery',
			},
			{
				name: 'Route Planned or Changed',
				value: 'routeChanged',
				description: 'The route of a driver is new, has changed or is gone',
			},
		],
		default: 'orderCompleted',
		description: 'What starts the workflow',
	},
	{
		displayName: 'Event Types',
		name: 'eventTypes',
		type: 'multiOptions',
		options: eventTypeOptions,
		default: [],
		description: 'Only these events; none chosen means all',
		displayOptions: { show: { triggerOn: ['mobileEvent'] } },
	},
	{
		displayName: 'Outcomes',
		name: 'outcomes',
		type: 'multiOptions',
		options: [
			{ name: 'Failed', value: 'failed', description: 'The driver failed to complete the order' },
			{ name: 'Rejected', value: 'rejected', description: 'The driver rejected the order' },
			{ name: 'Success', value: 'success', description: 'The order was completed' },
		],
		default: [],
		description: 'Only orders that ended so; none chosen means all',
		displayOptions: { show: { triggerOn: ['orderCompleted'] } },
	},
	{
		displayName: 'Days',
		name: 'days',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Next Days', value: 'nextDays', description: 'Today and the days after it' },
			{ name: 'Today', value: 'today' },
			{ name: 'Tomorrow', value: 'tomorrow' },
		],
		default: 'tomorrow',
		description: "Whose routes to watch, in the workflow's time zone",
		displayOptions: { show: { triggerOn: ['routeChanged'] } },
	},
	{
		displayName: 'Number of Days',
		name: 'numberOfDays',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 7 },
		default: 2,
		description: 'How many days to watch, from 1 to 7, today included',
		displayOptions: { show: { triggerOn: ['routeChanged'], days: ['nextDays'] } },
	},
	simplifyField,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'Include Existing',
				name: 'includeExisting',
				type: 'boolean',
				default: false,
				description:
					'Whether the first run after publishing starts with the events or routes that are there already',
			},
			{
				displayName: 'Max Events at Once',
				name: 'maxEvents',
				type: 'number',
				typeOptions: { minValue: 1 },
				default: 1000,
				description:
					'How many events start the workflow at once at most; the others follow with the next poll',
				displayOptions: { show: { '/triggerOn': ['mobileEvent', 'orderCompleted'] } },
			},
			{
				displayName: 'Time Tolerance',
				name: 'timeTolerance',
				type: 'number',
				typeOptions: { minValue: 0 },
				default: 5,
				description:
					'How many minutes a planned arrival may move before the route counts as changed; other stops or another sequence always count',
				displayOptions: { show: { '/triggerOn': ['routeChanged'] } },
			},
		],
	},
];
