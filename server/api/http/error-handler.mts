import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { DomainError } from '../../domain/domain-error.mts';
import { type CallNotes, notesOf } from './call-notes.mts';
import { InjectedError } from './injected-error.mts';
import { RequestError } from './request-error.mts';

/** An answer in a vendor's own shape. */
export interface ErrorAnswer {
	readonly status: number;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body: object;
}

/** Puts an error into a vendor's words; anything it does not know is a fault of ours, and no detail of it is told. */
export type ErrorTranslator = (error: unknown, notes: CallNotes) => ErrorAnswer;

/** The one place where an error becomes an answer. Faults are logged whole. */
export function errorHandler(translate: ErrorTranslator, log: Logger): ErrorRequestHandler {
	return (error: unknown, _request, response, next) => {
		const isMeant =
			error instanceof DomainError || error instanceof RequestError || error instanceof InjectedError;
		if (!isMeant) log.error({ err: error }, 'fault');
		if (response.headersSent) {
			next(error);
			return;
		}
		const notes = notesOf(response);
		const { status, headers, body } = translate(error, notes);
		Object.assign(notes, { error, answer: body });
		if (headers !== undefined) response.set(headers);
		response.status(status).json(body);
	};
}
