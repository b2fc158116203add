import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runWorkflow, type NodeEvent } from '../../../engine/run-workflow.mts';
import { startServer } from '../../support/server.mts';

const folder = new URL('../../../docs/examples/', import.meta.url);

describe('the workflow "Plan a day of deliveries"', () => {
	it('runs from the spreadsheet to the routes', async () => {
		const server = await startServer();
		const workflow = JSON.parse(readFileSync(new URL('plan-a-day-of-deliveries.json', folder), 'utf8'));
		for (const node of workflow.nodes) {
			if (node.name === 'Orders File')
				node.parameters.fileSelector = fileURLToPath(new URL('orders.csv', folder));
		}
		const events: NodeEvent[] = [];
		const result = await runWorkflow({
			workflow,
			credentials: { optimoRouteApi: { apiKey: server.key, baseUrl: server.url } },
			onNode: (event) => events.push(event),
		});
		await server.close();
		expect(result.error).toBeUndefined();
		const rows = result.output('Read Orders').length;
		expect(result.output('Save Orders')).toHaveLength(rows);
		const [plan] = result.output('Plan and Wait').map(({ json }) => json);
		const totals = plan?.totals as { routes: number; stops: number; unscheduled: number };
		expect(totals.stops + totals.unscheduled).toBe(rows);
		expect(result.output('Get Routes')).toHaveLength(totals.routes);
		expect(events.filter(({ phase }) => phase === 'finished').map(({ node }) => node)).toEqual([
			'Start',
			'Orders File',
			'Read Orders',
			'Save Orders',
			'Plan and Wait',
			'Get Routes',
		]);
	});
});
