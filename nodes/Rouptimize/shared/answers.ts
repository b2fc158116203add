import type { IDataObject } from 'n8n-workflow';
import type { AnswerReading } from '../../shared/connection';
import type { Answered, Exchange } from '../../shared/exchange';
import { noAnswerTrouble, unreadableTrouble } from '../../shared/noAnswer';
import { readRetryAfter } from '../../shared/retry';
import { readRefusal } from './refusals';
import type { Refusal } from './refusals';

/** Codes of calls of which nothing was done, and which may be taken when they come again. */
const turnedAway = new Set(['IDEMPOTENCY_KEY_IN_USE', 'PLANNING_RUNNING', 'RATE_LIMITED', 'UNAVAILABLE']);

export function readAnswered({ statusCode, headers, body }: Answered): AnswerReading {
	const retryAfterMs = readRetryAfter(headers['retry-after'], new Date());
	if (statusCode === 401) return { outcome: 'lockedOut' };
	if (statusCode === 429 || turnedAway.has(readRefusal(body)?.code ?? '')) {
		return { outcome: 'turnedAway', retryAfterMs };
	}
	if (statusCode >= 500) return { outcome: 'lost', retryAfterMs };
	return { outcome: 'settled' };
}

export type Reply = Accepted | { refusal: Refusal };

export interface Accepted {
	answer: IDataObject;
	/** Instead, where the answer is none of JSON. */
	text: string;
	/** By which the service's support finds the request. */
	requestId: string;
}

/**
 * What the last try brought: a record, a text, or a refusal.
 * @param isRead whether the call changes nothing
 * @throws Trouble if there is no answer, or it is none of the service's
 */
export function readReply(isRead: boolean, tried: Exchange, clean: (text: string) => string): Reply {
	const speech = {
		service: 'Rouptimize',
		baseUrl: 'https://rouptimize.example',
		apiPath: '/api/v1',
		aftermath: isRead
			? 'Nothing was changed: try again'
			: 'Whether the work was done is not known: look in Rouptimize before running the workflow again',
		clean,
	};
	if (tried.kind !== 'answered') throw noAnswerTrouble(tried, speech);
	const { statusCode, headers, body } = tried;
	const requestId = String(headers['x-request-id'] ?? '');
	if (statusCode >= 300) {
		const refusal = readRefusal(body, requestId);
		if (refusal) return { refusal };
		throw unreadableTrouble(statusCode, speech);
	}
	if (statusCode === 204) return { answer: {}, text: '', requestId };
	if (isJsonObject(body)) return { answer: body, text: '', requestId };
	if (typeof body === 'string' && String(headers['content-type']).startsWith('text/csv')) {
		return { answer: {}, text: body, requestId };
	}
	throw unreadableTrouble(statusCode, speech);
}

/** Whether something out of a JSON answer is an object. */
export function isJsonObject(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
