import express, { type RequestHandler, type Router } from 'express';
import type { Logger } from 'pino';
import {
	maxConcurrentRequests,
	operations,
	type OperationName,
} from '../../../contract/optimoroute/operations.ts';
import type { Company } from '../../domain/company.mts';
import type { Domain } from '../../domain/domain.mts';
import { notesOf } from '../http/call-notes.mts';
import { errorHandler } from '../http/error-handler.mts';
import type { Faults } from '../http/faults.mts';
import { fingerprint } from '../http/fingerprint.mts';
import { journalCalls } from '../http/journal-calls.mts';
import { readJsonBody } from '../http/json-body.mts';
import type { Links } from '../http/links.mts';
import { RequestError } from '../http/request-error.mts';
import type { RequestJournal } from '../http/request-journal.mts';
import { Slots } from '../http/slots.mts';
import { underFault } from '../http/under-fault.mts';
import * as completion from './completion.mts';
import * as dispatch from './dispatch.mts';
import * as drivers from './drivers.mts';
import { errorTranslator, type ErrorStatusMode } from './errors.mts';
import * as events from './events.mts';
import type { Handler } from './handler.mts';
import * as orders from './orders.mts';
import * as plannings from './plannings.mts';
import { wireName } from './request-shapes.mts';
import { createWarnings } from './request-warnings.mts';
import * as routes from './routes.mts';
import * as saving from './save-orders.mts';
import * as search from './search.mts';

const handlers = {
	createOrder: saving.createOrder,
	createOrUpdateOrders: saving.createOrUpdateOrders,
	getOrders: orders.getOrders,
	getOrdersByQuery: orders.getOrdersByQuery,
	deleteOrder: orders.deleteOrder,
	deleteOrders: orders.deleteOrders,
	deleteAllOrders: orders.deleteAllOrders,
	searchOrders: search.searchOrders,
	getSchedulingInfo: search.getSchedulingInfo,
	getRoutes: routes.getRoutes,
	startPlanning: plannings.startPlanning,
	stopPlanning: plannings.stopPlanning,
	getPlanningStatus: plannings.getPlanningStatus,
	updateDriverParameters: drivers.updateDriverParameters,
	updateDriversParameters: drivers.updateDriversParameters,
	updateDriversPositions: drivers.updateDriversPositions,
	getEvents: events.getEvents,
	getCompletionDetails: completion.getCompletionDetails,
	getCompletionDetailsByQuery: completion.getCompletionDetailsByQuery,
	updateCompletionDetails: completion.updateCompletionDetails,
	sendRoutes: dispatch.sendRoutes,
	getDispatchStatus: dispatch.getDispatchStatus,
} satisfies Record<OperationName, Handler>;

/** Handlers that come after authentication know whose call it is. */
type OwnedHandler = RequestHandler<
	Record<string, string>,
	unknown,
	unknown,
	Record<string, unknown>,
	{ company: Company }
>;

export interface OptimoRouteParts {
	readonly domain: Domain;
	readonly links: Links;
	readonly log: Logger;
	readonly errorStatus: ErrorStatusMode;
	readonly journal: RequestJournal;
	readonly faults: Faults;
}

/** The OptimoRoute WS API v1; whatever lies below /v1 is its own. */
export function optimoRouteApi({
	domain,
	links,
	log,
	errorStatus,
	journal,
	faults,
}: OptimoRouteParts): Router {
	const router = express.Router();
	const slots = new Slots(maxConcurrentRequests);
	const authenticate = authentication(domain, slots);

	router.use(
		'/v1',
		journalCalls(
			{ journal, now: domain.now, onFault: domain.onFault },
			{
				name: 'OptimoRoute',
				secretOf: ({ query: { key } }) => (typeof key === 'string' && key !== '' ? key : undefined),
				warningsOf: createWarnings(),
			},
		),
	);
	for (const name of Object.keys(operations) as OperationName[]) {
		const { method, path } = operations[name];
		const handler: Handler = handlers[name];
		const note: RequestHandler = (_request, response, next) => {
			notesOf(response).operation = wireName(name);
			next();
		};
		const answer: OwnedHandler = async (request, response) => {
			const { company } = response.locals;
			const input: unknown = method === 'GET' ? request.query : request.body;
			const fault = faults.take(wireName(name), company.name);
			const body = await underFault(fault, response, domain.pause, () =>
				handler({ domain, company, links, input }),
			);
			if (body === undefined) return;
			notesOf(response).answer = body;
			response.json(body);
		};
		if (method === 'GET') router.get(path, note, authenticate, answer);
		else router.post(path, note, authenticate, readJsonBody, answer);
	}
	for (const path of new Set(Object.values(operations).map((operation) => operation.path))) {
		router.all(path, (request, response) => {
			const allowed = Object.values(operations).filter((operation) => operation.path === path);
			const methods = allowed.map((operation) => operation.method).join(' or ');
			notesOf(response).operation = path.replace('/v1/', '');
			response.set('Allow', allowed.map((operation) => operation.method).join(', '));
			throw new RequestError('wrong-method', `Use ${methods} for ${path}, not ${request.method}.`);
		});
	}
	router.use('/v1', ({ baseUrl, path }) => {
		throw new RequestError('unknown-path', `There is no call ${baseUrl}${path}.`);
	});
	router.use(errorHandler(errorTranslator(errorStatus), log));
	return router;
}

/** Finds the company by the key of the query, and takes a slot for the address and one for the key. */
function authentication(domain: Domain, slots: Slots): OwnedHandler {
	return (request, response, next) => {
		slots.take(`address ${request.ip ?? ''}`, response);
		const { key } = request.query;
		if (typeof key !== 'string' || key === '') {
			throw new RequestError('key-missing', "The parameter 'key' with the authentication key is missing.");
		}
		const hash = fingerprint(key);
		const [company] = domain.store.records.companies.find('byOptimoRouteKey', hash);
		if (company === undefined) throw new RequestError('key-unknown', 'The authentication key is not known.');
		slots.take(`key ${hash}`, response);
		response.locals.company = company;
		notesOf(response).company = company;
		next();
	};
}
