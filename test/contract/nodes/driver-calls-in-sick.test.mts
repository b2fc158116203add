import { runWorkflow } from '../../../engine/run-workflow.mts';
import { knowErrorsOfNode } from '../../support/errors-of-node.mts';
import { exampleWorkflows } from '../../support/example-workflow.mts';
import { call, planDay, saveOrders } from '../../support/optimoroute.mts';
import { anOrder } from '../../support/orders.mts';
import { temporaryFolder } from '../../support/server-process.mts';
import { startServer, type TestServer } from '../../support/server.mts';

knowErrorsOfNode();

const date = '2027-03-22';
const folder = await temporaryFolder();
const example = (await exampleWorkflows(folder.path)).find(({ name }) => name === 'driver-calls-in-sick');
if (example === undefined) throw new Error('The example is missing');
const { workflow } = example;

let server: TestServer;
beforeEach(async () => {
	server = await startServer();
});
afterEach(() => server.close());
afterAll(() => folder.remove());

const moved = async (): Promise<unknown> => {
	const { error, output } = await runWorkflow({
		workflow,
		credentials: { optimoRouteApi: { apiKey: server.key, baseUrl: server.url } },
	});
	expect(error).toBeUndefined();
	return output('What Moved').map(({ json }) => json);
};

it('lists the orders that nobody else can serve, though no route is left', async () => {
	await saveOrders(server, [anOrder({ orderNo: 'A', date, assignedTo: { externalId: 'DRV001' } })]);
	await planDay(server, { date });
	expect(await moved()).toEqual([{ order: 'A', name: 'Place of A', from: 'Amara Okafor', to: 'nobody' }]);
});

it('lists nothing if nobody had a route', async () => {
	await saveOrders(server, [anOrder({ orderNo: 'A', date })]);
	expect(await moved()).toEqual([]);
	expect((await call(server, 'getRoutes', { date })).body['routes']).toHaveLength(1);
});
