import { readdir } from 'node:fs/promises';
import { runWorkflow } from '../../../engine/run-workflow.mts';
import { knowErrorsOfNode } from '../../support/errors-of-node.mts';
import { exampleWorkflows } from '../../support/example-workflow.mts';
import { report } from '../../support/mobile-events.mts';
import { call, planDay, saveOrders } from '../../support/optimoroute.mts';
import { anOrder, day } from '../../support/orders.mts';
import { temporaryFolder } from '../../support/server-process.mts';
import { startServer, type TestServer } from '../../support/server.mts';

knowErrorsOfNode();

/** The smallest picture there is. */
const picture =
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=';

const folder = await temporaryFolder();
let server: TestServer;
beforeEach(async () => {
	server = await startServer();
});
afterEach(() => server.close());
afterAll(() => folder.remove());

it('saves the files of all other orders if one was deleted meanwhile, and tells of that one', async () => {
	const examples = await exampleWorkflows(folder.path);
	const example = examples.find(({ name }) => name === 'proof-of-delivery-to-files');
	if (example === undefined) throw new Error('The example is missing');
	const before = await readdir(folder.path);
	const driver = { serial: '001' };
	const rows = ['A', 'GONE', 'B'].map((orderNo) => anOrder({ orderNo, assignedTo: driver }));
	const ids = (await saveOrders(server, rows)).map(({ id }) => String(id));
	await planDay(server, { date: day });
	await report(
		server,
		rows.map(({ orderNo }) => ({
			event: 'success',
			driver,
			orderNo,
			form: { signature: { type: 'image/png', data: picture } },
		})),
	);
	await call(server, 'deleteOrder', { orderNo: 'GONE', forceDelete: true });
	const { error, output } = await runWorkflow({
		workflow: example.workflow,
		credentials: { optimoRouteApi: { apiKey: server.key, baseUrl: server.url } },
		startNode: 'Order Delivered',
		startItems: ids.map((orderId) => ({ json: { orderId } })),
	});
	expect(error).toBeUndefined();
	const saved = (await readdir(folder.path)).filter((name) => !before.includes(name));
	expect(saved.sort()).toEqual(['A-signature.png', 'B-signature.png']);
	expect(output('Download Files', 1)).toMatchObject([{ json: { orderId: ids[1] } }]);
});
