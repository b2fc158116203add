import type { RequestHandler } from 'express';
import express from 'express';
import { readJsonBody } from './json-body.mts';
import { RequestError } from './request-error.mts';
import { notesOf } from './call-notes.mts';

const maxFormBytes = '16kb';

/**
 * Reads a JSON body into `request.body`.
 * @throws RequestError wrong-type if it is something else by its Content-Type, and as `readJsonBody` does
 */
export const readJsonOnly: RequestHandler = (request, response, next) => {
	refuseUnless(
		request.is(['json', '+json']),
		"Send the body as JSON, with 'Content-Type: application/json'.",
	);
	readJsonBody(request, response, next);
};

const readForm = express.urlencoded({ extended: false, limit: maxFormBytes, parameterLimit: 20 });

/**
 * Reads a JSON body, or a form in which no field stands twice, into `request.body`.
 * @throws RequestError wrong-type, and as `readJsonBody` does
 */
export const readFormOrJson: RequestHandler = (request, response, next) => {
	if (request.is('urlencoded') !== 'urlencoded') {
		refuseUnless(
			request.is(['json', '+json']),
			"Send JSON with 'Content-Type: application/json', or a form with 'application/x-www-form-urlencoded'.",
		);
		readJsonBody(request, response, next);
		return;
	}
	readForm(request, response, (cause?: unknown) => {
		if (cause === undefined) {
			const fields = { ...(request.body as Record<string, unknown>) };
			request.body = fields;
			notesOf(response).sent = Buffer.from(JSON.stringify(fields));
			next();
			return;
		}
		next(new RequestError('unreadable', 'The form could not be read.', undefined, { cause }));
	});
};

/** @param match what `request.is` found; null: there is no body, which the schema will tell */
function refuseUnless(match: string | false | null, message: string): void {
	if (match === false) throw new RequestError('wrong-type', message);
}
