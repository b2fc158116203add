import { createHash } from 'node:crypto';
import express, { type Router } from 'express';
import type { OpenApiDocument } from './openapi.mts';
import { writePage } from './page.mts';
import { style } from './style.mts';

const styleHash = createHash('sha256').update(style).digest('base64');

/** Nothing is loaded, and nothing runs: the page is one file. */
const pagePolicy = [
	"default-src 'none'",
	`style-src 'sha256-${styleHash}'`,
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'none'",
].join('; ');

/**
 * The documentation of the APIs, for people and for programs; to be mounted at /swagger.
 * @param describe makes the document, when it is first asked for
 */
export function swagger(describe: () => OpenApiDocument): Router {
	const router = express.Router();
	let made: { readonly json: string; readonly page: string } | undefined;
	const documentation = (): typeof made & object => {
		if (made !== undefined) return made;
		const document = describe();
		made = { json: JSON.stringify(document), page: writePage(document) };
		return made;
	};
	router.get('/', (_request, response) => {
		response.set('Content-Security-Policy', pagePolicy).type('html').send(documentation().page);
	});
	router.get('/openapi.json', (_request, response) => {
		response.type('json').send(documentation().json);
	});
	return router;
}
