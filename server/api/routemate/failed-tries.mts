import { ipKeyGenerator, rateLimit, type RateLimitInfo } from 'express-rate-limit';
import type { Request, RequestHandler } from 'express';
import type { TokenRefusal } from '../../../contract/routemate/token.ts';
import { basicClient } from './token.mts';

const windowMs = 15 * 60_000;

/** Wrong tries in a quarter of an hour: for one client from one address, and from one address in all. */
const mostOfClient = 10;
const mostOfAddress = 50;

/** Turns away who has tried too often with a wrong secret; tries that succeed don't count. Reads the body. */
export function limitFailedTries(): RequestHandler[] {
	const common = {
		windowMs,
		skipSuccessfulRequests: true,
		standardHeaders: false,
		legacyHeaders: false,
		// The limit is the same whether a proxy stands before the server or not.
		validate: false,
	} as const;
	const refuse: RequestHandler = (request, response) => {
		const body: TokenRefusal = {
			error: 'slow_down',
			error_description: 'Too many tries with a wrong secret: wait as long as Retry-After says.',
		};
		response.set('Retry-After', String(secondsLeft(request)));
		response.status(429).json(body);
	};
	const address = (request: Request): string => ipKeyGenerator(request.ip ?? '');
	return [
		rateLimit({ ...common, limit: mostOfAddress, keyGenerator: address, handler: refuse }),
		rateLimit({
			...common,
			limit: mostOfClient,
			keyGenerator: (request) => `${address(request)} ${clientIn(request)}`,
			handler: refuse,
		}),
	];
}

/** Until wrong tries are counted anew. */
function secondsLeft(request: Request & { readonly rateLimit?: RateLimitInfo }): number {
	const until = request.rateLimit?.resetTime?.getTime() ?? Date.now() + windowMs;
	return Math.max(1, Math.ceil((until - Date.now()) / 1000));
}

function clientIn(request: Request): string {
	const { client_id: id }: Record<string, unknown> = { ...(request.body as object) };
	if (typeof id === 'string') return id.slice(0, 255);
	try {
		return basicClient(request)?.id.slice(0, 255) ?? '';
	} catch {
		return '';
	}
}
