import type { IDataObject } from 'n8n-workflow';
import type { Job, Stop } from '../../../../contract/routemate/job';
import type { Outcome } from '../../../shared/operation';
import { Trouble } from '../../../shared/trouble';
import { simplifyJob, stopRecord } from '../../shared/simplifyJob';
import type { JobToImport } from './jobToImport';

export interface OutputOptions {
	simplify: boolean;
	failOnWarnings: boolean;
	splitIntoStops: boolean;
}

const listedWarnings = 5;

/** What the items of a job that was imported give, one outcome for each. */
export function jobOutcomes(job: JobToImport, answer: Job, options: OutputOptions): Outcome[] {
	const { warnings = [] } = answer;
	if (options.failOnWarnings && warnings.length > 0) throw warned(job, answer);
	if (options.splitIntoStops) return splitOutcomes(job, answer, options.simplify);
	const record: IDataObject = options.simplify ? { ...simplifyJob(answer) } : { ...answer };
	return job.items.map((_item, place) =>
		place === 0 ? { records: [record], items: job.items } : { records: [] },
	);
}

/** A stop that came as an item stays in its place; those of an item with a whole job are in driving order. */
function splitOutcomes(job: JobToImport, answer: Job, simplify: boolean): Outcome[] {
	const toRecord = (stop: Stop): IDataObject => ({
		...stopRecord(answer, stop, simplify),
		warning: warningOf(answer, stop),
	});
	const isRow = job.items.length === job.stopItems.length && new Set(job.stopItems).size === job.items.length;
	if (!isRow) return [{ records: answer.stops.map(toRecord) }];
	const byId = new Map(answer.stops.map((stop) => [stop.external_stop_id, stop]));
	return job.stops.map(({ external_stop_id: id }): Outcome => {
		const stop = byId.get(String(id));
		if (stop !== undefined) return { records: [toRecord(stop)] };
		return {
			error: new Trouble(
				`Job ${job.externalId} has no stop ${String(id)} any more`,
				'The job had been imported before, and the stop was deleted since. Look at the job in RouteMate',
			),
		};
	});
}

/** What was noticed about a stop, or about its whole job; '' if nothing was. */
function warningOf({ warnings = [] }: Job, { external_stop_id: id }: Stop): string {
	return warnings
		.filter(({ external_stop_id: about }) => about === null || about === id)
		.map(({ message }) => message)
		.join(' ');
}

function warned({ externalId }: JobToImport, { job_id: jobId, warnings }: Job): Trouble {
	const lines = warnings
		.slice(0, listedWarnings)
		.map(({ external_stop_id: stop, message }) => (stop === null ? message : `${stop}: ${message}`));
	const more = warnings.length > listedWarnings ? ` … and ${warnings.length - listedWarnings} more` : '';
	const count = warnings.length === 1 ? 'a warning' : `${warnings.length} warnings`;
	return new Trouble(
		`Job ${externalId} was imported with ${count}: ${lines.join(' ')}${more}`,
		"The job is in RouteMate: correct it there. Switch off 'Fail on Warnings' to let such jobs pass",
		warnings[0].code,
		{ jobId, warnings: warnings.map((warning) => ({ ...warning })) },
	);
}
