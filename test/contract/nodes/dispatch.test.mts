import { planDay, saveOrders } from '../../support/optimoroute.mts';
import { anOrder, day } from '../../support/orders.mts';
import { startServer, type TestServer } from '../../support/server.mts';
import { optimoRouteNode, shown } from './optimoroute-node.mts';
import { startScripted, type Reply } from './scripted-server.mts';

let server: TestServer;
let run: ReturnType<typeof optimoRouteNode>;

beforeEach(async () => {
	server = await startServer();
	run = optimoRouteNode(server);
});
afterEach(() => server.close());

const send = { resource: 'route', operation: 'send', date: day };
const status = { resource: 'route', operation: 'getDispatchStatus', date: day };
const routes = {
	resource: 'route',
	operation: 'getAll',
	date: day,
	options: { includeDispatchStatus: true },
};

async function plan(orderNo: string): Promise<void> {
	await saveOrders(server, [anOrder({ orderNo, assignedTo: { serial: '001' } })]);
	await planDay(server, { date: day });
}

describe('Send', () => {
	it('makes the routes of a day those that drivers have, until they change', async () => {
		await plan('A');
		expect((await run(status)).json).toEqual([
			{ date: day, dispatchState: 'NOT_SENT', lastSentUtc: '', isLive: false, customersNotified: false },
		]);
		expect((await run(send)).json).toEqual([{ sent: true, date: day, customersNotified: true }]);
		const sent = { dispatchState: 'SENT', lastSentUtc: '2027-03-01T12:00:00Z' };
		expect((await run(status)).json).toMatchObject([{ ...sent, isLive: true, customersNotified: true }]);
		expect((await run(routes)).json).toMatchObject([{ driver: 'Amara Okafor', ...sent }]);
		await plan('B');
		const changed = await run({ ...status, options: { includeRouteChanges: true } });
		expect(changed.json).toMatchObject([
			{ dispatchState: 'CHANGED_SINCE_SENT', routeChanges: { added: 0, modified: 1, removed: 0 } },
		]);
	});

	it('can leave customers alone', async () => {
		await plan('A');
		const { json } = await run({ ...send, options: { sendNotifications: false } });
		expect(json).toMatchObject([{ sent: true, customersNotified: false }]);
		expect((await run({ ...status, date: '' })).json).toMatchObject([
			{ date: day, customersNotified: false },
		]);
	});

	it('says what to do where there is nothing to send', async () => {
		const { error } = await run(send);
		expect(shown(error).message).toMatch(/no routes on this date/);
		expect(shown(error).description).toMatch(/Plan and Wait/);
	});

	it('goes through the other days although one has no routes', async () => {
		await plan('A');
		const { outputs } = await run(
			{ ...send, date: '={{ $json.date }}' },
			[{ date: '2027-03-16' }, { date: day }],
			{ onError: 'continueErrorOutput' },
		);
		expect(outputs.map((items) => items.length)).toEqual([1, 1]);
		expect(outputs[1]?.[0]).toMatchObject({ json: { date: '2027-03-16' }, pairedItem: { item: 0 } });
	});
});

describe('Send, after an answer was lost', () => {
	const nothingToSend: Reply = {
		body: { success: false, code: 'ERR_INVALID_PARAM_FORMAT', message: 'Nothing has changed.' },
	};

	it.each([
		['SENT', undefined],
		['CHANGED_SINCE_SENT', 'Nothing has changed'],
	])('looks whether the lost try has sent the routes: %s', async (state, message) => {
		let tries = 0;
		const scripted = await startScripted(({ path }) => {
			if (path === '/v1/get_dispatch_status') {
				return { body: { success: true, date: day, dispatchStatus: { state }, isLive: true } };
			}
			return tries++ === 0 ? 'lost' : nothingToSend;
		});
		const { error } = await optimoRouteNode({ url: scripted.url, key: 'the-key' })(send);
		await scripted.close();
		expect(error?.message).toBe(message);
	});
});

describe('Get Dispatch Status', () => {
	it('is empty while nothing was ever sent', async () => {
		expect((await run({ ...status, date: '' })).json).toMatchObject([
			{ date: '', dispatchState: 'NOT_SENT' },
		]);
	});

	it('refuses a date that is none', async () => {
		const { error } = await run({ ...status, date: '2027-02-30' });
		expect(shown(error).message).toMatch(/date/);
	});
});

describe('Get Many of routes', () => {
	it('leaves the dispatch status out unless it is asked for', async () => {
		await plan('A');
		const { json } = await run({ ...routes, options: {} });
		expect(json[0]).not.toHaveProperty('dispatchState');
		const raw = await run({ ...routes, simplify: false });
		expect(raw.json).toMatchObject([{ dispatchStatus: { state: 'NOT_SENT' } }]);
	});
});
