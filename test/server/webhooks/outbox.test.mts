import { anOrder } from '../../support/orders.mts';
import { saveOrders } from '../../support/optimoroute.mts';
import { failsFirst, hangs, type Receiver, startReceiver } from '../../support/receiver.mts';
import { startServer, type TestServer, type TestServerOptions } from '../../support/server.mts';
import {
	addEndpoint,
	change,
	changeEndpoint,
	deliveriesOf,
	endpointNow,
	settled,
	until,
} from '../../support/webhooks.mts';
import { redeliver, redeliverSince } from '../../../server/domain/webhook-deliveries.mts';
import { deleteEndpoint } from '../../../server/domain/webhook-endpoints.mts';

let server: TestServer;
const receivers: Receiver[] = [];

async function start(options: TestServerOptions = {}): Promise<void> {
	server = await startServer(options);
}

async function receiver(...parameters: Parameters<typeof startReceiver>): Promise<Receiver> {
	const started = await startReceiver(...parameters);
	receivers.push(started);
	return started;
}

afterEach(async () => {
	await server.close();
	for (const one of receivers.splice(0)) await one.close();
});

const orderCreated = { events: ['order.created'] } as const;

/** Makes an event. */
const order = (orderNo = 'A-1') => saveOrders(server, [anOrder({ orderNo })]);

