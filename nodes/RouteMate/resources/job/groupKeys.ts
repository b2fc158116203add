import type { IExecuteFunctions } from 'n8n-workflow';
import { columnReader } from '../../../shared/columns';
import { toList, toName } from '../../../shared/conversions';
import { isEmpty } from '../../../shared/parameters';
import type { Fields } from '../../../shared/parameters';
import { Trouble } from '../../../shared/trouble';

/** What an item has in the fields that its job is told by. */
export interface Group {
	/** The same for the items of one job. */
	key: string;
	/** ID of the job if it has no other; '' if these fields make none. */
	usualId: string;
}

export type GroupOf = (item: number, job: Fields) => Group;

/** Answers what tells the job that an item belongs to. */
export function grouping(context: IExecuteFunctions, groupBy: string, timezone: string): GroupOf {
	if (groupBy === 'oneJob') return () => ({ key: '', usualId: '' });
	if (groupBy !== 'fields') return (_item, job) => ({ key: text(job.external_job_id), usualId: '' });
	const names = namesIn(context.getNodeParameter('groupFields', 0, ''), timezone);
	const readColumns = columnReader(names);
	const rows = context.getInputData().map(({ json }) => json);
	return (item, job) => {
		if (names.length === 0) throw withoutNames();
		const own = readColumns(rows[item]);
		const values = names.map((name) => {
			const value = job[name.toLowerCase()] ?? own[name];
			return name.toLowerCase() === 'driver_email' ? text(value).toLowerCase() : text(value);
		});
		if (values.every((value) => value === '')) throw withoutValues(names);
		return { key: JSON.stringify(values), usualId: values.filter((value) => value !== '').join(' ') };
	};
}

function namesIn(given: unknown, timezone: string): string[] {
	const list = toList(given, timezone);
	return Array.isArray(list) ? list.map(String) : [];
}

function withoutNames(): Trouble {
	return new Trouble(
		"'Group Fields' is empty",
		"Name the fields that are the same in one job, such as date, driver_email, or choose another 'Group By'",
	);
}

function text(value: unknown): string {
	return isEmpty(value) ? '' : String(toName(value, ''));
}

function withoutValues(names: readonly string[]): Trouble {
	return new Trouble(
		`The item has no value in the fields that tell its job: ${names.join(', ')}`,
		"Check the names in 'Group Fields', or fill in these fields of the item",
	);
}
