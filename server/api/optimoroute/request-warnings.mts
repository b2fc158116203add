import { operations, type OperationName } from '../../../contract/optimoroute/operations.ts';
import { DomainError, type Refusal } from '../../domain/domain-error.mts';
import type { CallNotes } from '../http/call-notes.mts';
import { fieldWarnings } from '../http/field-warnings.mts';
import { fingerprint } from '../http/fingerprint.mts';
import type { AnsweredCall } from '../http/journal-calls.mts';
import { RequestError } from '../http/request-error.mts';
import type { RequestWarning } from '../http/request-journal.mts';
import { ReadingHistory } from './reading-history.mts';
import { requestShape, wireName } from './request-shapes.mts';

const names = Object.keys(operations) as OperationName[];

/** Refusals of a tag that was given out for something else. */
const foreignTag: ReadonlySet<Refusal> = new Set(['PAGE_MARK_UNKNOWN', 'EVENT_MARK_UNKNOWN']);

/** What is odd about each call: fields that mean nothing, pages read twice, wrong methods. */
export function createWarnings(): (call: AnsweredCall) => RequestWarning[] {
	const history = new ReadingHistory();
	return ({ request, notes }) => {
		const isRead = request.method === 'GET' || request.method === 'HEAD';
		const name = names.find(
			(one) => wireName(one) === notes.operation && (operations[one].method === 'GET') === isRead,
		);
		const query = without(request.query, 'key');
		if (name === undefined) return errorWarnings(notes.error);
		return [
			...errorWarnings(notes.error),
			...(isRead ? [] : queryWarnings(query)),
			...fieldWarnings(isRead ? query : request.body, requestShape(name)),
			...readingWarnings(history, notes, isRead ? query : request.body),
		];
	};
}

/** What the refusal of a call tells about the client. */
function errorWarnings(error: unknown): RequestWarning[] {
	if (error instanceof RequestError && error.problem === 'wrong-method') {
		return [{ code: 'WRONG_METHOD', message: error.message }];
	}
	if (error instanceof RequestError && error.problem === 'unknown-path') {
		return [{ code: 'UNKNOWN_PATH', message: error.message }];
	}
	if (error instanceof DomainError && foreignTag.has(error.refusal)) {
		return [{ code: 'FOREIGN_TAG', message: error.message, field: 'after_tag' }];
	}
	return [];
}

/** Parameters that stand in the URL of a call that reads its body. */
function queryWarnings(query: object): RequestWarning[] {
	const [field] = Object.keys(query);
	if (field === undefined) return [];
	const message = `The parameter '${field}' stands in the URL; this call reads its body and nothing else.`;
	return [{ code: 'QUERY_NOT_READ', message, field }];
}

/** Whether a page or a batch of events was handed out before. */
function readingWarnings(history: ReadingHistory, { operation, company, answer }: CallNotes, input: unknown) {
	if (company === undefined || typeof answer !== 'object' || answer === null) return [];
	const tag = textOf(input, 'after_tag');
	if (operation === 'get_events') {
		const isEmpty = !('events' in answer) || !Array.isArray(answer.events) || answer.events.length === 0;
		if (isEmpty || !history.isReadAgain(`${company.id} events`, tag)) return [];
		const message =
			'Events after this tag had been handed out before: send the tag of the last answer, once its events are saved.';
		return [{ code: 'EVENTS_READ_AGAIN', message, field: 'after_tag' }];
	}
	if (operation !== 'search_orders' || !('orders' in answer)) return [];
	const reading = `${company.id} ${fingerprint(JSON.stringify(without(input, 'after_tag')))}`;
	if (tag === '') history.begin(reading);
	else if (history.isReadAgain(reading, tag)) {
		const message = 'This page of the search was handed out before: send the tag of the last answer.';
		return [{ code: 'PAGE_READ_AGAIN', message, field: 'after_tag' }];
	}
	return [];
}

function without(value: unknown, name: string): Record<string, unknown> {
	const entries = Object.entries(typeof value === 'object' && value !== null ? value : {});
	return Object.fromEntries(entries.filter(([own]) => own !== name));
}

function textOf(value: unknown, name: string): string {
	if (typeof value !== 'object' || value === null) return '';
	const text: unknown = Object.getOwnPropertyDescriptor(value, name)?.value;
	return typeof text === 'string' ? text : '';
}
