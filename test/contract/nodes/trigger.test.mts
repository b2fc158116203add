import { call, saveOrders } from '../../support/optimoroute.mts';
import { twoCompanies } from '../../support/companies.mts';
import { anOrder } from '../../support/orders.mts';
import { adminToken, startServer, type TestServer, type TestServerOptions } from '../../support/server.mts';
import { optimoRouteTrigger } from './optimoroute-trigger.mts';

let server: TestServer;
const begin = async (options: TestServerOptions = {}) => {
	server = await startServer(options);
};
afterEach(() => server.close());

const completed = { triggerOn: 'orderCompleted' };

/** Saves an order and says how it ended. */
async function complete(orderNo: string, status = 'success'): Promise<void> {
	await saveOrders(server, [anOrder({ orderNo })]);
	await call(server, 'updateCompletionDetails', { updates: [{ orderNo, data: { status } }] });
}

/** What the device of the first driver tells. */
async function report(...events: object[]): Promise<void> {
	const driver = { serial: '001' };
	const answer = await fetch(`${server.url}/admin/mobile-events`, {
		method: 'POST',
		headers: { authorization: `Bearer ${adminToken}`, 'content-type': 'application/json' },
		body: JSON.stringify({ events: events.map((event) => ({ driver, ...event })) }),
	});
	expect(await answer.json()).toEqual({ results: events.map(() => ({ success: true, recorded: true })) });
}

describe('Order Completed', () => {
	beforeEach(() => begin());

	it('gives each order that was completed after publishing once, with how it ended', async () => {
		const trigger = optimoRouteTrigger(server, completed);
		await complete('OLD');
		expect(await trigger.poll()).toBeUndefined();
		await complete('A');
		await complete('B', 'failed');
		expect(await trigger.poll()).toEqual([
			expect.objectContaining({ event: 'success', orderNo: 'A', status: 'success', signed: false }),
			expect.objectContaining({ event: 'failed', orderNo: 'B', status: 'failed' }),
		]);
		expect(await trigger.poll()).toBeUndefined();
		await complete('C', 'rejected');
		expect(await trigger.poll()).toMatchObject([{ event: 'rejected', orderNo: 'C' }]);
	});

	it('gives them again if n8n did not save that it had them', async () => {
		const trigger = optimoRouteTrigger(server, completed);
		await trigger.poll();
		const saved = trigger.memory;
		await complete('A');
		expect(await trigger.poll()).toHaveLength(1);
		trigger.memory = saved;
		await complete('B');
		expect(await trigger.poll()).toMatchObject([{ orderNo: 'A' }, { orderNo: 'B' }]);
	});

	it('brings what the driver filled in, with links to the files', async () => {
		const trigger = optimoRouteTrigger(server, completed);
		await saveOrders(server, [anOrder({ orderNo: 'A' })]);
		await trigger.poll();
		const pixel =
			'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
		const form = { note: 'Left with a neighbour', signature: { data: pixel }, images: [{ data: pixel }] };
		await report({ event: 'success', orderNo: 'A', form });
		const [item] = (await trigger.poll()) ?? [];
		expect(item).toMatchObject({ orderNo: 'A', note: 'Left with a neighbour', signed: true, images: 1 });
		for (const url of [item?.['signatureUrl'], ...(item?.['imageUrls'] as unknown[])]) {
			const file = await fetch(String(url));
			expect(file.headers.get('content-type')).toBe('image/png');
			expect(Buffer.from(await file.arrayBuffer()).toString('base64')).toBe(pixel);
		}
	});

	it('gives the outcomes that are chosen', async () => {
		const trigger = optimoRouteTrigger(server, { ...completed, outcomes: ['failed'] });
		await trigger.poll();
		await complete('A');
		await complete('B', 'failed');
		expect(await trigger.poll()).toMatchObject([{ orderNo: 'B' }]);
	});

	it('still tells of an order that was deleted since', async () => {
		const trigger = optimoRouteTrigger(server, completed);
		await trigger.poll();
		await complete('A');
		await complete('B');
		await call(server, 'deleteOrder', { orderNo: 'A', forceDelete: true });
		const items = await trigger.poll();
		expect(items).toMatchObject([{ orderNo: 'A' }, { orderNo: 'B', status: 'success' }]);
		expect(items?.[0]).not.toHaveProperty('status');
	});

	it('gives what the service answered if it is not to simplify', async () => {
		const trigger = optimoRouteTrigger(server, { ...completed, simplify: false });
		await trigger.poll();
		await complete('A');
		const [event] = (await call(server, 'getEvents')).body['events'] as object[];
		const details = await call(server, 'getCompletionDetails', { orders: [{ orderNo: 'A' }] });
		const [{ data: completion }] = details.body['orders'] as [{ data: object }];
		expect(await trigger.poll()).toEqual([{ ...event, completion }]);
	});

	it('gives at once no more than is set', async () => {
		const trigger = optimoRouteTrigger(server, { ...completed, options: { maxEvents: 2 } });
		await trigger.poll();
		for (const orderNo of ['A', 'B', 'C']) await complete(orderNo);
		expect(await trigger.poll()).toMatchObject([{ orderNo: 'A' }, { orderNo: 'B' }]);
		expect(await trigger.poll()).toMatchObject([{ orderNo: 'C' }]);
		expect(await trigger.poll()).toBeUndefined();
	});

	it('begins with those that are there if that is set', async () => {
		const trigger = optimoRouteTrigger(server, { ...completed, options: { includeExisting: true } });
		await complete('A');
		expect(await trigger.poll()).toMatchObject([{ orderNo: 'A' }]);
		expect(await trigger.poll()).toBeUndefined();
	});
});

