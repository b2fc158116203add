import type { CompletionDetails } from '../../../../contract/optimoroute/completion.ts';
import { seedWith } from '../../../support/companies.mts';
import { call, planDay, saveOrders } from '../../../support/optimoroute.mts';
import { anOrder, day } from '../../../support/orders.mts';
import { startServer, type TestServer } from '../../../support/server.mts';

let server: TestServer;
afterEach(() => server.close());

const completion = async (orderNo: string): Promise<CompletionDetails> => {
	const { body } = await call(server, 'getCompletionDetails', { orders: [{ orderNo }] });
	return (body['orders'] as Array<{ data: CompletionDetails }>)[0]!.data;
};
const sent = async (...numbers: string[]) => {
	await saveOrders(
		server,
		numbers.map((orderNo) => anOrder({ orderNo })),
	);
	await planDay(server, { date: day });
	await call(server, 'sendRoutes', { date: day });
};
const page = async (orderNo: string) => {
	const response = await fetch((await completion(orderNo)).tracking_url!);
	return { response, text: await response.text() };
};

describe('tracking pages', () => {
	it('are there once the plan was sent, and stay at their address', async () => {
		server = await startServer();
		await saveOrders(server, [anOrder({ orderNo: 'A' }), anOrder({ orderNo: 'B' })]);
		await planDay(server, { date: day });
		expect(await completion('A')).not.toHaveProperty('tracking_url');
		await call(server, 'sendRoutes', { date: day });
		const urls = [(await completion('A')).tracking_url, (await completion('B')).tracking_url];
		expect(urls[0]).toMatch(new RegExp(`^${server.url}/track/[0-9a-f]{32}$`));
		expect(urls[1]).not.toBe(urls[0]);
		await call(server, 'updateCompletionDetails', {
			updates: [{ orderNo: 'A', data: { status: 'failed' } }],
		});
		await call(server, 'updateCompletionDetails', {
			updates: [{ orderNo: 'A', data: { status: 'scheduled' } }],
		});
		await saveOrders(server, [anOrder({ orderNo: 'C' })]);
		await planDay(server, { date: day });
		await call(server, 'sendRoutes', { date: day });
		expect((await completion('A')).tracking_url).toBe(urls[0]);
	});

	it('say when the driver comes, and when he was there', async () => {
		server = await startServer();
		await sent('A');
		const { response, text } = await page('A');
		expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
		expect(response.headers.get('cache-control')).toBe('no-store');
		expect(text).toContain('Your order is planned.');
		expect(text).toMatch(/Planned arrival: 2027-03-15 at \d\d:\d\d\./);
		const endTime = { localTime: '2027-03-15T10:17:30' };
		const startTime = { localTime: '2027-03-15T10:10:00' };
		const data = { status: 'success', startTime, endTime };
		await call(server, 'updateCompletionDetails', { updates: [{ orderNo: 'A', data }] });
		const done = (await page('A')).text;
		expect(done).toContain('Completed on 2027-03-15 at 10:17.');
		expect(done).not.toContain('Planned arrival');
	});

	it.each(['unscheduled', 'on_route', 'servicing', 'success', 'failed', 'rejected', 'cancelled'])(
		'have a sentence for %s',
		async (status) => {
			server = await startServer();
			await sent('A');
			const before = (await page('A')).text;
			await call(server, 'updateCompletionDetails', { updates: [{ orderNo: 'A', data: { status } }] });
			const { text } = await page('A');
			expect(text).toContain('</html>');
			expect(text).not.toBe(before);
		},
	);

	it('show texts as they are, and run no scripts', async () => {
		const name = `<script>alert("1")</script> & 'sons'`;
		server = await startServer({ seed: seedWith(() => ({ name })) });
		await sent('<img src=x onerror=alert(1)>');
		const { response, text } = await page('<img src=x onerror=alert(1)>');
		expect(text).not.toMatch(/<(script|img)/);
		expect(text).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;sons&#39;');
		expect(text).toContain('Order &lt;img src=x onerror=alert(1)&gt;');
		expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src/);
	});

	it.each(['0'.repeat(32), 'constructor', '%00', 'undefined', 'null'])(
		'are not there for %s',
		async (number) => {
			server = await startServer();
			await sent('A');
			const response = await fetch(`${server.url}/track/${number}`);
			expect(response.status).toBe(404);
			expect(await response.text()).toContain('There is no order here.');
		},
	);

	it('are not told by their numbers in the log', async () => {
		server = await startServer();
		await sent('A');
		const { tracking_url: url } = await completion('A');
		for (const address of [url!, url!.replace('/track/', '/TRACK/')]) {
			expect((await fetch(address)).status).toBe(200);
		}
		expect(server.log.join()).toContain('"path":"/track/***"');
		expect(server.log.join()).not.toContain(url!.split('/').at(-1));
	});

	it('end with their order', async () => {
		server = await startServer();
		await sent('A');
		const { tracking_url: url } = await completion('A');
		await call(server, 'deleteOrder', { orderNo: 'A', forceDelete: true });
		expect((await fetch(url!)).status).toBe(404);
	});
});
