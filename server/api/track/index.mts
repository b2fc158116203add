import express, { type Router } from 'express';
import type { Domain } from '../../domain/domain.mts';
import { findTracked } from '../../domain/tracking.mts';
import { trackingPage, unknownPage } from './tracking-page.mts';

/** The pages where customers follow their orders, for whoever has the link to one; to be mounted at /track. */
export function trackingPages(domain: Domain): Router {
	const router = express.Router();
	router.use((request, response) => {
		const { orders, companies, routes } = domain.store.records;
		const completion = findTracked(domain, request.path.slice(1));
		const order = completion && orders.get(completion.id);
		const company = order && companies.get(order.companyId);
		response.set({
			'Cache-Control': 'no-store',
			'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
			'X-Robots-Tag': 'noindex',
		});
		if (completion === undefined || order === undefined || company === undefined) {
			response.status(404).type('html').send(unknownPage());
			return;
		}
		const route = order.routeId === null ? undefined : routes.get(order.routeId);
		response.type('html').send(trackingPage({ company, order, completion, route }));
	});
	return router;
}
