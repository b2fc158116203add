import type { IDataObject } from 'n8n-workflow';
import { maxPageSize } from '../../../contract/rouptimize/operations';
import type { OperationName } from '../../../contract/rouptimize/operations';
import type { SendOptions } from '../../shared/connection';
import { Trouble } from '../../shared/trouble';
import { isJsonObject } from './answers';
import type { CallRequest, Client } from './client';

export interface RecordPage {
	records: IDataObject[];
	/** Asks for the page behind this one; '' if there is none. */
	cursor: string;
}

/** The records that a list call answers, page by page as they are wanted. */
export async function* pagesOf(
	client: Client,
	name: OperationName,
	{ id, input = {} }: CallRequest,
	options?: SendOptions & { cursor?: string },
): AsyncGenerator<RecordPage, void, void> {
	for (let before = options?.cursor ?? ''; ;) {
		const cursor = before === '' ? {} : { cursor: before };
		const answer = await client.call(name, { id, input: { ...input, ...cursor } }, options);
		const records = listIn(answer);
		const next = typeof answer.nextCursor === 'string' ? answer.nextCursor : '';
		if (next !== '' && (next === before || records.length === 0)) throw goesRound();
		yield { records, cursor: next };
		if (next === '') return;
		before = next;
	}
}

/** The records of a list, at most so many. */
export async function recordsOf(
	client: Client,
	name: OperationName,
	{ id, input = {} }: CallRequest,
	limit = Infinity,
): Promise<IDataObject[]> {
	const records: IDataObject[] = [];
	const pageSize = Math.min(maxPageSize, limit);
	for await (const page of pagesOf(client, name, { id, input: { ...input, limit: pageSize } })) {
		records.push(...page.records);
		if (records.length >= limit) return records.slice(0, limit);
	}
	return records;
}

/** The list of an answer, sure to be one of records. */
export function listIn(answer: IDataObject, field = 'data'): IDataObject[] {
	const list: unknown = answer[field];
	if (Array.isArray(list) && list.every(isJsonObject)) return list;
	throw new Trouble(
		`Rouptimize answered without its list '${field}'`,
		'The service has a fault. Run the workflow again later; if it stays, tell the support',
	);
}

function goesRound(): Trouble {
	return new Trouble(
		'Rouptimize answered pages of a list that do not end',
		'The service has a fault. Run the workflow again later; if it stays, tell the support',
	);
}
