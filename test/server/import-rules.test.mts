import { importFault, importTable } from '../../server/import-rules.mjs';

describe('the import table', () => {
	it.each([
		['server/domain/order.mts', '../store/store.mts'],
		['server/domain/run-planning.mts', '../planner/model/plan.mts'],
		['server/api/optimoroute/orders.mts', '../../domain/order.mts'],
		['server/api/optimoroute/orders.mts', '../../../contract/optimoroute/order.ts'],
		['server/store/file-store.mts', 'node:fs/promises'],
		['server/app.mts', './domain/order.mts'],
		['nodes/OptimoRoute/OptimoRoute.node.ts', '../shared/runner'],
		['nodes/OptimoRoute/OptimoRoute.node.ts', 'n8n-workflow'],
	])('lets %s import %s', (file, source) => expect(importFault(file, source)).toBeUndefined());

	it.each([
		['contract/optimoroute/order.ts', 'zod'],
		['contract/optimoroute/order.ts', '../rouptimize/mission'],
		['server/store/file-store.mts', '../domain/order.mts'],
		['server/store/file-store.mts', 'got'],
		['server/planner/solve.mts', '../geo/distance.mts'],
		['server/planner/moves/ruin.mts', 'node:fs'],
		['server/planning/queue.mts', '../domain/planning.mts'],
		['server/domain/order.mts', '../planner/solve.mts'],
		['server/domain/order.mts', '../api/http/slots.mts'],
		['server/domain/order.mts', 'express'],
		['server/api/http/slots.mts', '../optimoroute/schemas.mts'],
		['server/api/rouptimize/missions.mts', '../optimoroute/schemas.mts'],
		['server/api/admin/faults.mts', '../../../contract/optimoroute/errors.ts'],
		['server/api/admin/faults.mts', '../optimoroute/errors.mts'],
		['nodes/RouteMate/RouteMate.node.ts', '../OptimoRoute/shared/client'],
		['nodes/OptimoRoute/OptimoRoute.node.ts', '../../contract/routemate/operations'],
		['nodes/OptimoRoute/OptimoRoute.node.ts', 'lodash'],
	])('keeps %s from importing %s', (file, source) => {
		expect(importFault(file, source)).toContain('may not import');
	});

	it('has a row for every folder of the server that holds a part', () => {
		const rows = importTable.map(([pattern]) => pattern);
		for (const part of [
			'store',
			'geo',
			'planner',
			'planning',
			'domain',
			'api/http',
			'api/admin',
			'api/*',
			'seed',
		]) {
			expect(rows).toContain(`server/${part}`);
		}
	});
});