describe('Mobile Event', () => {
	beforeEach(() => begin());

	it("gives whatever the drivers' devices tell, in the order it arrived", async () => {
		const trigger = optimoRouteTrigger(server, { triggerOn: 'mobileEvent' });
		await saveOrders(server, [anOrder({ orderNo: 'A' })]);
		await trigger.poll();
		const position = { latitude: 42.5, longitude: -71.25 };
		await report(
			{ event: 'on_duty', time: '2027-03-15T08:00:00' },
			{ event: 'success', orderNo: 'A', position },
			{ event: 'start_time_changed', plannedStartTime: '2027-03-15T09:30:00' },
			{ event: 'off_duty', time: '2027-03-14T18:00:00' },
		);
		expect(await trigger.poll()).toEqual([
			{
				event: 'on_duty',
				time: '2027-03-15T08:00:00',
				timeUtc: '2027-03-15T12:00:00Z',
				driver: expect.any(String),
			},
			expect.objectContaining({
				event: 'success',
				orderNo: 'A',
				orderId: expect.stringMatching(/^[0-9a-f]{32}$/),
				...position,
			}),
			expect.objectContaining({ event: 'start_time_changed', plannedStart: '2027-03-15T09:30:00' }),
			expect.objectContaining({ event: 'off_duty', time: '2027-03-14T18:00:00' }),
		]);
		expect(await trigger.poll()).toBeUndefined();
	});

	it('keeps its place when the choice changes, and begins what was not chosen before with the present', async () => {
		const trigger = optimoRouteTrigger(server, { triggerOn: 'mobileEvent', eventTypes: ['success'] });
		await trigger.poll();
		const before = trigger.memory;
		await report({ event: 'on_duty' });
		await complete('A');
		expect(await trigger.poll()).toHaveLength(1);
		trigger.memory = before;
		trigger.parameters = { triggerOn: 'mobileEvent' };
		expect(await trigger.poll()).toMatchObject([{ event: 'success', orderNo: 'A' }]);
		await report({ event: 'off_duty' });
		expect(await trigger.poll()).toMatchObject([{ event: 'off_duty' }]);
		trigger.parameters = completed;
		await complete('B');
		expect(await trigger.poll()).toMatchObject([{ orderNo: 'B', status: 'success' }]);
	});
});

describe('a test in the editor', () => {
	beforeEach(() => begin());

	it('shows the last events, and leaves the place where it is', async () => {
		const trigger = optimoRouteTrigger(server, completed);
		await trigger.poll();
		const numbers = Array.from({ length: 12 }, (_, index) => `N${index}`);
		for (const orderNo of numbers) await complete(orderNo);
		const shown = await trigger.test();
		expect(shown?.map(({ orderNo }) => orderNo)).toEqual(numbers.slice(-10));
		expect(await trigger.poll()).toHaveLength(12);
	});

	it.each([
		[{ triggerOn: 'mobileEvent' }, 'no mobile event', "'Event Types'"],
		[completed, 'no completed order', "'Outcomes'"],
		[{ triggerOn: 'routeChanged' }, 'no route', "'Days'"],
	])('says what to do if there is nothing to show: %j', async (parameters, message, advice) => {
		await expect(optimoRouteTrigger(server, parameters).test()).rejects.toMatchObject({
			message: expect.stringContaining(message),
			description: expect.stringContaining(advice),
		});
	});
});

describe('another account', () => {
	it('is begun with the present; its memory holds no key', async () => {
		await begin({ seed: twoCompanies });
		const [first = '', second = ''] = server.keys;
		const trigger = optimoRouteTrigger({ url: server.url, key: first }, completed);
		await trigger.poll();
		await complete('A');
		const other = { url: server.url, key: second };
		await saveOrders(other, [anOrder({ orderNo: 'X' })]);
		const updates = [{ orderNo: 'X', data: { status: 'success' } }];
		await call(other, 'updateCompletionDetails', { updates });
		trigger.account = other;
		expect(await trigger.poll()).toBeUndefined();
		expect(JSON.stringify(trigger.memory)).not.toMatch(new RegExp(`${first}|${second}`));
	});
});
