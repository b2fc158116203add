import { updateDisplayOptions } from 'n8n-workflow';
import type { IDataObject } from 'n8n-workflow';
import type { StartPlanningRequest } from '../../../../contract/optimoroute/planning';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { refusalTrouble } from '../../shared/refusals';
import { oncePerRequest } from './oncePerRequest';
import { planningOptions, planningPeriod } from './planningFields';
import { readPlanning } from './planningRequest';
import { previewPlanning } from './previewPlanning';

export const start: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['planning'], operation: ['start'] } }, [
		...planningPeriod,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: planningOptions,
		},
	]),
	execute: async (run) => {
		const { client } = run;
		const startOnce = oncePerRequest(client, async (request) => await startPlanning(client, request));
		const previewOnce = oncePerRequest(client, async (request) => await previewPlanning(client, request));
		return await forEachItem<Client>(async ({ context, itemIndex }) => {
			const { request, isDryRun } = readPlanning(context, itemIndex);
			return isDryRun ? await previewOnce(request) : await startOnce(request);
		})(run);
	},
};

async function startPlanning(client: Client, request: StartPlanningRequest): Promise<IDataObject> {
	const { answer, afterLostTry } = await client.ask('startPlanning', request);
	// After a lost try the planning that runs is most likely the one this call has started: a second
	// one for the same date could not be started either way.
	const running = afterLostTry && answer.code === 'ERR_OPT_RUNNING_FOR_DATE';
	if (!answer.success && !(running && answer.planningId !== undefined)) {
		throw refusalTrouble('startPlanning', answer);
	}
	const { planningId, message } = answer;
	// A planning that was started may come with a message; that of a refusal is an error.
	const note = answer.success && message ? { message } : {};
	return { planningId, date: request.date, dateRange: request.dateRange, ...note };
}
