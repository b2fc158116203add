import express, { type RequestHandler } from 'express';
import type { Logger } from 'pino';
import { operations, type OperationName } from '../../../contract/routemate/operations.ts';
import { companyOfToken } from '../../domain/access-token.mts';
import type { Company } from '../../domain/company.mts';
import type { Domain } from '../../domain/domain.mts';
import { keepAnswer, keptAnswer } from '../../domain/idempotent-answer.mts';
import type { RecordUnit } from '../../domain/records.mts';
import { bearerToken } from '../http/bearer-token.mts';
import { notesOf } from '../http/call-notes.mts';
import { errorHandler } from '../http/error-handler.mts';
import type { Faults } from '../http/faults.mts';
import { fingerprint } from '../http/fingerprint.mts';
import { Idempotency } from '../http/idempotency.mts';
import { journalCalls } from '../http/journal-calls.mts';
import { RequestError } from '../http/request-error.mts';
import { requestId } from '../http/request-id.mts';
import type { RequestJournal } from '../http/request-journal.mts';
import { Slots } from '../http/slots.mts';
import { readFormOrJson, readJsonOnly } from '../http/typed-body.mts';
import { underFault } from '../http/under-fault.mts';
import { errorAnswer } from './errors.mts';
import { limitFailedTries } from './failed-tries.mts';
import type { Answered, Handler } from './handler.mts';
import * as jobs from './jobs.mts';
import { requestWarnings, secretOf, wireName } from './request-warnings.mts';
import { giveToken } from './token.mts';
import { tokenErrorAnswer } from './token-errors.mts';

/** The calls that a token opens. */
const handlers = {
	importJob: jobs.importJob,
	getJobs: jobs.getJobs,
} satisfies Record<Exclude<OperationName, 'getToken'>, Handler>;

/** All paths of this API begin with it. */
const prefix = '/v1/integration-';

/** Requests of one organisation that are worked on at once. */
const requestsAtOnce = 20;

type OwnedHandler = RequestHandler<
	Record<string, string>,
	unknown,
	unknown,
	Record<string, unknown>,
	{ company: Company }
>;

export interface RouteMateParts {
	readonly domain: Domain;
	readonly log: Logger;
	readonly journal: RequestJournal;
	readonly faults: Faults;
}

/** The RouteMate Integration API; whatever begins with `/v1/integration-` is its own. */
export function routeMateApi({ domain, log, journal, faults }: RouteMateParts): RequestHandler {
	const router = express.Router();
	const slots = new Slots(requestsAtOnce);
	const idempotency = new Idempotency((id) => keptAnswer(domain, id));

	router.use(
		requestId,
		journalCalls(
			{ journal, now: domain.now, onFault: domain.onFault },
			{ name: 'RouteMate', secretOf, warningsOf: requestWarnings },
		),
	);
	for (const name of Object.keys(operations) as OperationName[]) {
		router.use(operations[name].path, (_request, response, next) => {
			notesOf(response).operation = wireName(name);
			next();
		});
	}
	router.post(operations.getToken.path, readFormOrJson, ...limitFailedTries(), async (request, response) => {
		const fault = faults.take(wireName('getToken'), '');
		const given = await underFault(fault, response, domain.pause, () => giveToken(domain, request));
		if (given === undefined) return;
		notesOf(response).company = given.company;
		response.set('Cache-Control', 'no-store').json(given.answer);
	});
	for (const name of Object.keys(handlers) as Array<keyof typeof handlers>) {
		const { method, path } = operations[name];
		const handler: Handler = handlers[name];
		const work = (company: Company, input: unknown, keep: (unit: RecordUnit, answer: Answered) => void) =>
			handler({ domain, company, input, keep });
		const answer: OwnedHandler = async (request, response) => {
			const { company } = response.locals;
			const fault = faults.take(wireName(name), company.name);
			const send = ({ status, body }: Answered): void => {
				notesOf(response).answer = body;
				response.status(status).json(body);
			};
			const answered = await underFault(fault, response, domain.pause, () =>
				method === 'GET'
					? work(company, request.query, () => undefined)
					: once(request, company, (keep) => work(company, request.body, keep)),
			);
			if (answered === undefined) return;
			if (answered.isReplay === true) response.set('Idempotency-Replayed', 'true');
			send(answered);
		};
		if (method === 'GET') router.get(path, authenticate, answer);
		else router.post(path, authenticate, readJsonOnly, answer);
	}
	for (const { method, path } of Object.values(operations)) {
		router.all(path, (request, response) => {
			response.set('Allow', method);
			throw new RequestError('wrong-method', `Use ${method} for ${path}, not ${request.method}.`);
		});
	}
	router.use(({ path }) => {
		throw new RequestError('unknown-path', `There is no call ${path}.`);
	});
	router.use(
		errorHandler((error, notes) => {
			const isToken = notes.operation === wireName('getToken');
			return isToken ? tokenErrorAnswer(error) : errorAnswer(error, notes);
		}, log),
	);
	return (request, response, next) => {
		if (request.path.startsWith(prefix)) router(request, response, next);
		else next();
	};

	/** Finds the organisation by the token, and takes a slot for it. */
	function authenticate(...[request, response, next]: Parameters<OwnedHandler>): void {
		const company = companyOfToken(domain, fingerprint(bearerToken(request)));
		if (company === undefined) {
			throw new RequestError(
				'key-unknown',
				'The token is not known, was revoked or has expired: get a new one.',
			);
		}
		slots.take(company.id, response);
		response.locals.company = company;
		notesOf(response).company = company;
		next();
	}

	/** Does the work of a request, or answers it again if it was sent before with the same `Idempotency-Key`. */
	async function once(
		request: Parameters<OwnedHandler>[0],
		company: Company,
		work: (keep: (unit: RecordUnit, answer: Answered) => void) => Answered | Promise<Answered>,
	): Promise<Answered> {
		const key = request.get('Idempotency-Key');
		if (key === undefined) return work(() => undefined);
		const { method, path, body } = request;
		const first = idempotency.begin(key, { account: company.id, method, path, body });
		if ('body' in first) {
			return { status: first.status, body: JSON.parse(first.body) as object, isReplay: true };
		}
		const { id, requestHash } = first;
		try {
			return await work((unit, answered) => {
				const kept = { id, requestHash, status: answered.status, body: JSON.stringify(answered.body) };
				keepAnswer(domain, unit, kept);
			});
		} finally {
			first.end();
		}
	}
}
