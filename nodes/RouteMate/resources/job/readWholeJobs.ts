import type { IExecuteFunctions } from 'n8n-workflow';
import { toStructure } from '../../../shared/conversions';
import { isEmpty, isRecord } from '../../../shared/parameters';
import type { Fields } from '../../../shared/parameters';
import { Trouble } from '../../../shared/trouble';
import { toStop } from '../../shared/stopMapping';
import { checkedJob, checkedStop } from './jobToImport';
import type { JobToImport, ReadJobs } from './jobToImport';
import { readJobFields } from './readJobFields';

/** Items that are a job each. */
export function readWholeJobs(context: IExecuteFunctions, itemCount: number): ReadJobs {
	const jobs: JobToImport[] = [];
	const failures = new Map<number, Error>();
	for (let item = 0; item < itemCount; item++) {
		try {
			const stops = readStops(context, item);
			jobs.push(
				checkedJob(
					readJobFields(context, item),
					stops,
					[item],
					stops.map(() => item),
				),
			);
		} catch (error) {
			failures.set(item, error);
		}
	}
	return { jobs, failures };
}

function readStops(context: IExecuteFunctions, item: number): Fields[] {
	const timezone = context.getTimezone();
	const given: unknown = context.getNodeParameter('stops', item, '');
	const list = toStructure(given, timezone);
	if (isEmpty(list)) {
		throw new Trouble(
			"'Stops' is empty",
			"Fill in 'Stops'. If it has an expression, the item lacks what the expression names",
		);
	}
	if (!Array.isArray(list)) {
		throw new Trouble("'Stops' is not a list", "Give a list of stops in 'Stops', as JSON: [{ … }, { … }]");
	}
	return list.map((row: unknown, place) => {
		if (isRecord(row)) return checkedStop(toStop(row, timezone), row);
		throw new Trouble(
			`Entry ${place + 1} of 'Stops' is not a stop`,
			'Each stop is an object with fields named as in the API, such as external_stop_id and address',
		);
	});
}
