import express, { type Router } from 'express';
import type { Domain } from '../../domain/domain.mts';
import type { Links } from '../http/links.mts';
import { RequestError } from '../http/request-error.mts';

const extensions = {
	'image/png': 'png',
	'image/jpeg': 'jpg',
	'image/webp': 'webp',
	'application/pdf': 'pdf',
} as const;

/** Our own UUIDs, and nothing else. */
const idPath = /^\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The files of proofs of delivery, for whoever has a link to one; to be mounted at /files. */
export function files(domain: Domain, links: Links): Router {
	const router = express.Router();
	router.get(idPath, async (request, response) => {
		const id = request.path.slice(1);
		links.check(id, request.query);
		const attachment = domain.store.records.attachments.get(id);
		const content = attachment === undefined ? undefined : await domain.attachmentFiles.read(id);
		if (attachment === undefined || content === undefined) {
			throw new RequestError('unknown-path', 'This file is no longer there.');
		}
		const { type } = attachment;
		const disposition = type === 'application/pdf' ? 'attachment' : 'inline';
		response.set({
			'Content-Type': type,
			'Content-Disposition': `${disposition}; filename="${id}.${extensions[type]}"`,
			'Cache-Control': 'private, max-age=3600',
			'Content-Security-Policy': "default-src 'none'; sandbox",
			'X-Content-Type-Options': 'nosniff',
			'Cross-Origin-Resource-Policy': 'cross-origin',
		});
		response.send(content);
	});
	return router;
}