describe('a receiver', () => {
	it('is told of an event once', async () => {
		await start();
		const { url, received } = await receiver();
		const { endpoint } = await addEndpoint(server.domain, url, orderCreated);
		await order();
		const [delivery] = await settled(server.domain, endpoint);
		expect(delivery).toMatchObject({ status: 'delivered', nextAttemptAt: null });
		expect(delivery?.attempts).toEqual([
			{
				at: '2027-03-01T12:00:00.000Z',
				statusCode: 200,
				durationMs: expect.any(Number),
				error: null,
				response: 'taken',
				isManual: false,
			},
		]);
		expect(received.map(({ event }) => event)).toEqual([
			{
				eventId: delivery?.eventId,
				eventType: 'mission.created',
				timestamp: '2027-03-01T12:00:00.000Z',
				companyId: endpoint.companyId,
				resourceType: 'mission',
				resourceId: expect.any(String),
				sequence: 1,
				data: expect.objectContaining({ externalId: 'A-1', status: 'unassigned' }),
			},
		]);
	});

	it('that answers 500 three times is told a fourth time, with the same id', async () => {
		await start();
		const { url, received } = await receiver(failsFirst(3));
		const { endpoint } = await addEndpoint(server.domain, url, orderCreated);
		await order();
		const [delivery] = await settled(server.domain, endpoint);
		expect(delivery?.status).toBe('delivered');
		expect(
			delivery?.attempts.map(({ statusCode, error, response }) => [statusCode, error, response]),
		).toEqual([
			[500, 'HTTP 500', 'not now'],
			[500, 'HTTP 500', 'not now'],
			[500, 'HTTP 500', 'not now'],
			[200, null, 'taken'],
		]);
		expect(new Set(received.map(({ headers }) => headers['webhook-id']))).toEqual(
			new Set([delivery?.eventId]),
		);
		expect(new Set(received.map(({ raw }) => raw)).size).toBe(1);
		expect(endpointNow(server.domain, endpoint).failingSince).toBeNull();
	});

	it('that hangs is given up after its time, and holds up no other', async () => {
		await start({ webhooks: { timeoutMs: 40 } });
		const [hanging, working] = [await receiver(hangs), await receiver()];
		const { endpoint } = await addEndpoint(server.domain, hanging.url, orderCreated);
		const other = await addEndpoint(server.domain, working.url, orderCreated);
		await saveOrders(
			server,
			Array.from({ length: 40 }, (_, index) => anOrder({ orderNo: `H-${index}` })),
		);
		await working.arrived(40);
		expect((await settled(server.domain, other.endpoint)).map(({ status }) => status)).toEqual(
			Array.from({ length: 40 }, () => 'delivered'),
		);
		const tried = await until(() =>
			deliveriesOf(server.domain, endpoint).find(({ attempts }) => attempts.length > 0),
		);
		expect(tried.attempts[0]).toMatchObject({
			statusCode: null,
			error: 'there was no answer in time',
			response: '',
		});
	});

	it('that redirects is not followed', async () => {
		await start();
		const target = await receiver();
		const { url } = await receiver((response) => response.writeHead(307, { Location: target.url }).end());
		const { endpoint } = await addEndpoint(server.domain, url, orderCreated);
		await order();
		const [delivery] = await settled(server.domain, endpoint);
		expect(delivery?.status).toBe('failed');
		expect(delivery?.attempts).toHaveLength(8);
		expect(delivery?.attempts[0]).toMatchObject({
			statusCode: 307,
			error: 'HTTP 307: redirects are not followed',
		});
		expect(target.received).toEqual([]);
	});

	it('that closes the connection is tried again', async () => {
		await start();
		const { url } = await receiver((response, _webhook, before) => {
			if (before === 0) response.socket?.destroy();
			else response.end();
		});
		const { endpoint } = await addEndpoint(server.domain, url, orderCreated);
		await order();
		const [delivery] = await settled(server.domain, endpoint);
		expect(delivery?.attempts).toMatchObject([
			{ statusCode: null, error: 'the connection was closed without an answer' },
			{ statusCode: 200, error: null },
		]);
	});

	it('that is not there is tried until it is', async () => {
		await start({ webhooks: { delayScale: 0.000_01 } });
		const gone = await startReceiver();
		await gone.close();
		const { endpoint } = await addEndpoint(server.domain, gone.url, orderCreated);
		await order();
		const refused = await until(() =>
			deliveriesOf(server.domain, endpoint).find(({ attempts }) => attempts.length > 0),
		);
		expect(refused.attempts[0]).toMatchObject({ statusCode: null, error: 'the connection was refused' });
		const back = await receiver(undefined, gone.port);
		await back.arrived(1);
		expect((await settled(server.domain, endpoint)).map(({ status }) => status)).toEqual(['delivered']);
	});

	it('that answers without an end is heard for 20 kB', async () => {
		await start();
		const { url } = await receiver((response) => {
			const more = (): void => {
				while (response.write('é'.repeat(1_000)));
			};
			response.on('drain', more);
			more();
		});
		const { endpoint } = await addEndpoint(server.domain, url, orderCreated);
		await order();
		const [delivery] = await settled(server.domain, endpoint);
		expect(delivery?.status).toBe('delivered');
		expect(delivery?.attempts[0]?.response).toBe('é'.repeat(10_000));
	});

	it('is told nothing of what it does not listen to, and nothing while it is switched off', async () => {
		await start();
		const { url, received } = await receiver();
		const { endpoint } = await addEndpoint(server.domain, url, { events: ['order.deleted'] });
		const { endpoint: off } = await addEndpoint(server.domain, url, { isActive: false });
		await order();
		expect(deliveriesOf(server.domain, endpoint)).toEqual([]);
		expect(deliveriesOf(server.domain, off)).toEqual([]);
		expect(received).toEqual([]);
	});

	it('is told of a change that was taken back by nothing', async () => {
		await start();
		const { url } = await receiver();
		const { endpoint } = await addEndpoint(server.domain, url);
		await order();
		await settled(server.domain, endpoint);
		const before = deliveriesOf(server.domain, endpoint).length;
		const [known] = server.domain.store.records.orders.all();
		const fault = new Error('taken back');
		await expect(
			change(server.domain, (changes) => {
				changes.removeOrder(known!);
				changes.tell();
				throw fault;
			}),
		).rejects.toBe(fault);
		expect(deliveriesOf(server.domain, endpoint)).toHaveLength(before);
	});
});

