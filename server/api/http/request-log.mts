import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { redactText } from './redaction.mts';

/** One line for each answer: method, path without the query (it holds keys), status and milliseconds. */
export function requestLog(log: Logger): RequestHandler {
	return (request, response, next) => {
		const begun = performance.now();
		const { method } = request;
		// A client that writes & for ? has its key in the path.
		const path = withoutNumber(redactText(request.path, undefined));
		response.once('close', () => {
			const ms = Math.round(performance.now() - begun);
			log.info(
				{ method, path, status: response.statusCode, ms, aborted: !response.writableFinished },
				'request',
			);
		});
		next();
	};
}

/** Whoever knows the number of a tracking page may read it. */
const withoutNumber = (path: string): string => path.replace(/^(\/track\/).+/i, '$1***');
