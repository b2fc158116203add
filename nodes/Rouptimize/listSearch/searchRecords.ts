import type { IDataObject, INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';
import { maxPageSize } from '../../../contract/rouptimize/operations';
import { dayIn, daysAfter, isDay } from '../../shared/calendar';
import type { ListCall } from '../../shared/listSearch';
import { Trouble } from '../../shared/trouble';
import type { Client } from '../shared/client';
import type { Kind } from '../shared/kinds';
import { listIn, pagesOf } from '../shared/pages';

const daysBack = 7;
const daysAhead = 28;

/** How many pages are read to find a record that fits: n8n takes one without any for the end of the list. */
const maxPages = 20;

/** Somebody looks at the open list. */
const patience = { withinMs: 10_000 };

interface Search {
	/** What narrows the list down. */
	query?: object;
	/** A text that may be the whole external ID of a record, wherever it stands in the list. */
	wholeId?: string;
	title?: Kind['title'];
}

/** The next page of records that have all words typed in what a person knows them by. */
export async function searchRecords(
	{ client, filter, token }: ListCall<Client>,
	kind: Kind,
	{ query = {}, wholeId = '', title = kind.title }: Search = {},
): Promise<INodeListSearchResult> {
	const toEntry = (record: IDataObject): INodeListSearchItems => {
		return { name: title(record).filter(Boolean).join(' · '), value: String(record.id) };
	};
	const words = filter.toLowerCase().split(/\s+/);
	const fits = ({ name }: INodeListSearchItems) => words.every((word) => name.toLowerCase().includes(word));
	const named = token === '' ? (await recordNamed(client, kind, wholeId)).map(toEntry) : [];
	const isNew = ({ value }: INodeListSearchItems) => named.every((entry) => entry.value !== value);
	let pages = 0;
	const input = { ...query, limit: maxPageSize };
	for await (const page of pagesOf(client, kind.list, { input }, { ...patience, cursor: token })) {
		const entries = page.records.map(toEntry).filter((entry) => fits(entry) && isNew(entry));
		const results = [...named, ...entries];
		if (results.length > 0) return { results, ...(page.cursor !== '' && { paginationToken: page.cursor }) };
		if (++pages === maxPages && page.cursor !== '') throw nothingFound(kind, filter);
	}
	return { results: [] };
}

/** The days that a list of dated records shows, and what else was typed. */
export function daysFor({ context, filter }: ListCall<Client>): { days: object; filter: string } {
	if (isDay(filter)) return { days: { date: filter }, filter: '' };
	const today = dayIn(new Date(), context.getTimezone());
	return {
		days: { dateFrom: daysAfter(today, -daysBack), dateTo: daysAfter(today, daysAhead) },
		filter,
	};
}

async function recordNamed(client: Client, { list }: Kind, externalId: string): Promise<IDataObject[]> {
	if (externalId === '') return [];
	return listIn(await client.call(list, { input: { externalId, limit: 1 } }, patience));
}

function nothingFound({ noun }: Kind, filter: string): Trouble {
	return new Trouble(
		`No ${noun} among the first ${maxPages * maxPageSize} fits ${filter}`,
		'Type a whole external ID, or a day as YYYY-MM-DD where the records have one',
	);
}
