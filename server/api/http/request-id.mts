import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import { notesOf } from './call-notes.mts';

const wanted = /^[\w.:-]{1,128}$/;

/** Gives each request an id, its own one if it has a plain one, and tells it in the header `X-Request-Id`. */
export const requestId: RequestHandler = (request, response, next) => {
	const sent = request.get('X-Request-Id') ?? '';
	const id = wanted.test(sent) ? sent : randomUUID();
	notesOf(response).requestId = id;
	response.set('X-Request-Id', id);
	next();
};
