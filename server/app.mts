import express, { type Express } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { errorHandler } from './api/http/error-handler.mts';
import { requestLog } from './api/http/request-log.mts';
import { RequestError, requestProblems } from './api/http/request-error.mts';
import type { ErrorStatusMode } from './api/optimoroute/errors.mts';
import { optimoRouteApi } from './api/optimoroute/index.mts';
import type { Domain } from './domain/domain.mts';

export interface AppParts {
	readonly domain: Domain;
	readonly log: Logger;
	readonly optimoRouteErrorStatus: ErrorStatusMode;
	/** Whether new requests are still answered; not while the server is closing. */
	readonly isReady: () => boolean;
}

/** Puts the parts together; listens to nothing by itself. */
export function createApp({ domain, log, optimoRouteErrorStatus, isReady }: AppParts): Express {
	const app = express();
	app.disable('x-powered-by');
	app.disable('etag');
	app.set('query parser', 'simple');
	app.use(helmet());
	app.use(requestLog(log));
	app.use((_request, response, next) => {
		if (isReady()) next();
		else response.status(503).set('Connection', 'close').json({ message: 'The server is closing.' });
	});
	app.get('/healthz', (_request, response) => {
		response.json({ status: 'ok' });
	});
	app.use(optimoRouteApi(domain, log, optimoRouteErrorStatus));
	app.use((request) => {
		throw new RequestError('unknown-path', `There is nothing at ${request.path}.`);
	});
	app.use(errorHandler(bareAnswer, log));
	return app;
}

/** For requests that belong to none of the APIs. */
function bareAnswer(error: unknown) {
	if (!(error instanceof RequestError)) return { status: 500, body: { message: 'An internal fault.' } };
	return { status: requestProblems[error.problem], body: { message: error.message } };
}
