import type { Route } from '../../../../contract/optimoroute/route.ts';
import { seedWith } from '../../../support/companies.mts';
import { anOrder, day } from '../../../support/orders.mts';
import { call, planDay, saveOrders } from '../../../support/optimoroute.mts';
import { startServer, type TestServer } from '../../../support/server.mts';

const next = '2027-03-16';
const one = { externalId: 'DRV001' };
const two = { externalId: 'DRV002' };

/** Two of the demo company's drivers, with vans 1 and 2. */
const pair = seedWith(({ drivers }) => ({ drivers: drivers.slice(0, 2) }));

describe('a planning obeys what is said of a driver for the day', () => {
	let server: TestServer;
	const restart = async (options: Parameters<typeof startServer>[0]): Promise<void> => {
		await server.close();
		server = await startServer(options);
	};
	beforeEach(async () => {
		server = await startServer({ seed: pair });
	});
	afterEach(() => server.close());

	const change = async (...updates: object[]): Promise<void> => {
		const { body } = await call(server, 'updateDriversParameters', {
			updates: updates.map((update) => ({ driver: one, date: day, ...update })),
		});
		expect(body['updates']).toEqual(updates.map(() => expect.objectContaining({ success: true })));
	};
	const routes = async (date = day) =>
		(await call(server, 'getRoutes', { date, includeRouteStartEnd: true })).body['routes'] as Route[];
	const reasonOf = async (orderNo: string) => {
		const { body } = await call(server, 'getSchedulingInfo', { orderNo });
		return (body['unscheduledReason'] as { code: string } | undefined)?.code;
	};
	const mine = (fields: object = {}) => anOrder({ orderNo: 'A', assignedTo: one, ...fields });
	/** Not on another day, though several are planned at once. */
	const only = (date: string) => ({ date, allowedDates: { from: date, to: date } });

	it('leaves a disabled driver out, and takes him on other days', async () => {
		await change({ enabled: false });
		await saveOrders(server, [anOrder(only(day)), anOrder({ ...only(next), assignedTo: one })]);
		await planDay(server, { dateRange: { from: day, to: next } });
		expect((await routes()).map((route) => route.driverExternalId)).toEqual(['DRV002']);
		expect((await routes(next)).map((route) => route.driverExternalId)).toEqual(['DRV001']);
	});

	it('has nobody to plan with when all are disabled, named or not', async () => {
		await change({ enabled: false }, { driver: two, enabled: false });
		await saveOrders(server, [anOrder()]);
		const refused = { success: false, code: 'ERR_OPT_NO_RESOURCES' };
		expect((await call(server, 'startPlanning', { date: day })).body).toMatchObject(refused);
		const useDrivers = [{ driverExternalId: 'DRV001' }];
		expect((await call(server, 'startPlanning', { date: day, useDrivers })).body).toMatchObject(refused);
	});

	it('plans without a disabled driver who is named beside another', async () => {
		await change({ enabled: false });
		await saveOrders(server, [anOrder()]);
		await planDay(server, {
			date: day,
			useDrivers: [{ driverExternalId: 'DRV001' }, { driverExternalId: 'DRV002' }],
		});
		expect((await routes()).map((route) => route.driverExternalId)).toEqual(['DRV002']);
	});

	it('counts only those who are available among the drivers the company may use', async () => {
		await restart({ seed: { companies: [{ ...pair.companies[0], plan: { maxDrivers: 1 } }] } });
		await saveOrders(server, [anOrder()]);
		const { body } = await call(server, 'startPlanning', { date: day });
		expect(body).toMatchObject({ code: 'ERR_OPT_RESOURCES_EXCEEDED' });
		await change({ enabled: false });
		expect((await call(server, 'startPlanning', { date: day })).body).toMatchObject({ success: true });
	});

	it('takes a driver who is inactive otherwise, when he is enabled for the day', async () => {
		await restart({
			seed: seedWith(({ drivers }) => ({
				drivers: drivers.map((driver) => ({ ...driver, isActive: false })),
			})),
		});
		await change({ enabled: true });
		await saveOrders(server, [anOrder()]);
		await planDay(server, { date: day });
		expect((await routes()).map((route) => route.driverExternalId)).toEqual(['DRV001']);
	});

	it('leaves a driver at home whose vehicle of the day is not in use', async () => {
		const [company] = pair.companies;
		const away = { plateNumber: 'OFF 1', externalId: 'OFF', status: 'maintenance' };
		await restart({
			seed: { companies: [{ ...company, vehicles: [...Reflect.get(company ?? {}, 'vehicles'), away] }] },
		});
		await change({ assignedVehicle: 'OFF' });
		await saveOrders(server, [mine()]);
		await planDay(server, { date: day });
		expect(await reasonOf('A')).toBe('ASSIGNED_DRIVER_MISSING');
	});

	it('works in the hours of the day, and in his own on the next', async () => {
		await change({ workTime: { from: '12:00', to: '14:00' } });
		await saveOrders(server, [mine(only(day)), mine({ orderNo: 'B', ...only(next) })]);
		await planDay(server, { dateRange: { from: day, to: next } });
		const begins = async (date: string) => (await routes(date))[0]?.stops[0]?.scheduledAt ?? '';
		expect((await begins(day)) >= '12:00').toBe(true);
		expect((await begins(next)) < '09:00').toBe(true);
	});

	it('works past midnight, and the stop belongs to the day the route began', async () => {
		await change({ workTime: { from: '22:00', to: '02:00' } });
		const allowedDateTimes = [{ from: `${next}T00:30:00`, to: `${next}T01:30:00` }];
		await saveOrders(server, [mine({ allowedDateTimes })]);
		await planDay(server, { date: day });
		expect((await routes())[0]?.stops[1]?.scheduledAtDt.slice(0, 10)).toBe(next);
	});

	it('keeps to the hours of the day when a stored route gets new times', async () => {
		await change({ workTime: { from: '12:00', to: '16:00' } });
		await saveOrders(server, [mine(), mine({ orderNo: 'B' })]);
		await planDay(server, { date: day });
		await saveOrders(server, [{ orderNo: 'A', operation: 'UPDATE', duration: 30 }]);
		const [route] = await routes();
		expect(route?.stops).toHaveLength(4);
		expect((route?.stops[0]?.scheduledAt ?? '') >= '12:00').toBe(true);
	});

	it('drives the vehicle of the day, with its features', async () => {
		await change({ assignedVehicle: { registration: 'BOS 1042' } });
		await saveOrders(server, [
			mine({ ...only(day), vehicleFeatures: ['FR'] }),
			mine({ orderNo: 'B', ...only(next), vehicleFeatures: ['FR'] }),
		]);
		await planDay(server, { dateRange: { from: day, to: next } });
		expect((await routes()).map((route) => [route.driverExternalId, route.vehicleRegistration])).toEqual([
			['DRV001', 'BOS 1042'],
		]);
		expect(await reasonOf('B')).toBe('MISSING_FEATURE');
	});

	it.each([
		['a smaller one', { vehicleCapacity1: 10 }, 11, 'LOAD_TOO_LARGE'],
		['none of one kind', { vehicleCapacity1: 0 }, 1, 'LOAD_TOO_LARGE'],
		['a larger one', { vehicleCapacity1: 100 }, 100, undefined],
		['the one of the vehicle', { vehicleCapacity2: 10 }, 60, undefined],
	])('loads as much as the day allows: %s', async (_name, capacities, load1, reason) => {
		await change(capacities);
		await saveOrders(server, [mine({ load1 })]);
		await planDay(server, { date: day });
		expect(await reasonOf('A')).toBe(reason);
	});

	it('limits a driver without a vehicle too', async () => {
		await restart({
			seed: seedWith(({ drivers }) => ({
				drivers: drivers.slice(0, 1).map((driver) => ({ ...driver, vehicle: undefined })),
			})),
		});
		await change({ vehicleCapacity1: 10 });
		await saveOrders(server, [mine({ load1: 11 })]);
		await planDay(server, { date: day });
		expect(await reasonOf('A')).toBe('LOAD_TOO_LARGE');
	});

	it('starts and ends where the day says', async () => {
		const startLocation = { type: 'custom', latitude: 42.3, longitude: -71.1, address: '1 Pier St' };
		await change({ startLocation, endLocation: { type: 'startLocation' } });
		await saveOrders(server, [mine(only(day)), mine({ orderNo: 'B', ...only(next) })]);
		await planDay(server, { dateRange: { from: day, to: next } });
		const ends = async (date: string) =>
			(await routes(date))[0]?.stops
				.filter((stop) => stop.type === 'depot')
				.map((stop) => [stop.locationName, stop.latitude]);
		expect(await ends(day)).toEqual([
			['1 Pier St', 42.3],
			['1 Pier St', 42.3],
		]);
		expect(await ends(next)).toEqual([
			['Chelsea depot', 42.39176],
			['Chelsea depot', 42.39176],
		]);
	});

	it('ends where the day starts even if the start is moved later', async () => {
		await change({ endLocation: { type: 'startLocation' } });
		await call(server, 'updateDriverParameters', {
			...{ externalId: 'DRV001', date: next, startLatitude: 42.3, startLongitude: -71.1 },
		});
		await saveOrders(server, [mine()]);
		await planDay(server, { date: day });
		const [route] = await routes();
		expect([route?.stops.at(0)?.latitude, route?.stops.at(-1)?.latitude]).toEqual([42.3, 42.3]);
	});
});
