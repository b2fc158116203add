import { saveOrders } from '../../support/optimoroute.mts';
import { anOrder, day } from '../../support/orders.mts';
import { startProcess, temporaryFolder } from '../../support/server-process.mts';
import { optimoRouteNode } from './optimoroute-node.mts';

/** Enough that the planning still runs when the node looks at it first. */
const orderCount = 60;

const until = async (reached: () => boolean): Promise<void> => {
	while (!reached()) await new Promise((resolve) => setImmediate(resolve));
};

it('gives the plan of a planning during which the server is killed and started again', async () => {
	const folder = await temporaryFolder();
	const first = await startProcess({ DATA_DIR: folder.path });
	const orders = Array.from({ length: orderCount }, (_, n) => anOrder({ orderNo: `P${n}` }));
	await saveOrders(first, orders);
	const waiting = optimoRouteNode(first)({
		resource: 'planning',
		operation: 'planAndWait',
		period: 'date',
		date: day,
	});
	await until(() => first.output().includes('get_planning_status'));
	await first.end('SIGKILL');
	const second = await startProcess({ DATA_DIR: folder.path, PORT: new URL(first.url).port });
	const { json, error } = await waiting;
	expect(error).toBeUndefined();
	expect(json).toMatchObject([{ planningId: expect.any(Number), status: 'finished', joined: false }]);
	const [plan] = json;
	const { stops, unscheduled }: Record<string, number> = Object(plan?.['totals']);
	expect(Number(stops) + Number(unscheduled)).toBe(orderCount);
	expect(await second.end('SIGTERM')).toBe(0);
	await folder.remove();
});
