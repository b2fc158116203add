import { updateDisplayOptions } from 'n8n-workflow';
import { simplifyField } from '../../../shared/listFields';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { definedStopFields, jobDetails } from './importFields';
import { importJobs } from './importJobs';

export const importJob: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['job'], operation: ['import'] } }, [
		{
			displayName: 'Data Mode',
			name: 'dataMode',
			type: 'options',
			noDataExpression: true,
			options: [
				{
					name: 'One Item per Job',
					value: 'job',
					description: 'Each item has a whole job, with a list of its stops',
				},
				{
					name: 'One Item per Stop',
					value: 'stop',
					description: 'Items are put together into jobs, as the rows of a spreadsheet',
				},
			],
			default: 'stop',
			description: 'What an item stands for',
		},
		{
			displayName: 'External Job ID',
			name: 'externalJobId',
			type: 'string',
			default: '',
			placeholder: 'e.g. BATCH-001',
			description:
				'Your own ID of the job; a job that is imported again under it is not made twice. Empty means the field external_job_id of the item.',
		},
		{
			displayName: 'Stops',
			name: 'stops',
			type: 'json',
			required: true,
			default: '={{ $json.stops }}',
			description:
				'List of the stops, with fields named as in the API: external_stop_id, address, label, parcel_count …',
			displayOptions: { show: { dataMode: ['job'] } },
		},
		{
			displayName: 'Group By',
			name: 'groupBy',
			type: 'options',
			noDataExpression: true,
			options: [
				{
					name: 'External Job ID',
					value: 'externalJobId',
					description: 'Items with the same external job ID are one job',
				},
				{
					name: 'Fields',
					value: 'fields',
					description: 'Items with the same date, driver, or whatever else, are one job',
				},
				{
					name: 'One Job',
					value: 'oneJob',
					description: 'All items together are one job',
				},
			],
			default: 'externalJobId',
			description: 'Which items become one job',
			displayOptions: { show: { dataMode: ['stop'] } },
		},
		{
			displayName: 'Group Fields',
			name: 'groupFields',
			type: 'string',
			noDataExpression: true,
			required: true,
			default: 'date, driver_email',
			placeholder: 'e.g. date, driver_email',
			description:
				'Fields of the items that are the same in one job, separated by commas. Without an external job ID their values make one.',
			displayOptions: { show: { dataMode: ['stop'], groupBy: ['fields'] } },
		},
		{
			displayName: 'Stop Data',
			name: 'stopData',
			type: 'options',
			noDataExpression: true,
			options: [
				{
					name: 'Map Automatically',
					value: 'autoMap',
					description:
						'Take the fields of each item that are named as in the API, such as external_stop_id or address',
				},
				{
					name: 'Define Below',
					value: 'define',
					description: 'Fill in each field, with expressions where items differ',
				},
			],
			default: 'autoMap',
			description: 'Where the fields of the stops come from',
			displayOptions: { show: { dataMode: ['stop'] } },
		},
		...definedStopFields.slice(0, -1),
		simplifyField,
		...definedStopFields.slice(-1),
		{
			displayName: 'Job Fields',
			name: 'jobFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: jobDetails,
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				{
					displayName: 'Fail on Warnings',
					name: 'failOnWarnings',
					type: 'boolean',
					default: false,
					description:
						'Whether a job with warnings counts as failed, although it was imported: an address that was not found exactly, a stop that fits on no route',
				},
				{
					displayName: 'Split Into Stops',
					name: 'splitIntoStops',
					type: 'boolean',
					default: false,
					description:
						'Whether to return one item for each stop instead of one for each job; a stop that came as an item stays in its place',
				},
			],
		},
	]),
	execute: importJobs,
};
