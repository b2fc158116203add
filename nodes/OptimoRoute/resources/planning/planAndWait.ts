import { updateDisplayOptions } from 'n8n-workflow';
import type { StartPlanningRequest } from '../../../../contract/optimoroute/planning';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import { readCollection } from '../../../shared/parameters';
import type { Client } from '../../shared/client';
import { refusalTrouble } from '../../shared/refusals';
import { planningOptions, planningPeriod } from './planningFields';
import { readPeriod, readPlanningRequest } from './planningRequest';
import { collectPlan } from './planResult';
import { waitForPlanning } from './waitForPlanning';

const defaultMaxWaitMinutes = 30;

export const planAndWait: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['planning'], operation: ['planAndWait'] } }, [
		...planningPeriod,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				...planningOptions,
				{
					displayName: 'Max Wait',
					name: 'maxWaitMinutes',
					type: 'number',
					typeOptions: { minValue: 0, numberPrecision: 2 },
					default: 30,
					description:
						'Minutes to wait for the planning; after that the node fails, but the planning goes on',
				},
			],
		},
	]),
	execute: forEachItem(async ({ context, client, itemIndex }) => {
		const request = readPlanningRequest(context, itemIndex);
		const period = readPeriod(context, itemIndex);
		const { maxWaitMinutes } = readCollection(context, 'options', itemIndex);
		const { planningId, joined } = await startOrJoin(client, request);
		const maxWait = typeof maxWaitMinutes === 'number' ? maxWaitMinutes : defaultMaxWaitMinutes;
		const status = await waitForPlanning(context, client, planningId, maxWait);
		const days = request.dateRange ? { dateRange: request.dateRange } : { date: request.date };
		return { planningId, ...days, status, joined, ...(await collectPlan(client, period)) };
	}),
};

/** Starts a planning, or answers the one that already runs for the date. */
async function startOrJoin(
	client: Client,
	request: StartPlanningRequest,
): Promise<{ planningId: number; joined: boolean }> {
	const { answer, afterLostTry } = await client.ask('startPlanning', request);
	const running = answer.code === 'ERR_OPT_RUNNING_FOR_DATE';
	if (answer.planningId === undefined || !(answer.success || running)) {
		throw refusalTrouble('startPlanning', answer);
	}
	// A planning found running after a lost try is most likely the one that try has started.
	return { planningId: answer.planningId, joined: running && !afterLostTry };
}
