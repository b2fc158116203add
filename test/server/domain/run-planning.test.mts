import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Order, OrderStatus } from '../../../server/domain/order.mts';
import { createHeldSolver } from '../../support/held-solver.mts';
import { anOrder, day } from '../../support/orders.mts';
import { call, planningEnd, saveOrders } from '../../support/optimoroute.mts';
import { startReceiver } from '../../support/receiver.mts';
import { startServer, type TestServer } from '../../support/server.mts';
import { addEndpoint, settled } from '../../support/webhooks.mts';

describe('a plan for orders that were begun while the planner was busy', () => {
	let server: TestServer;
	const twin = { location: { locationName: 'Mill', latitude: 42.4, longitude: -71.04 } };
	beforeEach(async () => {
		server = await startServer({ solver: createHeldSolver() });
		await saveOrders(server, [
			anOrder({ orderNo: 'A', ...twin }),
			anOrder({ orderNo: 'pickup', type: 'P', ...twin }),
			anOrder({ orderNo: 'delivery', relatedOrderNo: 'pickup', ...twin }),
		]);
	});
	afterEach(() => server.close());

	const order = (number: string): Order => {
		const found = [...server.domain.store.records.orders.all()].find((one) => one.number === number);
		if (found === undefined) throw new Error(`There is no order ${number}.`);
		return found;
	};
	/** Plans the day; `meanwhile` happens when the planner has begun. */
	const plan = async (meanwhile: () => Promise<void>): Promise<void> => {
		const { planningId } = (await call(server, 'startPlanning', { date: day })).body;
		const status = async () => (await call(server, 'getPlanningStatus', { planningId })).body['status'];
		while ((await status()) !== 'R');
		await meanwhile();
		await call(server, 'stopPlanning', { planningId });
		expect(await planningEnd(server, planningId)).toBe('C');
	};
	const setStatus = async (number: string, status: OrderStatus): Promise<void> => {
		await server.domain.store.write((unit) => {
			unit.put('orders', { ...order(number), status });
		});
	};
	const stops = () =>
		[...server.domain.store.records.routes.all()].map((route) =>
			route.stops.map((stop) => server.domain.store.records.orders.get(stop.orderId)?.number),
		);

	it('places the others, and keeps what was told of these', async () => {
		await plan(() => setStatus('A', 'success'));
		expect(order('A')).toMatchObject({ status: 'success', routeId: null });
		expect(stops()).toEqual([['pickup', 'delivery']]);
	});

	it('leaves a pair out if one of the two was begun', async () => {
		await plan(() => setStatus('pickup', 'servicing'));
		expect(stops()).toEqual([['A']]);
		expect([order('pickup').status, order('delivery').status]).toEqual(['servicing', 'unscheduled']);
	});

	it('leaves them on the route they are on', async () => {
		await plan(() => Promise.resolve());
		expect(stops()).toEqual([expect.arrayContaining(['A', 'pickup', 'delivery'])]);
		const { routeId } = order('A');
		await plan(() => setStatus('A', 'servicing'));
		expect(order('A')).toMatchObject({ status: 'servicing', routeId });
		expect(stops()).toEqual([['A'], ['pickup', 'delivery']]);
	});

	it('stores no route at all when all of its orders were begun', async () => {
		await plan(async () => {
			for (const number of ['A', 'pickup', 'delivery']) await setStatus(number, 'on_route');
		});
		expect(stops()).toEqual([]);
	});
});

it('stores a plan whole, with its events in one row, while others change orders', async () => {
	const server = await startServer();
	const { records } = server.domain.store;
	const receiver = await startReceiver();
	const numbers = Array.from({ length: 120 }, (_, index) => `N-${index}`);
	await saveOrders(
		server,
		numbers.map((orderNo) => anOrder({ orderNo, duration: 1 })),
	);
	const { endpoint } = await addEndpoint(server.domain, receiver.url);
	const state = { isOver: false };
	const scheduled = new Set<number>();
	const looking = (async () => {
		while (!state.isOver) {
			scheduled.add([...records.orders.all()].filter(({ status }) => status === 'scheduled').length);
			await nextTurn();
		}
	})();
	const changing = (async () => {
		for (let count = 0; !state.isOver; count += 1) {
			await saveOrders(server, [anOrder({ orderNo: 'other', date: '2027-04-01', notes: `Note ${count}` })]);
		}
	})();
	const { planningId } = (await call(server, 'startPlanning', { date: day })).body;
	expect(await planningEnd(server, planningId)).toBe('F');
	state.isOver = true;
	await Promise.all([looking, changing]);

	expect([...scheduled].sort((a, b) => a - b)).toEqual([0, numbers.length]);
	const deliveries = await settled(server.domain, endpoint);
	const sequences = deliveries.map(({ sequence }) => sequence).sort((a, b) => a - b);
	expect(sequences).toEqual(sequences.map((_, index) => sequences[0]! + index));
	expect(deliveries.filter(({ eventType }) => eventType === 'order.status_changed')).toHaveLength(
		numbers.length,
	);
	expect(deliveries.every(({ status }) => status === 'delivered')).toBe(true);
	expect(new Set(receiver.received.map(({ event }) => event['eventId'])).size).toBe(deliveries.length);
	await server.close();
	await receiver.close();
});
