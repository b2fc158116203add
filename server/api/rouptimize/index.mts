import express, { type RequestHandler } from 'express';
import type { Logger } from 'pino';
import { operations, type OperationName } from '../../../contract/rouptimize/operations.ts';
import type { Domain } from '../../domain/domain.mts';
import { keptAnswer } from '../../domain/idempotent-answer.mts';
import { notesOf } from '../http/call-notes.mts';
import { errorHandler } from '../http/error-handler.mts';
import type { Faults } from '../http/faults.mts';
import { Idempotency } from '../http/idempotency.mts';
import { journalCalls } from '../http/journal-calls.mts';
import type { Links } from '../http/links.mts';
import { RequestError } from '../http/request-error.mts';
import { requestId } from '../http/request-id.mts';
import type { RequestJournal } from '../http/request-journal.mts';
import { bodyReader, queryReader } from '../http/request-schema.mts';
import { Slots } from '../http/slots.mts';
import { readJsonOnly } from '../http/typed-body.mts';
import { underFault } from '../http/under-fault.mts';
import { answerCall, type Answered } from './answer-call.mts';
import { authentication, type OwnedHandler } from './authentication.mts';
import { definitions } from './definitions.mts';
import { errorAnswer } from './errors.mts';
import type { AnyOperation } from './operation.mts';
import { requestWarnings, secretOf } from './request-warnings.mts';

/** All paths of this API begin with one of them. */
const prefixes = ['/api/v1', '/companies/me'];

/** Requests of one company that are worked on at once. */
const requestsAtOnce = 50;

export interface RouptimizeParts {
	readonly domain: Domain;
	readonly links: Links;
	readonly log: Logger;
	readonly journal: RequestJournal;
	readonly faults: Faults;
	/** Opens the settings of the first company; undefined: nothing does. */
	readonly adminToken: string | undefined;
}

/** The Rouptimize Integration API v1 and the company settings; what begins with their prefixes is their own. */
export function rouptimizeApi({
	domain,
	links,
	log,
	journal,
	faults,
	adminToken,
}: RouptimizeParts): RequestHandler {
	const router = express.Router();
	const slots = new Slots(requestsAtOnce);
	const idempotency = new Idempotency((id) => keptAnswer(domain, id));
	const takeSlot: OwnedHandler = (_request, response, next) => {
		slots.take(response.locals.caller.company.id, response);
		next();
	};

	router.use(
		requestId,
		journalCalls(
			{ journal, now: domain.now, onFault: domain.onFault },
			{ name: 'Rouptimize', secretOf, warningsOf: requestWarnings },
		),
	);
	const known = inRoutingOrder(Object.keys(definitions) as OperationName[]);
	for (const name of known) {
		const operation = definitions[name];
		const { method, path, access } = operations[name];
		const note: RequestHandler = (_request, response, next) => {
			notesOf(response).operation = name;
			next();
		};
		const readInput = inputReader(method, operation);
		const answer: OwnedHandler = async (request, response) => {
			const { caller } = response.locals;
			const fault = faults.take(name, caller.company.name);
			const input = readInput(method === 'GET' ? request.query : request.body);
			const [id = ''] = Object.values(request.params);
			const checked = { method, path: request.path, input, id, key: request.get('Idempotency-Key') };
			const answered = await underFault(fault, response, domain.pause, () =>
				answerCall({ domain, links, idempotency }, operation, caller, checked),
			);
			if (answered !== undefined) send(response, answered);
		};
		const authenticate = authentication(domain, access, adminToken);
		const readBody: RequestHandler[] = method === 'GET' ? [] : [readJsonOnly];
		router[method.toLowerCase() as 'get'](path, note, authenticate, takeSlot, ...readBody, answer);
	}
	for (const path of new Set(known.map((name) => operations[name].path))) {
		router.all(path, (request, response) => {
			const methods = known
				.map((name) => operations[name])
				.filter((operation) => operation.path === path)
				.map(({ method }) => method);
			response.set('Allow', methods.join(', '));
			throw new RequestError('wrong-method', `Use ${methods.join(' or ')} here, not ${request.method}.`);
		});
	}
	router.use(({ path }) => {
		throw new RequestError('unknown-path', `There is no call ${path}.`);
	});
	router.use(errorHandler(errorAnswer, log));
	return (request, response, next) => {
		if (prefixes.some((prefix) => request.path === prefix || request.path.startsWith(`${prefix}/`))) {
			router(request, response, next);
		} else next();
	};
}

/** Paths without a variable part come first: `/missions/export` is no mission's id. */
function inRoutingOrder(names: readonly OperationName[]): OperationName[] {
	const variable = (name: OperationName): number => (operations[name].path.includes(':') ? 1 : 0);
	return [...names].sort((one, other) => variable(one) - variable(other));
}

function inputReader(method: string, { input }: AnyOperation): (sent: unknown) => unknown {
	return method === 'GET' ? queryReader<unknown>(input) : bodyReader<unknown>(input);
}

function send(response: Parameters<OwnedHandler>[1], { status, body, text, isReplay }: Answered): void {
	notesOf(response).answer = body;
	if (isReplay === true) response.set('Idempotency-Replayed', 'true');
	response.status(status);
	if (text !== undefined) {
		response.attachment(text.fileName).type(text.contentType).send(text.text);
	} else if (status === 204) response.end();
	else response.json(body);
}
