import express, { type RequestHandler, type Router } from 'express';
import type { Logger } from 'pino';
import { errorHandler } from '../http/error-handler.mts';
import { jsonBodyUpTo, readJsonBody } from '../http/json-body.mts';
import { RequestError } from '../http/request-error.mts';
import { adminAuthentication } from './authentication.mts';
import { adminError } from './errors.mts';
import * as faults from './faults.mts';
import type { AdminHandler, AdminTools } from './handler.mts';
import * as mobileApp from './mobile-app.mts';
import * as mobileEvents from './mobile-events.mts';
import * as requests from './requests.mts';
import * as routeMate from './routemate.mts';

interface AdminRoute {
	readonly method: 'get' | 'put' | 'post' | 'delete';
	/** Below /admin. */
	readonly path: `/${string}`;
	readonly handler: AdminHandler;
	/** Left out: JSON of up to 10 MB. */
	readonly readBody?: RequestHandler;
}

/** Every call of the admin API. */
const routes: readonly AdminRoute[] = [
	{ method: 'get', path: '/requests', handler: requests.listRequests },
	{ method: 'delete', path: '/requests', handler: requests.clearRequests },
	{ method: 'get', path: '/faults', handler: faults.listFaults },
	{ method: 'put', path: '/faults', handler: faults.setFault },
	{ method: 'delete', path: '/faults', handler: faults.clearFaults },
	{ method: 'delete', path: '/routemate/tokens', handler: routeMate.revokeRouteMateTokens },
	{ method: 'post', path: '/routemate/secret', handler: routeMate.replaceRouteMateSecret },
	{ method: 'post', path: '/mobile-app/redeem', handler: mobileApp.redeem },
	{
		method: 'post',
		path: '/mobile-events',
		handler: mobileEvents.reportEvents,
		readBody: jsonBodyUpTo(mobileEvents.maxBodyBytes),
	},
];

/**
 * The server's own API, for tests and for whoever runs it; to be mounted at /admin.
 * @param token undefined: every path answers 404
 */
export function adminApi(tools: AdminTools, log: Logger, token: string | undefined): Router {
	const router = express.Router();
	router.use(adminAuthentication(token));
	for (const { method, path, handler, readBody = readJsonBody } of routes) {
		router[method](path, readBody, async (request, response) => {
			const answer = await handler({ ...tools, query: request.query, body: request.body });
			if (answer === undefined) response.status(204).end();
			else response.json(answer);
		});
	}
	router.use(({ method, baseUrl, path }) => {
		throw new RequestError('unknown-path', `There is nothing at ${method} ${baseUrl}${path}.`);
	});
	router.use(errorHandler(adminError, log));
	return router;
}
