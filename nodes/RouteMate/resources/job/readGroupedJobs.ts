import type { IExecuteFunctions } from 'n8n-workflow';
import { isEmpty, readText } from '../../../shared/parameters';
import type { Fields } from '../../../shared/parameters';
import { Trouble } from '../../../shared/trouble';
import { grouping } from './groupKeys';
import { checkedJob } from './jobToImport';
import type { JobToImport, ReadJobs } from './jobToImport';
import { readJobFields } from './readJobFields';
import { stopReader } from './readStopRow';

/** The items of one job, as far as they could be read. */
interface Group {
	usualId: string;
	rows: Array<{ item: number; job: Fields; stop: Fields | undefined }>;
}

/** Items that are a stop each, put together into jobs. A job of which an item can't be read is not sent at all. */
export function readGroupedJobs(context: IExecuteFunctions, itemCount: number): ReadJobs {
	const failures = new Map<number, Error>();
	const groups = readGroups(context, itemCount, failures);
	if (groups === undefined) return { jobs: [], failures: allFailed(failures, itemCount) };
	const jobs: JobToImport[] = [];
	for (const group of groups) {
		try {
			jobs.push(toJob(group, failures));
		} catch (error) {
			for (const { item } of group.rows) if (!failures.has(item)) failures.set(item, error);
		}
	}
	return { jobs: withOwnIds(jobs, failures), failures };
}

/** undefined if the job of an item can't be told: it might be any of them. */
function readGroups(
	context: IExecuteFunctions,
	itemCount: number,
	failures: Map<number, Error>,
): Group[] | undefined {
	const timezone = context.getTimezone();
	const groups = new Map<string, Group>();
	const readStop = stopReader(context, readText(context, 'stopData', 0), timezone);
	const groupOf = grouping(context, readText(context, 'groupBy', 0), timezone);
	let isComplete = true;
	for (let item = 0; item < itemCount; item++) {
		try {
			const job = readJobFields(context, item);
			const { key, usualId } = groupOf(item, job);
			const group = groups.get(key) ?? { usualId, rows: [] };
			groups.set(key, group);
			const row: Group['rows'][number] = { item, job, stop: undefined };
			group.rows.push(row);
			try {
				row.stop = readStop(item);
			} catch (error) {
				failures.set(item, error);
			}
		} catch (error) {
			failures.set(item, error);
			isComplete = false;
		}
	}
	return isComplete ? [...groups.values()] : undefined;
}

function toJob({ usualId, rows }: Group, failures: ReadonlyMap<number, Error>): JobToImport {
	const stops = rows.flatMap(({ stop }) => (stop === undefined ? [] : [stop]));
	const unread = rows.filter(({ stop }) => stop === undefined).map(({ item }) => item);
	if (unread.length > 0) throw notWhole(unread[0], failures.get(unread[0]));
	const items = rows.map(({ item }) => item);
	const fields = commonFields(rows);
	return checkedJob({ ...(usualId !== '' && { external_job_id: usualId }), ...fields }, stops, items, items);
}

/** Of a title the first one counts; all else has to be the same wherever it is given. */
function commonFields(rows: Group['rows']): Fields {
	const common: Fields = {};
	for (const { job } of rows) {
		for (const [name, value] of Object.entries(job)) {
			if (isEmpty(common[name])) common[name] = value;
			else if (name !== 'title' && !isSame(name, common[name], value)) {
				throw new Trouble(
					`Items of one job differ in ${name}: ${String(common[name])} and ${String(value)}`,
					"A job has one date and one driver. Group the items by this field too, with 'Group By', or correct them",
				);
			}
		}
	}
	return common;
}

function isSame(name: string, one: unknown, other: unknown): boolean {
	const [first, second] = [String(one), String(other)];
	return name === 'driver_email' ? first.toLowerCase() === second.toLowerCase() : first === second;
}

/** The second job under an id would be refused, or be taken for the first one. */
function withOwnIds(jobs: JobToImport[], failures: Map<number, Error>): JobToImport[] {
	const counts = new Map<string, number>();
	for (const { externalId } of jobs) counts.set(externalId, (counts.get(externalId) ?? 0) + 1);
	return jobs.filter(({ externalId, items }) => {
		if (counts.get(externalId) === 1) return true;
		const trouble = new Trouble(
			`${counts.get(externalId)} jobs have the external job ID ${externalId}`,
			"Use fields that tell the jobs apart in 'External Job ID', such as {{ $json.date }}, or leave it empty: with 'Group By' set to Fields their values make the ID",
		);
		for (const item of items) failures.set(item, trouble);
		return false;
	});
}

function notWhole(item: number, reason: Error | undefined): Trouble {
	return new Trouble(
		`Item ${item} of the same job can't be read, so that nothing of the job was sent`,
		`Correct that item: ${reason?.message ?? ''}`,
	);
}

function allFailed(failures: Map<number, Error>, itemCount: number): Map<number, Error> {
	const [[item]] = failures;
	const reason = new Trouble(
		`The job of item ${item} can't be told, so that nothing was sent`,
		`Correct that item: ${failures.get(item)?.message ?? ''}`,
	);
	for (let other = 0; other < itemCount; other++) if (!failures.has(other)) failures.set(other, reason);
	return failures;
}
