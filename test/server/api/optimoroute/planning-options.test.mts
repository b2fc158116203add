import type { Route } from '../../../../contract/optimoroute/route.ts';
import { anOrder, day, orders } from '../../../support/orders.mts';
import { call, planDay, saveOrders } from '../../../support/optimoroute.mts';
import { startServer, type TestServer } from '../../../support/server.mts';

describe('options of a planning', () => {
	let server: TestServer;
	beforeEach(async () => {
		server = await startServer();
	});
	afterEach(() => server.close());

	const routes = async (query: object = {}) =>
		(await call(server, 'getRoutes', { date: day, ...query })).body['routes'] as Route[];
	const only = { assignedTo: { serial: '001' } };
	const numbers = async (options: object) => {
		await planDay(server, { date: day, ...options });
		return (await routes()).map(({ stops }) => stops.length).sort((a, b) => a - b);
	};
	const scheduled = async () => (await routes()).flatMap(({ stops }) => stops).filter(({ id }) => id !== '');

	describe('balancing', () => {
		beforeEach(async () => {
			await saveOrders(server, orders(12));
		});
		const twoDrivers = { useDrivers: [{ driverSerial: '001' }, { driverSerial: '002' }] };

		it('is off unless it is asked for: one driver can do it all', async () => {
			expect(await numbers(twoDrivers)).toEqual([12]);
			expect(await numbers({ ...twoDrivers, balancing: 'ON' })).toEqual([12]);
		});

		it('uses all drivers where it is forced, with even numbers if they count much', async () => {
			const forced = { ...twoDrivers, balancing: 'ON_FORCE', balanceBy: 'NUM' };
			expect(await numbers({ ...forced, balancingFactor: 0 })).toHaveLength(2);
			expect(await numbers({ ...forced, balancingFactor: 1 })).toEqual([6, 6]);
		});

		it('evens out working time where nothing else is said', async () => {
			await saveOrders(server, [anOrder({ duration: 60 })]);
			await planDay(server, { date: day, ...twoDrivers, balancing: 'ON_FORCE', balancingFactor: 1 });
			const [one, other] = await routes();
			expect(Math.abs((one?.duration ?? 0) - (other?.duration ?? 0))).toBeLessThanOrEqual(15);
			expect(one?.stops.length).not.toBe(other?.stops.length);
		});
	});

	describe('depot trips', () => {
		/** Van 1 takes 60 of load 1. */
		const full = { ...only, load1: 40 };

		it('are none unless they are asked for', async () => {
			await saveOrders(server, orders(3, full));
			await planDay(server, { date: day });
			expect(await scheduled()).toHaveLength(1);
		});

		it('reload between two stops, as rows of their own', async () => {
			await saveOrders(server, orders(3, full));
			await planDay(server, { date: day, depotTrips: true, depotVisitDuration: 20 });
			const [route] = await routes();
			expect(route?.stops.map(({ stopNumber, type }) => [stopNumber, type])).toEqual([
				[1, undefined],
				[2, 'depot'],
				[3, undefined],
				[4, 'depot'],
				[5, undefined],
			]);
			const [, depotRow, after] = route?.stops ?? [];
			expect(depotRow).toMatchObject({ id: '', orderNo: '-', locationName: 'Chelsea depot' });
			const waited = Date.parse(after?.arrivalTimeDt ?? '') - Date.parse(depotRow?.arrivalTimeDt ?? '');
			expect(waited / 1000).toBe(20 * 60 + (after?.travelTime ?? 0));
			const info = await call(server, 'getSchedulingInfo', { orderNo: after?.orderNo });
			expect(info.body['scheduleInformation']).toMatchObject({ stopNumber: 3 });
			const [whole] = await routes({ includeRouteStartEnd: true });
			expect(whole?.stops.map(({ stopNumber }) => stopNumber)).toEqual([0, 1, 2, 3, 4, 5, 6]);
			const meters = whole?.stops.reduce((sum, { distance }) => sum + distance, 0) ?? 0;
			expect(whole?.distance).toBeCloseTo(meters / 1000, 6);
		});

		it('stay where another order is deleted, and go with the last that needs them', async () => {
			await saveOrders(server, orders(3, full));
			await planDay(server, { date: day, depotTrips: true });
			const [before] = await routes();
			const types = async () => (await routes())[0]?.stops.map(({ type }) => type);
			await call(server, 'deleteOrder', { orderNo: before?.stops[2]?.orderNo });
			expect(await types()).toEqual([undefined, 'depot', undefined]);
			await call(server, 'deleteOrder', { orderNo: before?.stops[0]?.orderNo });
			expect(await types()).toEqual([undefined]);
		});

		it('wait for linked goods unless the route may pass the depot in between', async () => {
			const at = (twFrom: string, twTo: string) => ({ duration: 0, timeWindows: [{ twFrom, twTo }] });
			const pair = [
				anOrder({ orderNo: 'P', type: 'P', load1: 20, priority: 'C', ...only, ...at('09:00', '09:05') }),
				anOrder({ relatedOrderNo: 'P', load1: 20, priority: 'C', ...only, ...at('14:00', '14:05') }),
			];
			const two = [
				anOrder({ ...only, load1: 40, ...at('10:00', '10:30') }),
				anOrder({ ...only, load1: 40, ...at('12:00', '12:30') }),
			];
			await saveOrders(server, [...pair, ...two]);
			await planDay(server, { date: day, depotTrips: true });
			expect(await scheduled()).toHaveLength(3);
			await planDay(server, { date: day, midRouteDepotVisits: true });
			expect(await scheduled()).toHaveLength(4);
		});
	});

	it('clustering keeps neighbours together at the price of a longer way', async () => {
		await saveOrders(server, orders(16));
		const options = { date: day, balancing: 'ON_FORCE', balancingFactor: 0.5, balanceBy: 'NUM' };
		await planDay(server, { ...options, clustering: true });
		expect(await scheduled()).toHaveLength(16);
		const [planning] = [...server.domain.store.records.plannings.all()];
		expect(planning?.preferences.clustering).toBe(true);
	});
});
