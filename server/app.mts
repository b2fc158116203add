import express, { type Express } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { adminApi } from './api/admin/index.mts';
import { Faults } from './api/http/faults.mts';
import { errorHandler } from './api/http/error-handler.mts';
import type { Links } from './api/http/links.mts';
import { RequestJournal } from './api/http/request-journal.mts';
import { requestLog } from './api/http/request-log.mts';
import { RequestError, requestProblems } from './api/http/request-error.mts';
import type { ErrorStatusMode } from './api/optimoroute/errors.mts';
import { files } from './api/files/index.mts';
import { faultCatalogue as optimoRouteFaults } from './api/optimoroute/fault-catalogue.mts';
import { optimoRouteApi } from './api/optimoroute/index.mts';
import { faultCatalogue as routeMateFaults } from './api/routemate/fault-catalogue.mts';
import { routeMateApi } from './api/routemate/index.mts';
import { faultCatalogue as rouptimizeFaults } from './api/rouptimize/fault-catalogue.mts';
import { rouptimizeApi } from './api/rouptimize/index.mts';
import { trackingPages } from './api/track/index.mts';
import type { Domain } from './domain/domain.mts';

export interface AppParts {
	readonly domain: Domain;
	readonly links: Links;
	readonly log: Logger;
	/** Opens the admin API; undefined: there is none. */
	readonly adminToken: string | undefined;
	/** How many calls the request journal keeps; 0: none. */
	readonly requestJournalSize: number;
	readonly optimoRouteErrorStatus: ErrorStatusMode;
	/** Whether new requests are still answered; not while the server is closing. */
	readonly isReady: () => boolean;
}

/** Puts the parts together; listens to nothing by itself. */
export function createApp(parts: AppParts): Express {
	const { domain, links, log, isReady } = parts;
	const journal = new RequestJournal(parts.requestJournalSize);
	const faults = new Faults();
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
	app.use('/files', files(domain, links));
	app.use('/track', trackingPages(domain));
	const catalogue = new Map([...optimoRouteFaults(), ...routeMateFaults(), ...rouptimizeFaults()]);
	const tools = { domain, journal, faults, catalogue };
	const actingAs = (actor: string): Domain => ({ ...domain, actor });
	app.use('/admin', adminApi({ ...tools, domain: actingAs('device') }, log, parts.adminToken));
	app.use(routeMateApi({ domain: actingAs('RouteMate API'), log, journal, faults }));
	app.use(rouptimizeApi({ domain, links, log, journal, faults, adminToken: parts.adminToken }));
	// Whatever lies below /v1 and is nobody else's is answered by this one: it comes last.
	app.use(
		optimoRouteApi({
			domain: actingAs('OptimoRoute API'),
			links,
			log,
			errorStatus: parts.optimoRouteErrorStatus,
			journal,
			faults,
		}),
	);
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
