import express, { type Request, type RequestHandler } from 'express';
import { notesOf } from './call-notes.mts';
import { readJsonBody } from './json-body.mts';
import { RequestError } from './request-error.mts';

/**
 * Reads a JSON body into `request.body`.
 * @throws RequestError wrong-type if it is something else by its Content-Type, and as `readJsonBody` does
 */
export const readJsonOnly: RequestHandler = (request, response, next) => {
	refuseUnless(isJson(request), "Send the body as JSON, with 'Content-Type: application/json'.");
	readJsonBody(request, response, next);
};

const readForm = express.urlencoded({ extended: false, limit: '16kb', parameterLimit: 20 });

/**
 * Reads a JSON body, or a form, into `request.body`.
 * @throws RequestError wrong-type, and as `readJsonBody` does
 */
export const readFormOrJson: RequestHandler = (request, response, next) => {
	if (request.is('urlencoded') !== 'urlencoded') {
		refuseUnless(
			isJson(request),
			"Send JSON with 'Content-Type: application/json', or a form with 'application/x-www-form-urlencoded'.",
		);
		readJsonBody(request, response, next);
		return;
	}
	readForm(request, response, (cause?: unknown) => {
		if (cause !== undefined) {
			next(unreadableForm(cause));
			return;
		}
		request.body = { ...(request.body as object) };
		notesOf(response).sent = Buffer.from(JSON.stringify(request.body));
		next();
	});
};

function unreadableForm(cause: unknown): RequestError {
	const isTooLarge = cause instanceof Error && 'type' in cause && cause.type === 'entity.too.large';
	if (isTooLarge)
		return new RequestError('too-large', 'The form is larger than 16 kB.', undefined, { cause });
	return new RequestError('unreadable', 'The form could not be read.', undefined, { cause });
}

/** Nothing at all is JSON enough: the schema will tell what is missing. */
function isJson(request: Request): boolean {
	return request.get('Content-Length') === '0' || request.is(['json', '+json']) !== false;
}

function refuseUnless(isRight: boolean, message: string): void {
	if (!isRight) throw new RequestError('wrong-type', message);
}
