import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { pollSources } from '../../shared/trigger/poll';
import { readAccount } from '../shared/account';
import { connect } from '../shared/client';
import { completedJobs } from './completedJobs';
import { completedStops } from './completedStops';
import { jobStatusChanges } from './jobStatusChanges';
import type { Source } from './source';

const sources: Readonly<Record<string, Source>> = {
	jobCompleted: completedJobs,
	jobStatusChanged: jobStatusChanges,
	stopCompleted: completedStops,
};

/** Looks once for what is new, or, for a test in the editor, for something to show. */
export async function poll(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	return await pollSources(context, { sources, connect, nameAccount });
}

/** A new secret opens the same account. */
async function nameAccount(context: IPollFunctions): Promise<string> {
	const { baseUrl, clientId } = await readAccount(context);
	return `${baseUrl}\n${clientId}`;
}
