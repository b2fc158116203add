import type { Answer } from '../../../contract/optimoroute/answer';
import type { OperationName } from '../../../contract/optimoroute/operations';
import type { AnswerReading } from '../../shared/connection';
import type { Answered, Exchange } from '../../shared/exchange';
import { noAnswerTrouble, unreadableTrouble } from '../../shared/noAnswer';
import { readRetryAfter } from '../../shared/retry';
import type { RefusalFields } from './refusals';

export function readAnswered({ statusCode, headers, body }: Answered): AnswerReading {
	const retryAfterMs = readRetryAfter(headers['retry-after'], new Date());
	const code = isAnswer(body) ? body.code : undefined;
	if (code === 'AUTH_KEY_UNKNOWN' || code === 'AUTH_KEY_MISSING') return { outcome: 'lockedOut' };
	if (statusCode === 429 || code === 'ERR_TOO_MANY_CONNECTIONS') {
		return { outcome: 'turnedAway', retryAfterMs };
	}
	if (statusCode >= 500 || code === 'ERR_INTERNAL') return { outcome: 'lost', retryAfterMs };
	return { outcome: 'settled' };
}

/** Calls that change nothing, so that nothing can be half done. */
const reads = new Set<OperationName>([
	'getCompletionDetails',
	'getCompletionDetailsByQuery',
	'getDispatchStatus',
	'getEvents',
	'getOrders',
	'getOrdersByQuery',
	'getPlanningStatus',
	'getRoutes',
	'getSchedulingInfo',
	'searchOrders',
]);

/** The answer of the last try; throws Trouble if there is none that can be read. */
export function readAnswer<A extends Answer>(
	operation: OperationName,
	tried: Exchange,
	clean: (text: string) => string,
): A {
	const speech = {
		service: 'OptimoRoute',
		baseUrl: 'https://api.optimoroute.com',
		aftermath: reads.has(operation)
			? 'Nothing was changed: try again'
			: 'Whether the work was done is not known: look in OptimoRoute before running the workflow again',
		clean,
	};
	if (tried.kind !== 'answered') throw noAnswerTrouble(tried, speech);
	if (isAnswer<A>(tried.body)) return withCleanMessages(tried.body, clean);
	throw unreadableTrouble(tried.statusCode, speech);
}

/** Whether a call was refused as a whole: a bulk answer in which every row was refused has its rows. */
export function isRefusal({
	success,
	orders = [],
	updates = [],
}: Answer & { orders?: unknown[]; updates?: unknown[] }): boolean {
	return !success && orders.length === 0 && updates.length === 0;
}

function isAnswer<A extends Answer>(body: unknown): body is A {
	return typeof body === 'object' && body !== null && 'success' in body && typeof body.success === 'boolean';
}

/** The rows of a bulk answer: `orders` in calls about orders, `updates` in those about drivers. */
interface BulkRows {
	orders?: RefusalFields[];
	updates?: RefusalFields[];
}

/** A service may repeat the key in a message; everywhere else a text that looks like it is the user's data. */
function withCleanMessages<A extends Answer & BulkRows>(answer: A, clean: (text: string) => string): A {
	for (const part of [answer, ...(answer.orders ?? []), ...(answer.updates ?? [])]) {
		if (typeof part.message === 'string') part.message = clean(part.message);
	}
	return answer;
}
