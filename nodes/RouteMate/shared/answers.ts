import type { OperationName } from '../../../contract/routemate/operations';
import type { AnswerReading } from '../../shared/connection';
import type { Answered, Exchange } from '../../shared/exchange';
import { noAnswerTrouble, unreadableTrouble } from '../../shared/noAnswer';
import type { Fields } from '../../shared/parameters';
import { isRecord } from '../../shared/parameters';
import { readRetryAfter } from '../../shared/retry';
import { readRefusal } from './refusals';

/** Codes of calls of which nothing was done, and which may be taken when they come again. */
const turnedAway = new Set([
	'idempotency_key_in_use',
	'job_busy',
	'temporarily_unavailable',
	'too_many_requests',
	'unavailable',
]);

export function readAnswered({ statusCode, headers, body }: Answered): AnswerReading {
	const retryAfterMs = readRetryAfter(headers['retry-after'], new Date());
	const refusal = readRefusal('importJob', body);
	// Whatever is wrong with the client is so for every call.
	const isClientRefused = refusal?.operation === 'getToken' && statusCode < 500;
	if (isClientRefused || statusCode === 401) return { outcome: 'lockedOut' };
	if (statusCode === 429 || turnedAway.has(refusal?.code ?? ''))
		return { outcome: 'turnedAway', retryAfterMs };
	if (statusCode >= 500) return { outcome: 'lost', retryAfterMs };
	return { outcome: 'settled' };
}

const aftermath: Readonly<Record<OperationName, string>> = {
	getJobs: 'Nothing was changed: try again',
	getToken: 'Nothing was changed: try again',
	importJob:
		'Whether the job was imported is not known. Run the workflow again: a job that is there already is not imported twice',
};

/**
 * The body of the last try, refusals included.
 * @throws Trouble if there is none, or it is none of the service's
 */
export function readAnswer(
	operation: OperationName,
	tried: Exchange,
	clean: (text: string) => string,
): Fields {
	const speech = {
		service: 'RouteMate',
		baseUrl: 'https://api.routemate.app',
		aftermath: aftermath[operation],
		clean,
	};
	if (tried.kind !== 'answered') throw noAnswerTrouble(tried, speech);
	const { statusCode, body } = tried;
	const isRead = isRecord(body) && (statusCode < 300 || readRefusal(operation, body) !== undefined);
	if (isRead) return body;
	throw unreadableTrouble(statusCode, speech);
}