describe('an endpoint', () => {
	it('whose receiver answers 410 is switched off, and what waits is given up', async () => {
		await start();
		const { url, received } = await receiver(failsFirst(Infinity, 410));
		const { endpoint } = await addEndpoint(server.domain, url, orderCreated);
		await order();
		await settled(server.domain, endpoint);
		expect(endpointNow(server.domain, endpoint)).toMatchObject({
			isActive: false,
			disabledReason: 'The receiver answered 410: it is gone for good.',
		});
		await order('A-2');
		expect(deliveriesOf(server.domain, endpoint)).toHaveLength(1);
		expect(received).toHaveLength(1);
		expect(server.log.some((line) => line.includes(`endpoint ${endpoint.id} was switched off`))).toBe(true);
	});

	it('that has only failed for five days is switched off; one success in between begins anew', async () => {
		let now = new Date('2027-03-01T12:00:00Z');
		const pass = (days: number): void => {
			now = new Date(now.getTime() + days * 86_400_000);
		};
		await start({ now: () => now });
		let status = 500;
		const { url } = await receiver((response) => response.writeHead(status).end());
		const { endpoint } = await addEndpoint(server.domain, url, orderCreated);
		const tell = async (orderNo: string): Promise<boolean> => {
			await order(orderNo);
			await settled(server.domain, endpoint);
			return endpointNow(server.domain, endpoint).isActive;
		};
		expect(await tell('D-0')).toBe(true);
		pass(4.9);
		expect(await tell('D-1')).toBe(true);
		status = 204;
		expect(await tell('D-2')).toBe(true);
		status = 500;
		pass(1);
		expect(await tell('D-3')).toBe(true);
		pass(5);
		expect(await tell('D-4')).toBe(false);
		expect(endpointNow(server.domain, endpoint).disabledReason).toBe(
			'Every attempt has failed since 2027-03-07T09:36:00.000Z, for five days.',
		);
		expect(deliveriesOf(server.domain, endpoint).at(-1)?.attempts).toHaveLength(1);

		status = 200;
		const on = await changeEndpoint(server.domain, endpoint, { isActive: true });
		expect(on).toMatchObject({ disabledReason: null, failingSince: null });
		expect(await tell('D-5')).toBe(true);
		expect(deliveriesOf(server.domain, endpoint).at(-1)?.status).toBe('delivered');
	});

	it('that is deleted takes its deliveries along, those that are under way included', async () => {
		await start();
		const { url, arrived } = await receiver(hangs);
		const { endpoint } = await addEndpoint(server.domain, url, orderCreated);
		await order();
		await arrived(1);
		await change(server.domain, (changes) => deleteEndpoint(changes, endpoint));
		expect(deliveriesOf(server.domain, endpoint)).toEqual([]);
		expect(server.domain.store.records.webhookDeliveries.size).toBe(0);
	});

	it('keeps the last 1,000 deliveries that were taken', async () => {
		await start();
		const { url } = await receiver();
		const { endpoint } = await addEndpoint(server.domain, url, orderCreated);
		for (let from = 0; from < 1_200; from += 400) {
			const orders = Array.from({ length: 400 }, (_, index) => anOrder({ orderNo: `K-${from + index}` }));
			await saveOrders(server, orders);
			await settled(server.domain, endpoint);
		}
		const kept = deliveriesOf(server.domain, endpoint);
		expect(kept).toHaveLength(1_000);
		expect(kept.at(-1)?.sequence).toBe(1_200);
	});
});

