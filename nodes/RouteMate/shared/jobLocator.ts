import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { readLocator } from '../../shared/parameters';
import { Trouble } from '../../shared/trouble';
import type { JobReference } from './client';

export const jobLocator: INodeProperties = {
	displayName: 'Job',
	name: 'job',
	type: 'resourceLocator',
	required: true,
	default: { mode: 'externalId', value: '' },
	description: 'The job, from the list, by your own ID, or by the ID that RouteMate gave it',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a job...',
			hint: 'The newest jobs come first. Type words of an ID, title or driver, or a day as YYYY-MM-DD.',
			typeOptions: { searchListMethod: 'findJobs', searchable: true },
		},
		{
			displayName: 'By External ID',
			name: 'externalId',
			type: 'string',
			placeholder: 'e.g. BATCH-001',
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. e7ad097b-2f6c-4f0e-9a53-5d1c0b7f3a11',
		},
	],
};

export function readJobReference(context: IExecuteFunctions, itemIndex: number): JobReference {
	const { mode, value } = readLocator(context, 'job', itemIndex);
	if (value === '') {
		throw new Trouble(
			"'Job' is empty",
			"Choose a job in 'Job', or name one by ID. If the field has an expression, the item lacks what the expression names",
		);
	}
	return mode === 'externalId' ? { external_job_id: value } : { job_id: value };
}
