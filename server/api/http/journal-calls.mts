import type { Request, RequestHandler } from 'express';
import { type CallNotes, notesOf } from './call-notes.mts';
import { redactBody, redactQuery, redactText, redactWarning } from './redaction.mts';
import type { JournalEntry, RequestJournal, RequestWarning } from './request-journal.mts';

/** So much of a body is kept. */
const maxBodyBytes = 10_240;

/** A call that has been answered. */
export interface AnsweredCall {
	readonly request: Request;
	readonly notes: CallNotes;
}

export interface JournaledApi {
	readonly name: string;
	/** The secret of a request that stands in its URL. */
	readonly secretOf: (request: Request) => string | undefined;
	/** What is odd about a call. */
	readonly warningsOf: (call: AnsweredCall) => readonly RequestWarning[];
}

export interface JournalParts {
	readonly journal: RequestJournal;
	readonly now: () => Date;
	/** Hears of faults: the call itself has been answered by then. */
	readonly onFault: (fault: unknown) => void;
}

/** Notes every call in the journal as soon as it has been answered, so that no client waits for it. */
export function journalCalls({ journal, now, onFault }: JournalParts, api: JournaledApi): RequestHandler {
	return (request, response, next) => {
		if (journal.size === 0) {
			next();
			return;
		}
		const at = now().toISOString();
		const begun = performance.now();
		const path = redactText(request.baseUrl + request.path, api.secretOf(request));
		response.once('close', () => {
			const ms = Math.round(performance.now() - begun);
			try {
				const status = response.headersSent ? response.statusCode : undefined;
				const notes = notesOf(response);
				journal.add({ at, api: api.name, path, status, ms, ...describe(request, status, notes, api) });
			} catch (fault) {
				onFault(fault);
			}
		});
		next();
	};
}

function describe(
	request: Request,
	status: number | undefined,
	notes: CallNotes,
	api: JournaledApi,
): Omit<JournalEntry, 'at' | 'api' | 'path' | 'status' | 'ms'> {
	const secret = api.secretOf(request);
	return {
		company: notes.company?.name,
		operation: notes.operation,
		method: request.method,
		query: redactQuery(request.query, secret),
		body: notes.sent === undefined ? '' : redactBody(notes.sent, maxBodyBytes, secret),
		bodyBytes: notes.sent?.length ?? 0,
		code: codeOf(notes.answer, status ?? 0),
		warnings: api.warningsOf({ request, notes }).map((warning) => redactWarning(warning, secret)),
	};
}

/** The code of a refusal: what is called so in other answers may be a secret, such as that of an invitation. */
function codeOf(answer: unknown, status: number): string | undefined {
	if (typeof answer !== 'object' || answer === null || !('code' in answer)) return undefined;
	if (status < 400 && !('success' in answer && answer.success === false)) return undefined;
	return typeof answer.code === 'string' ? answer.code : undefined;
}
