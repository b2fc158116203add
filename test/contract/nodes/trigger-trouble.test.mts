import { shown } from './optimoroute-node.mts';
import { optimoRouteTrigger } from './optimoroute-trigger.mts';
import { startScripted, type Received, type Reply, type ScriptedServer } from './scripted-server.mts';

const key = 'key/with+odd=signs-4711';

let server: ScriptedServer;
const serve = async (script: (request: Received) => Reply | Promise<Reply>, parameters = {}) => {
	server = await startScripted(script);
	return optimoRouteTrigger({ url: server.url, key }, { triggerOn: 'mobileEvent', ...parameters });
};
afterEach(() => server.close());

const notTheService: Reply = { status: 404, body: '<html>Not found</html>' };
const unknownTag: Reply = { body: { success: false, code: 'ERR_INVALID_PARAM_FORMAT', message: 'Bad tag.' } };

const anEvent = (orderNo: string, unixTimestamp = 1_800_000_000): object => ({
	event: 'success',
	unixTimestamp,
	utcTime: '2027-01-15T08:00:00',
	localTime: '2027-01-15T03:00:00',
	driverName: 'Ann',
	orderNo,
	orderId: orderNo,
});

const page = (tag: string, events: object[], remainingEvents = 0): Reply => ({
	body: { success: true, tag, events, remainingEvents },
});

const tagOf = ({ query }: Received): string | null => query.get('after_tag');

/** How a look for news ended. */
async function failure(look: Promise<unknown>): Promise<ReturnType<typeof shown>> {
	return await look.then(
		() => {
			throw new Error('It did not fail');
		},
		(error: unknown) => shown(error instanceof Error ? error : new Error(String(error))),
	);
}

describe('the service', () => {
	it('is asked for each page by the tag of the one before, and first without any', async () => {
		const pages = new Map([
			[null, page('a', [anEvent('1')], 2)],
			['a', page('b', [anEvent('2')], 1)],
			['b', page('c', [anEvent('3')])],
		]);
		const trigger = await serve((request) => pages.get(tagOf(request)) ?? page('c', []));
		expect(await trigger.poll()).toBeUndefined();
		expect(await trigger.poll()).toBeUndefined();
		expect(server.received.map(tagOf)).toEqual([null, 'a', 'b', 'c']);
	});

	it('loses nothing and repeats nothing when it fails in the middle', async () => {
		let isDown = false;
		const trigger = await serve((request) => {
			if (tagOf(request) === null) return page('a', []);
			if (tagOf(request) === 'a') return page('b', [anEvent('1')], 1);
			return isDown ? notTheService : page('c', tagOf(request) === 'b' ? [anEvent('2')] : []);
		});
		await trigger.poll();
		const before = trigger.memory;
		isDown = true;
		const { message, description } = await failure(trigger.poll());
		expect(message).toContain('does not answer like OptimoRoute');
		expect(description).toContain("'Base URL'");
		expect(trigger.memory).toEqual(before);
		isDown = false;
		expect(await trigger.poll()).toMatchObject([{ orderNo: '1' }, { orderNo: '2' }]);
		expect(await trigger.poll()).toBeUndefined();
	});

	it('moves nothing when it tells the events, but not the details', async () => {
		let isDown = true;
		const trigger = await serve(
			(request) => {
				if (request.path === '/v1/get_events') {
					return tagOf(request) === null ? page('a', []) : page('b', [anEvent('1')]);
				}
				const orders = [{ success: true, id: '1', data: { status: 'success' } }];
				return isDown ? notTheService : { body: { success: true, orders } };
			},
			{ triggerOn: 'orderCompleted' },
		);
		await trigger.poll();
		await failure(trigger.poll());
		isDown = false;
		expect(await trigger.poll()).toMatchObject([{ orderNo: '1', status: 'success' }]);
	});

	it('is read anew when it does not know the tag any more, without what is old', async () => {
		let tag = 'old';
		const trigger = await serve((request) => {
			if (tagOf(request) !== null) return tagOf(request) === tag ? page(tag, []) : unknownTag;
			const events = [anEvent('1', 100), anEvent('2', 200)];
			return page(tag, tag === 'old' ? events : [...events, anEvent('3', 300)]);
		});
		await trigger.poll();
		tag = 'new';
		expect(await trigger.poll()).toMatchObject([{ orderNo: '3' }]);
		expect(await trigger.poll()).toBeUndefined();
		expect(server.received.map(tagOf)).toEqual([null, 'old', null, 'new']);
	});

	it('is believed when it refuses the key, which is in no error', async () => {
		const trigger = await serve(() => ({
			body: { success: false, code: 'AUTH_KEY_UNKNOWN', message: `Unknown key ${key}` },
		}));
		const { message, description } = await failure(trigger.poll());
		expect(message).toBe('Unknown key ***');
		expect(description).toContain("the credential's 'API Key'");
		expect(trigger.memory).toBeUndefined();
	});

	it('may leave out what it promises of an event, which is given all the same', async () => {
		const bare = { event: 'on_duty', unixTimestamp: 1_800_000_000 };
		const trigger = await serve((request) => (tagOf(request) === null ? page('a', []) : page('b', [bare])));
		await trigger.poll();
		expect(await trigger.poll()).toMatchObject([{ event: 'on_duty', timeUtc: '', driver: '' }]);
	});

	it('may leave out the stops of a route', async () => {
		let routes: object[] = [];
		const trigger = await serve(() => ({ body: { success: true, routes } }), { triggerOn: 'routeChanged' });
		await trigger.poll();
		routes = [{ driverSerial: '1', driverName: 'Ann', vehicleLabel: 'Van' }];
		expect(await trigger.poll()).toMatchObject([{ change: 'created', driver: 'Ann', stops: [] }]);
		expect(await trigger.poll()).toBeUndefined();
	});

	it('is not waited for long by a test in the editor', async () => {
		const trigger = await serve(() => ({ status: 503, headers: { 'retry-after': '40' }, body: 'busy' }));
		expect((await failure(trigger.test())).message).toBe('OptimoRoute is not available');
		expect(server.received).toHaveLength(1);
	});

	it('is not asked again by a look that begins before the last one has ended', async () => {
		let answer = (): void => undefined;
		const held = new Promise<void>((resolve) => (answer = resolve));
		const trigger = await serve(async (request) => {
			if (tagOf(request) === null) return page('a', []);
			await held;
			return page('b', [anEvent('1')]);
		});
		await trigger.poll();
		const first = trigger.poll();
		expect(await trigger.poll()).toBeUndefined();
		answer();
		expect(await first).toMatchObject([{ orderNo: '1' }]);
		expect(server.received).toHaveLength(2);
	});
});

it.each([
	[{ options: { maxEvents: 0 } }, "'Max Events at Once' is 0"],
	[{ triggerOn: 'routeChanged', days: 'nextDays', numberOfDays: 8 }, "'Number of Days' is 8"],
	[{ triggerOn: 'routeChanged', options: { timeTolerance: -1 } }, "'Time Tolerance' is -1"],
])('refuses settings that make no sense: %j', async (parameters, message) => {
	const trigger = await serve(
		() => ({ body: { success: true, routes: [], events: [], tag: 'a' } }),
		parameters,
	);
	await expect(failure(trigger.poll())).resolves.toMatchObject({ message, description: expect.any(String) });
});
