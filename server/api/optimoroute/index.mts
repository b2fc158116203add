import express, { type RequestHandler, type Router } from 'express';
import type { Logger } from 'pino';
import {
	maxConcurrentRequests,
	operations,
	type OperationName,
} from '../../../contract/optimoroute/operations.ts';
import type { Company } from '../../domain/company.mts';
import type { Domain } from '../../domain/domain.mts';
import { errorHandler } from '../http/error-handler.mts';
import { fingerprint } from '../http/fingerprint.mts';
import { readJsonBody } from '../http/json-body.mts';
import { RequestError } from '../http/request-error.mts';
import { Slots } from '../http/slots.mts';
import { errorTranslator, type ErrorStatusMode } from './errors.mts';
import type { Handler } from './handler.mts';
import * as orders from './orders.mts';
import * as plannings from './plannings.mts';
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
} satisfies Record<OperationName, Handler>;

/** Handlers that come after authentication know whose call it is. */
type OwnedHandler = RequestHandler<
	Record<string, string>,
	unknown,
	unknown,
	Record<string, unknown>,
	{ company: Company }
>;

/** The OptimoRoute WS API v1. */
export function optimoRouteApi(domain: Domain, log: Logger, errorStatus: ErrorStatusMode): Router {
	const router = express.Router();
	const slots = new Slots(maxConcurrentRequests);
	const authenticate = authentication(domain, slots);

	for (const name of Object.keys(operations) as OperationName[]) {
		const { method, path } = operations[name];
		const handler: Handler = handlers[name];
		const answer: OwnedHandler = async (request, response) => {
			const input: unknown = method === 'GET' ? request.query : request.body;
			response.json(await handler({ domain, company: response.locals.company, input }));
		};
		if (method === 'GET') router.get(path, authenticate, answer);
		else router.post(path, authenticate, readJsonBody, answer);
	}
	for (const path of new Set(Object.values(operations).map((operation) => operation.path))) {
		router.all(path, (request, response) => {
			const allowed = Object.values(operations).filter((operation) => operation.path === path);
			const methods = allowed.map((operation) => operation.method).join(' or ');
			response.set('Allow', allowed.map((operation) => operation.method).join(', '));
			throw new RequestError('wrong-method', `Use ${methods} for ${path}, not ${request.method}.`);
		});
	}
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
		next();
	};
}
