import type { INodeProperties } from 'n8n-workflow';
import { simplifyField } from '../../shared/listFields';

export const triggerFields: INodeProperties[] = [
	{
		displayName: 'Trigger On',
		name: 'triggerOn',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Job Completed',
				value: 'jobCompleted',
				description: 'All stops of a job are completed or failed',
			},
			{
				name: 'Job Status Changed',
				value: 'jobStatusChanged',
				description: 'A job is new, got a driver, was begun or is complete',
			},
			{
				name: 'Stop Completed',
				value: 'stopCompleted',
				description: 'A driver has completed a stop, or failed to',
			},
		],
		default: 'jobCompleted',
		description: 'What starts the workflow',
	},
	{
		displayName: 'Statuses',
		name: 'statuses',
		type: 'multiOptions',
		options: [
			{ name: 'Assigned', value: 'assigned', description: 'It has a driver who has not begun' },
			{ name: 'Completed', value: 'completed', description: 'All stops are completed or failed' },
			{ name: 'In Progress', value: 'in_progress', description: 'The driver is on the way' },
			{ name: 'Pending', value: 'pending', description: 'It has no driver' },
		],
		default: [],
		description: 'Only jobs that have got into one of these states; none chosen means all',
		displayOptions: { show: { triggerOn: ['jobStatusChanged'] } },
	},
	{
		displayName: 'Outcomes',
		name: 'outcomes',
		type: 'multiOptions',
		options: [
			{ name: 'Completed', value: 'completed', description: 'The driver has completed the stop' },
			{ name: 'Failed', value: 'failed', description: 'The driver failed to complete the stop' },
		],
		default: [],
		description: 'Only stops that ended so; none chosen means both',
		displayOptions: { show: { triggerOn: ['stopCompleted'] } },
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
					'Whether the first run after publishing starts with the jobs or stops that are there already',
			},
		],
	},
];
