import { anOrder } from '../../../support/orders.mts';
import { saveOrders } from '../../../support/optimoroute.mts';
import { failsFirst, type Receiver, startReceiver } from '../../../support/receiver.mts';
import { rouptimize, type RouptimizeCall } from '../../../support/rouptimize.mts';
import { startServer, type TestServer } from '../../../support/server.mts';
import { until } from '../../../support/webhooks.mts';
import { twoCompanies } from '../../../support/companies.mts';

type Body = Record<string, unknown>;

describe('webhook endpoints', () => {
	let server: TestServer;
	let receiver: Receiver;
	let call: RouptimizeCall;
	beforeEach(async () => {
		server = await startServer({ seed: twoCompanies });
		receiver = await startReceiver(failsFirst(8));
		call = rouptimize(server);
	});
	afterEach(async () => {
		await server.close();
		await receiver.close();
	});

	const create = async (input: object = {}, headers: Record<string, string> = {}): Promise<Body> => {
		const { status, body } = await call('createWebhookEndpoint', {
			input: { url: receiver.url, events: ['mission.created'], ...input },
			headers,
		});
		expect(status).toBe(201);
		return body ?? {};
	};
	const order = (orderNo = 'A-1') => saveOrders(server, [anOrder({ orderNo })]);
	const deliveries = async (id: unknown, input: object = {}): Promise<Body[]> => {
		const { body } = await call('listWebhookDeliveries', { id: String(id), input });
		return body?.['data'] as Body[];
	};
	/** Waits until nothing is pending. */
	const settled = (): Promise<true> =>
		until(() => {
			const all = [...server.domain.store.records.webhookDeliveries.all()];
			return all.every(({ status }) => status !== 'pending') ? true : undefined;
		});

	it('are created, listed, changed and deleted', async () => {
		const { secret, ...endpoint } = await create({ description: 'Shop' });
		expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
		expect(endpoint).toEqual({
			id: expect.any(String),
			url: receiver.url,
			events: ['mission.created'],
			description: 'Shop',
			isActive: true,
			disabledReason: null,
			createdAt: '2027-03-01T12:00:00.000Z',
			updatedAt: '2027-03-01T12:00:00.000Z',
		});
		expect((await call('listWebhookEndpoints')).body).toEqual({
			data: [endpoint],
			nextCursor: null,
			total: 1,
		});
		const id = String(endpoint['id']);
		const events = ['vehicle_driver_assignment.updated', '*'];
		const changed = await call('updateWebhookEndpoint', { id, input: { events, isActive: false } });
		expect(changed).toMatchObject({ status: 200, body: { ...endpoint, events, isActive: false } });
		expect(changed.body).not.toHaveProperty('secret');
		expect((await call('deleteWebhookEndpoint', { id })).status).toBe(204);
		expect((await call('updateWebhookEndpoint', { id, input: {} })).status).toBe(404);
		expect((await call('listWebhookEndpoints')).body).toMatchObject({ data: [], total: 0 });
	});

	it('tell a secret once, and another one once it is rotated', async () => {
		const key = { 'Idempotency-Key': 'once' };
		const { secret, ...endpoint } = await create({}, key);
		expect(await create({}, key)).toEqual(endpoint);
		const id = String(endpoint['id']);
		const rotate = () =>
			call('updateWebhookEndpoint', {
				id,
				input: { rotateSecret: true },
				headers: { 'Idempotency-Key': 'turn' },
			});
		const rotated = await rotate();
		expect(rotated.body?.['secret']).toMatch(/^whsec_/);
		expect(rotated.body?.['secret']).not.toBe(secret);
		expect((await rotate()).body).toEqual(endpoint);
	});

	it.each([
		['no url', { url: undefined }, 'url'],
		['a url that is none', { url: 'nowhere' }, 'url'],
		['another protocol', { url: 'ftp://example.com/' }, 'url'],
		['a user in the url', { url: 'https://user:pass@example.com/' }, 'url'],
		['no events', { events: [] }, 'events'],
		['an unknown event', { events: ['order.created'] }, 'events[0]'],
		['an unknown field', { secret: 'whsec_mine' }, 'secret'],
	])('with %s are refused', async (_what, input, field) => {
		const reply = await call('createWebhookEndpoint', {
			input: { url: receiver.url, events: ['*'], ...input },
		});
		expect(reply).toMatchObject({
			status: 400,
			body: { code: 'VALIDATION_ERROR', details: [{ field, message: expect.any(String) }] },
		});
	});

	it('are at most 50', async () => {
		for (let count = 0; count < 50; count += 1) await create();
		const reply = await call('createWebhookEndpoint', { input: { url: receiver.url, events: ['*'] } });
		expect(reply).toMatchObject({ status: 409, body: { code: 'CONFLICT' } });
	});

	it('of another company are unknown', async () => {
		const { id } = await create();
		const { webhookEndpoints } = server.domain.store.records;
		const foreign = { ...webhookEndpoints.get(String(id))!, id: 'of-another', companyId: 'another' };
		await server.domain.store.write((unit) => unit.put('webhookEndpoints', foreign));
		for (const operation of [
			'updateWebhookEndpoint',
			'deleteWebhookEndpoint',
			'listWebhookDeliveries',
		] as const) {
			const [theirs, unknown] = [
				await call(operation, { id: foreign.id }),
				await call(operation, { id: 'of-nobody' }),
			];
			expect(theirs.status).toBe(404);
			expect({ ...unknown.body, requestId: '' }).toEqual({ ...theirs.body, requestId: '' });
		}
		expect((await call('listWebhookEndpoints')).body).toMatchObject({ total: 1 });
	});

	it('have a history, by status, event and moment, in pages, the newest first', async () => {
		const { id } = await create({ events: ['mission.created', 'mission.deleted'] });
		await order();
		await settled();
		const [failed] = await deliveries(id);
		expect(failed).toMatchObject({
			id: expect.any(String),
			eventId: expect.any(String),
			eventType: 'mission.created',
			status: 'failed',
			nextAttemptAt: null,
			createdAt: '2027-03-01T12:00:00.000Z',
		});
		expect(failed?.['payload']).toEqual(receiver.received[0]?.event);
		expect(failed?.['attempts']).toHaveLength(8);
		await order('A-2');
		await order('A-3');
		await settled();
		const numbers = (rows: readonly Body[]) =>
			rows.map(({ payload }) => (payload as { sequence: number }).sequence);
		expect(numbers(await deliveries(id))).toEqual([3, 2, 1]);
		expect(numbers(await deliveries(id, { status: 'delivered' }))).toEqual([3, 2]);
		expect(numbers(await deliveries(id, { eventType: 'mission.deleted' }))).toEqual([]);
		expect(numbers(await deliveries(id, { since: '2027-03-01T14:00:00.001+02:00' }))).toEqual([]);
		expect(numbers(await deliveries(id, { since: '2027-03-01T14:00:00+02:00' }))).toEqual([3, 2, 1]);
		const { body: page } = await call('listWebhookDeliveries', { id: String(id), input: { limit: 2 } });
		expect(page?.['total']).toBe(3);
		expect(numbers(await deliveries(id, { limit: 2, cursor: page?.['nextCursor'] }))).toEqual([1]);
	});

	it('are sent what failed again', async () => {
		const { id } = await create();
		await order();
		await settled();
		const [failed] = await deliveries(id);
		const again = { id: String(id), input: { deliveryId: failed?.['id'] } };
		expect(await call('redeliverWebhooks', again)).toMatchObject({ status: 200, body: { count: 1 } });
		await settled();
		const [delivered] = await deliveries(id);
		expect(delivered?.['status']).toBe('delivered');
		expect((delivered?.['attempts'] as Body[]).at(-1)).toMatchObject({ isManual: true, statusCode: 200 });
		const since = { id: String(id), input: { since: '2027-03-01T00:00:00Z' } };
		expect((await call('redeliverWebhooks', since)).body).toEqual({ count: 0 });
	});

	it.each([
		['neither of both', {}, 400],
		['both', { deliveryId: 'one', since: '2027-03-01T00:00:00Z' }, 400],
		['an unknown delivery', { deliveryId: 'one' }, 404],
		['no moment', { since: 'yesterday' }, 400],
	])('are sent nothing again for %s', async (_what, input, status) => {
		const { id } = await create();
		expect((await call('redeliverWebhooks', { id: String(id), input })).status).toBe(status);
	});

	it('that are switched off are sent nothing again', async () => {
		const { id } = await create({ isActive: false });
		const reply = await call('redeliverWebhooks', {
			id: String(id),
			input: { since: '2027-03-01T00:00:00Z' },
		});
		expect(reply).toMatchObject({ status: 409, body: { code: 'CONFLICT' } });
	});
});
