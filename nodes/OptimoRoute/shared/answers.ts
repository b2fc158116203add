import type { Answer } from '../../../contract/optimoroute/answer';
import type { Exchange } from '../../shared/exchange';
import { readRetryAfter } from '../../shared/retry';
import { Trouble } from '../../shared/trouble';
import type { RefusalFields } from './refusals';

/** Whether a try is settled, or was turned away undone, or ended without saying what became of it. */
export interface TryReading {
	outcome: 'settled' | 'turnedAway' | 'lost';
	retryAfterMs?: number;
}

export function readTry(tried: Exchange): TryReading {
	if (tried.kind === 'unreachable') return { outcome: 'turnedAway' };
	if (tried.kind === 'lost') return { outcome: 'lost' };
	if (tried.kind === 'notSent') return { outcome: 'settled' };
	const retryAfterMs = readRetryAfter(tried.headers['retry-after'], new Date());
	const code = isAnswer(tried.body) ? tried.body.code : undefined;
	if (tried.statusCode === 429 || code === 'ERR_TOO_MANY_CONNECTIONS') {
		return { outcome: 'turnedAway', retryAfterMs };
	}
	if (tried.statusCode >= 500 || code === 'ERR_INTERNAL') return { outcome: 'lost', retryAfterMs };
	return { outcome: 'settled' };
}

/** The answer of the last try; throws Trouble if there is none that can be read. */
export function readAnswer<A extends Answer>(tried: Exchange, clean: (text: string) => string): A {
	if (tried.kind === 'answered') {
		if (isAnswer<A>(tried.body)) return withCleanMessages(tried.body, clean);
		throw unreadable(tried.statusCode);
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
			'The connection to OptimoRoute was lost before it answered',
			'Whether the work was done is not known: look in OptimoRoute before running the workflow again',
			tried.code,
		);
	}
	throw new Trouble(
		clean(tried.message) || 'The request was not sent',
		"Check 'Base URL' in the credential, its allowed domains, and the certificate of the service",
		tried.code,
	);
}

export function isRefusal(answer: Answer & { orders?: unknown[] }): boolean {
	return !answer.success && !(answer.orders && answer.orders.length > 0);
}

function unreadable(statusCode: number): Trouble {
	if (statusCode === 429 || statusCode >= 500) {
		return new Trouble(
			`OptimoRoute is not available (HTTP ${statusCode})`,
			'Run the workflow again later. What was sent last may have been done: look in OptimoRoute first',
			`HTTP ${statusCode}`,
		);
	}
	return new Trouble(
		`The address of the service does not answer like OptimoRoute (HTTP ${statusCode})`,
		"Check 'Base URL' in the credential: it is the part before /v1, such as https://api.optimoroute.com",
		`HTTP ${statusCode}`,
	);
}

function isAnswer<A extends Answer>(body: unknown): body is A {
	return typeof body === 'object' && body !== null && 'success' in body && typeof body.success === 'boolean';
}

/** A service may repeat the key in a message; everywhere else a text that looks like it is the user's data. */
function withCleanMessages<A extends Answer & { orders?: RefusalFields[] }>(
	answer: A,
	clean: (text: string) => string,
): A {
	for (const part of [answer, ...(answer.orders ?? [])]) {
		if (typeof part.message === 'string') part.message = clean(part.message);
	}
	return answer;
}
