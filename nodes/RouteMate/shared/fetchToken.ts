import { operations } from '../../../contract/routemate/operations';
import type { AnswerReading } from '../../shared/connection';
import { exchangeAsIs } from '../../shared/exchange';
import type { Answered, Exchange, RequestContext } from '../../shared/exchange';
import { withRetries } from '../../shared/retry';
import type { RouteMateAccount } from './account';

const delaysMs = [500, 2000];
const patienceMs = 30_000;
const tryTimeoutMs = 10_000;

/** Asks for a token apart from the one that n8n keeps with the credential. */
export async function fetchToken(
	context: RequestContext,
	{ baseUrl, clientId, clientSecret }: RouteMateAccount,
	readAnswered: (answer: Answered) => AnswerReading,
): Promise<Exchange> {
	const { method, path } = operations.getToken;
	return await withRetries(
		async () =>
			await exchangeAsIs(context, {
				method,
				url: `${baseUrl}${path}`,
				body: { client_id: clientId, client_secret: clientSecret },
				timeout: tryTimeoutMs,
			}),
		(tried) => {
			if (tried.kind === 'cancelled' || tried.kind === 'notSent') return undefined;
			if (tried.kind !== 'answered') return { delaysMs };
			const { outcome, retryAfterMs } = readAnswered(tried);
			return outcome === 'turnedAway' || outcome === 'lost' ? { delaysMs, retryAfterMs } : undefined;
		},
		patienceMs,
	);
}