describe('a delivery', () => {
	it('that failed is sent again when asked for, with the same id and a new time', async () => {
		let now = new Date('2027-03-01T12:00:00Z');
		await start({ now: () => now });
		const { url, received } = await receiver(failsFirst(8));
		const { endpoint } = await addEndpoint(server.domain, url, orderCreated);
		await order();
		const [failed] = await settled(server.domain, endpoint);
		expect(failed?.status).toBe('failed');
		now = new Date('2027-03-02T12:00:00Z');
		await change(server.domain, (changes) =>
			redeliver(changes, endpointNow(server.domain, endpoint), failed!.id),
		);
		const [delivery] = await settled(server.domain, endpoint);
		expect(delivery?.status).toBe('delivered');
		expect(delivery?.attempts.at(-1)).toMatchObject({ isManual: true, at: '2027-03-02T12:00:00.000Z' });
		const [first, last] = [received[0], received.at(-1)];
		expect(last?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
		expect(last?.raw).toBe(first?.raw);
		expect(Number(last?.headers['webhook-timestamp'])).toBe(
			Number(first?.headers['webhook-timestamp']) + 86_400,
		);
	});

	it('that was taken is passed over when all that failed since a moment are sent again', async () => {
		let now = new Date('2027-03-01T12:00:00Z');
		await start({ now: () => now });
		const refused = new Set(['R-0', 'R-2', 'R-3']);
		const { url, received } = await receiver((response, { event }) => {
			const { externalId } = event['data'] as { externalId: string };
			response.writeHead(refused.has(externalId) ? 503 : 200).end();
		});
		const { endpoint } = await addEndpoint(server.domain, url, orderCreated);
		await order('R-0');
		await settled(server.domain, endpoint);
		now = new Date('2027-03-01T13:00:00Z');
		await saveOrders(
			server,
			[1, 2, 3].map((index) => anOrder({ orderNo: `R-${index}` })),
		);
		await settled(server.domain, endpoint);
		const before = received.length;
		refused.clear();
		const count = await change(server.domain, (changes) =>
			redeliverSince(changes, endpointNow(server.domain, endpoint), now.toISOString()),
		);
		expect(count).toBe(2);
		const statuses = (await settled(server.domain, endpoint)).map(({ status }) => status);
		expect(statuses).toEqual(['failed', 'delivered', 'delivered', 'delivered']);
		expect(received.length - before).toBe(2);
	});

	it('that waits to be tried again need not wait when it is asked for', async () => {
		await start({ webhooks: { delayScale: 1 } });
		const { url } = await receiver(failsFirst(1));
		const { endpoint } = await addEndpoint(server.domain, url, orderCreated);
		await order();
		const waiting = await until(() =>
			deliveriesOf(server.domain, endpoint).find(({ attempts }) => attempts.length > 0),
		);
		expect(waiting).toMatchObject({ status: 'pending', nextAttemptAt: '2027-03-01T12:00:05.000Z' });
		await change(server.domain, (changes) =>
			redeliver(changes, endpointNow(server.domain, endpoint), waiting.id),
		);
		const [delivery] = await settled(server.domain, endpoint);
		expect(delivery).toMatchObject({ status: 'delivered', nextAttemptAt: null });
		expect(delivery?.attempts.map(({ isManual }) => isManual)).toEqual([false, true]);
	});

	it('that is asked for while it is under way is sent again only if that fails', async () => {
		await start({ webhooks: { delayScale: 1 } });
		const release: Array<(status: number) => void> = [];
		const { url, arrived, received } = await receiver((response) => {
			release.push((status) => response.writeHead(status).end());
		});
		const { endpoint } = await addEndpoint(server.domain, url, orderCreated);
		const askDuring = async (status: number): Promise<void> => {
			await arrived(received.length);
			const last = deliveriesOf(server.domain, endpoint).at(-1)!;
			await change(server.domain, (changes) =>
				redeliver(changes, endpointNow(server.domain, endpoint), last.id),
			);
			release.at(-1)?.(status);
		};
		await order('U-1');
		await arrived(1);
		await askDuring(200);
		await settled(server.domain, endpoint);
		expect(received).toHaveLength(1);

		await order('U-2');
		await arrived(2);
		await askDuring(500);
		await arrived(3);
		release.at(-1)?.(200);
		await settled(server.domain, endpoint);
		expect(deliveriesOf(server.domain, endpoint)[1]?.attempts).toMatchObject([
			{ statusCode: 500, isManual: false },
			{ statusCode: 200, isManual: true },
		]);
	});

	it('of an endpoint that is switched off is not sent again', async () => {
		await start({ webhooks: { delayScale: 1 } });
		const { url } = await receiver(failsFirst(1));
		const { endpoint } = await addEndpoint(server.domain, url, orderCreated);
		await order();
		await until(() => deliveriesOf(server.domain, endpoint).find(({ attempts }) => attempts.length > 0));
		const off = await changeEndpoint(server.domain, endpoint, { isActive: false });
		const [delivery] = deliveriesOf(server.domain, endpoint);
		expect(delivery).toMatchObject({ status: 'failed', nextAttemptAt: null });
		await expect(
			change(server.domain, (changes) => redeliver(changes, off, delivery!.id)),
		).rejects.toMatchObject({ refusal: 'STATE_DOES_NOT_ALLOW' });
	});

	it('of a record that is too large has a link instead', async () => {
		await start({
			webhooks: {
				describe:
					() =>
					({ recordId }) => ({
						eventType: 'mission.created',
						resourceType: 'mission',
						data: { notes: 'é'.repeat(131_072) },
						path: `/api/v1/missions/${recordId}`,
					}),
			},
		});
		const { url, received } = await receiver();
		const { endpoint } = await addEndpoint(server.domain, url, orderCreated);
		await order();
		await settled(server.domain, endpoint);
		const id = received[0]?.event.resourceId ?? '';
		expect(received[0]?.event['data']).toEqual({
			id,
			isShortened: true,
			url: `${server.url}/api/v1/missions/${id}`,
		});
	});
});
