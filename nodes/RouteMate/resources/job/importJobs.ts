import type { IExecuteFunctions } from 'n8n-workflow';
import { forEachConcurrently } from '../../../shared/concurrency';
import type { Operation, Outcome } from '../../../shared/operation';
import { isTrue, readCollection, readFlag, readText } from '../../../shared/parameters';
import { shortHash } from '../../../shared/shortHash';
import type { Client } from '../../shared/client';
import type { Refusal } from '../../shared/refusals';
import type { JobToImport } from './jobToImport';
import { jobOutcomes } from './jobOutcomes';
import { readGroupedJobs } from './readGroupedJobs';
import { readWholeJobs } from './readWholeJobs';

/**
 * Imports the jobs that the items have. Without Continue On Fail nothing is sent if any item can't be read, and
 * the first job that fails ends it.
 */
export const importJobs: Operation<Client>['execute'] = async (run) => {
	const { context, client, itemCount, itemsAtOnce, continueOnFail } = run;
	const isWhole = readText(context, 'dataMode', 0) === 'job';
	const { jobs, failures } = (isWhole ? readWholeJobs : readGroupedJobs)(context, itemCount);
	const outcomes = new Array<Outcome | undefined>(itemCount).fill(undefined);
	for (const [item, error] of failures) outcomes[item] = { error };
	if (failures.size > 0 && !continueOnFail) return outcomes;
	await forEachConcurrently(jobs.length, itemsAtOnce, async (index) => {
		const job = jobs[index];
		const results = await importOne(context, client, job);
		job.items.forEach((item, place) => (outcomes[item] = results[place]));
		return continueOnFail || results.every((result) => 'records' in result);
	});
	return outcomes;
};

/** The outcome of each item of the job. */
async function importOne(context: IExecuteFunctions, client: Client, job: JobToImport): Promise<Outcome[]> {
	const [first] = job.items;
	const { failOnWarnings, splitIntoStops } = readCollection(context, 'options', first);
	try {
		const answer = await client.inTurn(routeOf(job), async () => {
			return await client.importJob(job.request, keyOf(context, job), (refusal) => subjectOf(job, refusal));
		});
		return jobOutcomes(job, answer, {
			simplify: readFlag(context, 'simplify', first),
			failOnWarnings: isTrue(failOnWarnings),
			splitIntoStops: isTrue(splitIntoStops),
		});
	} catch (error) {
		return job.items.map(() => ({ error }));
	}
}

/** Two jobs of one driver and day would keep each other waiting. */
function routeOf({ request }: JobToImport): string[] {
	const { driver_email: driver, date = '' } = request;
	return driver === undefined ? [] : [`${String(driver).toLowerCase()} ${String(date)}`];
}

/** The same when n8n tries the node again in the same execution. */
function keyOf(context: IExecuteFunctions, { request }: JobToImport): string {
	return shortHash([context.getExecutionId(), context.getNode().id, JSON.stringify(request)].join('\n'));
}

/** `Job BATCH-001`, and the stop that one of its fields is about. */
function subjectOf({ externalId, stops, stopItems }: JobToImport, { operation, fields }: Refusal): string {
	if (operation === 'getToken') return '';
	const [, place] = /^stops\[(\d+)\]/.exec(fields[0] ?? '') ?? [];
	const stop = place === undefined ? undefined : stops[Number(place)];
	if (stop === undefined) return `Job ${externalId}`;
	return `Job ${externalId}, stop ${String(stop.external_stop_id)} of item ${stopItems[Number(place)]}`;
}
