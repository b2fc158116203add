import type { Answer } from '../../../contract/optimoroute/answer';
import type { OperationName } from '../../../contract/optimoroute/operations';
import type { AnswerReading } from '../../shared/connection';
import type { Answered, Exchange } from '../../shared/exchange';
import { readRetryAfter } from '../../shared/retry';
import { Trouble } from '../../shared/trouble';
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
	const aftermath = reads.has(operation)
		? 'Nothing was changed: try again'
		: 'Whether the work was done is not known: look in OptimoRoute before running the workflow again';
	if (tried.kind === 'answered') {
		if (isAnswer<A>(tried.body)) return withCleanMessages(tried.body, clean);
		throw unreadable(tried.statusCode, aftermath);
	}
	if (tried.kind === 'unreachable') {
		throw new Trouble(
			'OptimoRoute cannot be reached',
			"Check 'Base URL' in the credential and the network of this n8n, then run the workflow again",
			tried.code,
		);
	}
	if (tried.kind === 'lost') {
		throw new Trouble(
			'The connection to OptimoRoute was lost before its answer had arrived',
			aftermath,
			tried.code,
		);
	}
	if (tried.kind === 'cancelled') {
		throw new Trouble('The execution was cancelled before OptimoRoute answered', aftermath);
	}
	throw new Trouble(
		clean(tried.message) || 'The request was not sent',
		"Check 'Base URL' in the credential, its allowed domains, and the certificate of the service",
		tried.code,
	);
}

/** Whether a call was refused as a whole: a bulk answer in which every row was refused has its rows. */
export function isRefusal({
	success,
	orders = [],
	updates = [],
}: Answer & { orders?: unknown[]; updates?: unknown[] }): boolean {
	return !success && orders.length === 0 && updates.length === 0;
}

function unreadable(statusCode: number, aftermath: string): Trouble {
	if (statusCode === 429 || statusCode >= 500) {
		return new Trouble(
			'OptimoRoute is not available',
			`The service or a proxy before it has a fault. ${aftermath}`,
			`HTTP ${statusCode}`,
		);
	}
	return new Trouble(
		'The address of the service does not answer like OptimoRoute',
		"Check 'Base URL' in the credential: it is the part before /v1, such as https://api.optimoroute.com",
		`HTTP ${statusCode}`,
	);
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
