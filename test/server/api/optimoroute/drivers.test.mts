import type { DriverDay } from '../../../../server/domain/driver-day.mts';
import type { Driver } from '../../../../server/domain/driver.mts';
import { seedWith, twoCompanies } from '../../../support/companies.mts';
import { createHeldSolver } from '../../../support/held-solver.mts';
import { anOrder, day } from '../../../support/orders.mts';
import { call, planDay, saveOrders, storedOrder } from '../../../support/optimoroute.mts';
import { startServer, type TestServer } from '../../../support/server.mts';

const next = '2027-03-16';
const one = { externalId: 'DRV001' };

let server: TestServer;
beforeEach(async () => {
	server = await startServer();
});
afterEach(() => server.close());

const restart = async (options: Parameters<typeof startServer>[0]): Promise<void> => {
	await server.close();
	server = await startServer(options);
};

/** The demo company with a second driver or vehicle of the same ids. */
const withTwins = seedWith(({ drivers, vehicles }) => ({
	drivers: [...drivers, ...drivers.slice(0, 1)],
	vehicles: [...vehicles, ...vehicles.slice(3, 4)],
}));

const driver = (externalId = 'DRV001'): Driver => {
	const found = [...server.domain.store.records.drivers.all()].find(
		(candidate) => candidate.externalId === externalId,
	);
	if (found === undefined) throw new Error(`There is no driver ${externalId}.`);
	return found;
};
const daysOf = (externalId = 'DRV001'): DriverDay[] =>
	[...server.domain.store.records.driverDays.all()].filter(
		({ driverId }) => driverId === driver(externalId).id,
	);
const vehicleId = (externalId: string): string | undefined =>
	[...server.domain.store.records.vehicles.all()].find((vehicle) => vehicle.externalId === externalId)?.id;
const newLocations = () =>
	[...server.domain.store.records.locations.all()]
		.filter(({ number }) => number === '')
		.map(({ name, address, place }) => ({ name, address, place }));

describe('update_driver_parameters', () => {
	const update = async (fields: object) =>
		(await call(server, 'updateDriverParameters', { externalId: 'DRV001', date: day, ...fields })).body;

	it('changes what is given for the date, and leaves the rest', async () => {
		expect(await update({ workTimeFrom: '09:30', vehicleCapacity2: 50 })).toEqual({ success: true });
		expect(await update({ workTimeTo: '12:00', enabled: false })).toEqual({ success: true });
		expect(daysOf()).toEqual([
			expect.objectContaining({
				date: day,
				...{ isEnabled: false, workFrom: 570, workTo: 720, capacities: [null, 50, null, null] },
			}),
		]);
		expect(driver()).toMatchObject({ workFrom: 480, workTo: 990, isActive: true });
	});

	it('brings the capacities of a new vehicle along, but for those that are given', async () => {
		await update({ vehicleCapacity1: 1, vehicleCapacity2: 2 });
		await update({ assignedVehicle: 'VEH002', vehicleCapacity2: 3 });
		expect(daysOf()).toEqual([
			expect.objectContaining({ vehicleId: vehicleId('VEH002'), capacities: [null, 3, null, null] }),
		]);
	});

	it('moves start and end for all days', async () => {
		await update({
			...{ startLatitude: 42.1, startLongitude: -71.1, startAddress: '1 Pier St' },
			...{ endLatitude: 42.2, endLongitude: -71.2 },
		});
		expect(driver()).toMatchObject({
			start: { name: '1 Pier St', address: '1 Pier St', place: { lat: 42.1, lng: -71.1 } },
			end: { name: '42.2, -71.2', address: 'Chelsea, MA, USA', place: { lat: 42.2, lng: -71.2 } },
		});
	});

	it.each([
		['a latitude alone', { startLatitude: 42.1, startAddress: '1 Pier St' }],
		['a longitude alone', { startLongitude: -71.1, endLongitude: -71.1 }],
		['an address alone', { startAddress: '1 Pier St', endAddress: '2 Pier St' }],
	])('ignores %s', async (_name, fields) => {
		const before = driver();
		expect(await update(fields)).toEqual({ success: true });
		expect(driver()).toEqual(before);
	});

	it('moves the start of a day that had one of its own, and not that of another day', async () => {
		const startLocation = { type: 'custom', latitude: 42.5, longitude: -71.5 };
		await call(server, 'updateDriversParameters', {
			updates: [day, next].map((date) => ({ driver: one, date, startLocation })),
		});
		await update({ startLatitude: 42.1, startLongitude: -71.1 });
		expect(daysOf().map(({ date, start }) => [date, start?.place.lat])).toEqual([
			[day, undefined],
			[next, 42.5],
		]);
	});

	it('unschedules the routes of this driver and date, and no others', async () => {
		await saveOrders(server, [
			anOrder({ orderNo: 'A', assignedTo: one }),
			anOrder({ orderNo: 'B', assignedTo: { externalId: 'DRV002' } }),
			anOrder({ orderNo: 'C', assignedTo: one, date: next }),
		]);
		await planDay(server, { date: day });
		await planDay(server, { date: next });
		await update({});
		const scheduled = await Promise.all(
			['A', 'B', 'C'].map(
				async (orderNo) =>
					(await call(server, 'getSchedulingInfo', { orderNo })).body['orderScheduled'] === true,
			),
		);
		expect(scheduled).toEqual([false, true, true]);
		expect((await call(server, 'deleteOrder', { orderNo: 'A' })).body).toEqual({ success: true });
	});

	it('leaves what is under way on the route, a picked up load and its delivery together', async () => {
		const twin = { assignedTo: one, location: { locationName: 'Mill', latitude: 42.4, longitude: -71.04 } };
		await saveOrders(server, [
			anOrder({ orderNo: 'done', ...twin }),
			anOrder({ orderNo: 'pickup', type: 'P', ...twin }),
			anOrder({ orderNo: 'delivery', relatedOrderNo: 'pickup', ...twin }),
			anOrder({ orderNo: 'later', ...twin }),
		]);
		await planDay(server, { date: day });
		const { store } = server.domain;
		await store.write((unit) => {
			for (const order of store.records.orders.all()) {
				if (order.number === 'done') unit.put('orders', { ...order, status: 'success' });
				if (order.number === 'pickup') unit.put('orders', { ...order, status: 'servicing' });
			}
		});
		const pastTimes = [...store.records.routes.all()][0]?.startAt;
		await update({ workTimeFrom: '15:00' });
		const statuses = [...store.records.orders.all()].map(({ number, status, routeId }) => [
			number,
			status,
			routeId !== null,
		]);
		expect(statuses).toEqual([
			['done', 'success', true],
			['pickup', 'servicing', true],
			['delivery', 'scheduled', true],
			['later', 'unscheduled', false],
		]);
		const [route, ...others] = [...store.records.routes.all()];
		expect(others).toEqual([]);
		expect([route?.stops.length, route?.startAt]).toEqual([3, pastTimes]);

		await planDay(server, { date: day });
		expect([...store.records.routes.all()].map(({ stops }) => stops.length)).toEqual([3, 1]);
		expect([...store.records.orders.all()].map(({ status }) => status)).toEqual([
			...['success', 'servicing', 'scheduled', 'scheduled'],
		]);
	});

	it.each([
		['externalId', { externalId: 'DRV999' }, 'ERR_DRIVER_NOT_FOUND'],
		['externalId', { externalId: '' }, 'ERR_MISSING_MAND_FIELD'],
		['externalId', { externalId: 'DRV001' }, 'ERR_MULTIPLE_DRV'],
		['vehicle', { externalId: 'DRV002', assignedVehicle: 'VEH999' }, 'ERR_VEH_NOT_FOUND'],
		['vehicle', { externalId: 'DRV002', assignedVehicle: 'VEH004' }, 'ERR_MULTIPLE_VEH'],
		['date', { externalId: 'DRV002', date: '2027-02-29' }, 'ERR_INVALID_PARAM_FORMAT'],
		['date', { externalId: 'DRV002', date: undefined }, 'ERR_MISSING_MAND_FIELD'],
		['time', { externalId: 'DRV002', workTimeFrom: '24:00' }, 'ERR_INVALID_PARAM_FORMAT'],
		['capacity', { externalId: 'DRV002', vehicleCapacity1: 1.5 }, 'ERR_INVALID_PARAM_FORMAT'],
		['latitude', { externalId: 'DRV002', startLatitude: 91 }, 'ERR_INVALID_PARAM_FORMAT'],
	])('refuses a wrong %s (%j) and changes nothing', async (_name, fields, code) => {
		await restart({ seed: withTwins });
		expect(await update({ enabled: false, ...fields })).toMatchObject({ success: false, code });
		expect(server.domain.store.records.driverDays.size).toBe(0);
	});

	it('waits for a planning that has the driver on this date', async () => {
		await restart({ solver: createHeldSolver() });
		await saveOrders(server, [anOrder()]);
		await call(server, 'startPlanning', { date: day, useDrivers: [{ driverExternalId: 'DRV001' }] });
		expect(await update({})).toMatchObject({ code: 'ERR_OPT_RUNNING', planningId: 1 });
		expect(await update({ date: next })).toEqual({ success: true });
		expect(await update({ externalId: 'DRV002' })).toEqual({ success: true });
	});

	it('waits for a planning that has an order of the route', async () => {
		await restart({ solver: createHeldSolver() });
		await saveOrders(server, [anOrder({ orderNo: 'A', assignedTo: one })]);
		const { body } = await call(server, 'startPlanning', { date: day });
		while ((await call(server, 'stopPlanning', { planningId: body['planningId'] })).body['success'] === true);
		await call(server, 'startPlanning', {
			date: day,
			useDrivers: [{ driverExternalId: 'DRV002' }],
			useOrders: ['A'],
		});
		expect(await update({})).toMatchObject({ code: 'ERR_OPT_RUNNING', planningId: 2 });
	});

	it("does not find another company's driver or vehicle", async () => {
		await restart({
			seed: {
				companies: [
					twoCompanies.companies[0],
					{ name: 'Other', timezone: 'UTC', drivers: [{ name: 'A', externalId: 'ONLY' }] },
				],
			},
		});
		expect(await update({ externalId: 'ONLY' })).toMatchObject({ code: 'ERR_DRIVER_NOT_FOUND' });
		const other = { url: server.url, key: server.keys[1] ?? '' };
		const { body } = await call(other, 'updateDriverParameters', {
			...{ externalId: 'ONLY', date: day, assignedVehicle: 'VEH001' },
		});
		expect(body).toMatchObject({ code: 'ERR_VEH_NOT_FOUND' });
	});
});

describe('update_drivers_parameters', () => {
	const update = async (...updates: unknown[]) =>
		(await call(server, 'updateDriversParameters', { updates })).body;

	it('does each row on its own, and tells which driver and date each was about', async () => {
		await restart({ seed: withTwins });
		const serial = { serial: '002' };
		const twin = { externalId: 'DRV001' };
		const custom = { type: 'custom', latitude: 42.1 };
		expect(
			await update(
				{ driver: serial, date: day, workTime: { from: '08:15', to: '16:15' }, vehicleCapacity1: 100 },
				{ driver: serial, date: next, startLocation: custom },
				{ driver: { externalId: 'DRV999' }, date: day },
				{ driver: twin, date: day },
				{ driver: serial, date: day, assignedVehicle: 'VEH999' },
				{ driver: serial, date: day, assignedVehicle: { externalId: 'VEH004' } },
			),
		).toEqual({
			success: true,
			updates: [
				{ success: true, driver: serial, date: day },
				{
					...{ success: false, driver: serial, date: next, code: 'ERR_LOC_NOT_VALID' },
					message: 'A custom location needs latitude and longitude.',
				},
				{
					...{ success: false, driver: { externalId: 'DRV999' }, date: day, code: 'ERR_DRIVER_NOT_FOUND' },
					message: 'No driver has this external id or serial number. Given: DRV999.',
				},
				{
					...{ success: false, driver: twin, date: day, code: 'ERR_MULTIPLE_DRV' },
					message: 'Several drivers have this external id or serial number. Given: DRV001.',
				},
				{
					...{ success: false, driver: serial, date: day, code: 'ERR_VEH_NOT_FOUND' },
					message: 'No vehicle has this external id or registration. Given: VEH999.',
				},
				{
					...{ success: false, driver: serial, date: day, code: 'ERR_MULTIPLE_VEH' },
					message: 'Several vehicles have this external id or registration. Given: VEH004.',
				},
			],
		});
		expect(daysOf('DRV002')).toEqual([
			expect.objectContaining({ workFrom: 495, workTo: 975, capacities: [100, null, null, null] }),
		]);
	});

	it.each([
		['no driver', {}, 'ERR_MISSING_MAND_FIELD', "'driver'"],
		['a driver without an id', { driver: { externalId: '' } }, 'ERR_MISSING_MAND_FIELD', "'externalId'"],
		['no date', { driver: one, date: undefined }, 'ERR_MISSING_MAND_FIELD', "'date'"],
		[
			'half a working time',
			{ driver: one, workTime: { to: '17:00' } },
			'ERR_MISSING_MAND_FIELD',
			"'workTime.from'",
		],
		[
			'a start where it starts',
			{ driver: one, startLocation: { type: 'startLocation' } },
			'ERR_INVALID_PARAM_FORMAT',
			"'startLocation.type' should be one of custom, employeeDefault",
		],
		[
			'the type "create"',
			{ driver: one, endLocation: { type: 'create', latitude: 42, longitude: -71 } },
			'ERR_INVALID_PARAM_FORMAT',
			'should be one of custom, employeeDefault, startLocation',
		],
		[
			'a location without type',
			{ driver: one, endLocation: {} },
			'ERR_MISSING_MAND_FIELD',
			"'endLocation.type'",
		],
		[
			'a vehicle without an id',
			{ driver: one, assignedVehicle: {} },
			'ERR_MISSING_MAND_FIELD',
			'registration',
		],
		['a vehicle by number', { driver: one, assignedVehicle: 7 }, 'ERR_INVALID_PARAM_FORMAT', 'external id'],
		['no object', undefined, 'ERR_INVALID_PARAM_FORMAT', 'should be an object'],
	])('refuses a row with %s, and does the others', async (_name, row, code, message) => {
		const body = await update(row && { date: day, ...row }, { driver: { serial: '002' }, date: day });
		expect(body).toMatchObject({
			success: true,
			updates: [{ success: false, code, message: expect.stringContaining(message) }, { success: true }],
		});
	});

	it('fails as a whole if all rows fail', async () => {
		expect(await update({ driver: { serial: '999' }, date: day })).toEqual({
			success: false,
			updates: [expect.objectContaining({ code: 'ERR_DRIVER_NOT_FOUND' })],
		});
	});

	it.each([
		[{}, 'ERR_MISSING_MAND_FIELD'],
		[{ updates: [] }, 'ERR_INVALID_PARAM_FORMAT'],
		[
			{ updates: Array.from({ length: 501 }, () => ({ driver: one, date: day })) },
			'ERR_INVALID_PARAM_FORMAT',
		],
		[{ driver: one, date: day }, 'ERR_MISSING_MAND_FIELD'],
	])('refuses a call with the wrong list', async (input, code) => {
		expect((await call(server, 'updateDriversParameters', input)).body).toMatchObject({
			success: false,
			code,
		});
	});

	it('assigns a vehicle by its registration, or by both ids if they fit', async () => {
		await update(
			{ driver: one, date: day, assignedVehicle: { registration: 'BOS 1042' } },
			{ driver: one, date: next, assignedVehicle: { registration: 'BOS 1042', externalId: 'VEH002' } },
		);
		expect(daysOf().map((driverDay) => driverDay.vehicleId)).toEqual([
			vehicleId('VEH002'),
			vehicleId('VEH002'),
		]);
		const assignedVehicle = { registration: 'BOS 1042', externalId: 'VEH001' };
		expect(await update({ driver: one, date: day, assignedVehicle })).toMatchObject({
			updates: [{ code: 'ERR_VEH_NOT_FOUND' }],
		});
	});

	it('makes one location of each new custom place, named after its address or coordinates', async () => {
		const bare = { type: 'custom', latitude: 42.1, longitude: -71.1 };
		const named = { ...bare, address: '1 Pier St' };
		await update(
			{ driver: one, date: day, startLocation: bare, endLocation: bare },
			{ driver: one, date: next, startLocation: named, endLocation: named },
			{ driver: { serial: '002' }, date: day, startLocation: bare, endLocation: named },
		);
		expect(newLocations()).toEqual([
			{ name: '42.1, -71.1', address: '', place: { lat: 42.1, lng: -71.1 } },
			{ name: '1 Pier St', address: '1 Pier St', place: { lat: 42.1, lng: -71.1 } },
		]);
		expect(driver()).toMatchObject({ start: { name: 'Chelsea depot' }, end: { name: 'Chelsea depot' } });
	});

	it('takes the location that is there, whatever it is called', async () => {
		const startLocation = {
			...{ type: 'custom', latitude: 42.39176, longitude: -71.03283, address: 'Chelsea, MA, USA' },
		};
		await update({ driver: one, date: day, startLocation });
		expect(newLocations()).toEqual([]);
		expect(daysOf()).toMatchObject([{ start: { name: 'Harbor Loop Chelsea' } }]);
	});

	it('makes no location for a row that is refused', async () => {
		const custom = { type: 'custom', latitude: 42.1, longitude: -71.1 };
		const body = await update(
			{ driver: one, date: day, startLocation: custom, endLocation: { type: 'custom', longitude: -71.1 } },
			{ driver: one, date: day, startLocation: custom, assignedVehicle: 'VEH999' },
		);
		expect(body).toMatchObject({
			success: false,
			updates: [{ code: 'ERR_LOC_NOT_VALID' }, { code: 'ERR_VEH_NOT_FOUND' }],
		});
		expect(newLocations()).toEqual([]);
	});

	it("goes back to the driver's own places", async () => {
		const custom = { type: 'custom', latitude: 42.1, longitude: -71.1 };
		await update({ driver: one, date: day, startLocation: custom, endLocation: { type: 'startLocation' } });
		expect(daysOf()).toMatchObject([{ start: { place: { lat: 42.1 } }, end: 'start' }]);
		const own = { type: 'employeeDefault' };
		await update({ driver: one, date: day, startLocation: own, endLocation: own });
		expect(daysOf()).toMatchObject([{ start: undefined, end: undefined }]);
	});

	it('waits for a planning, row by row', async () => {
		await restart({ solver: createHeldSolver() });
		await saveOrders(server, [anOrder()]);
		await call(server, 'startPlanning', { date: day });
		expect(await update({ driver: one, date: day }, { driver: one, date: next })).toMatchObject({
			success: true,
			updates: [{ code: 'ERR_OPT_RUNNING', planningId: 1 }, { success: true }],
		});
	});

	it('unschedules the routes of its rows', async () => {
		await saveOrders(server, [anOrder({ orderNo: 'A', assignedTo: one })]);
		await planDay(server, { date: day });
		await update({ driver: one, date: day });
		const { body } = await call(server, 'getRoutes', { date: day });
		expect(body['routes']).toEqual([]);
		expect(await storedOrder(server, 'A')).toMatchObject({ date: day });
	});
});

describe('update_drivers_positions', () => {
	const at = { timestamp: 1_803_600_000, latitude: 42.4, longitude: -71 };
	const update = async (...updates: unknown[]) =>
		(await call(server, 'updateDriversPositions', { updates })).body;
	const tracks = () =>
		[...server.domain.store.records.driverTracks.all()].map(({ driverId, day: utcDay, positions }) => ({
			own: driverId === driver().id,
			day: utcDay,
			seconds: positions.map((position) => position.at),
		}));

	it('does each row on its own', async () => {
		await restart({ seed: withTwins });
		const rows = [
			{ driver: { serial: '002' }, positions: [at] },
			{ driver: { serial: '001' }, positions: [at] },
			{ driver: { externalId: 'DRV999' }, positions: [at] },
			{ driver: { serial: '003' }, positions: [at] },
			{ driver: { externalId: 'DRV003' }, positions: [at] },
		];
		const repeated = 'The driver has several rows in this call: send one with all positions. Given: DRV003.';
		expect(await update(...rows)).toEqual({
			success: true,
			updates: [
				{ success: true, driver: { serial: '002' } },
				{
					...{ success: false, driver: { serial: '001' }, code: 'ERR_MULTIPLE_DRV' },
					message: 'Several drivers have this external id or serial number. Given: 001.',
				},
				{
					...{ success: false, driver: { externalId: 'DRV999' }, code: 'ERR_DRIVER_NOT_FOUND' },
					message: 'No driver has this external id or serial number. Given: DRV999.',
				},
				{
					...{ success: false, driver: { serial: '003' }, code: 'ERR_MULTIPLE_DRV_POS' },
					message: repeated,
				},
				{
					...{ success: false, driver: { externalId: 'DRV003' }, code: 'ERR_MULTIPLE_DRV_POS' },
					message: repeated,
				},
			],
		});
		expect(tracks()).toEqual([{ own: false, day: '2027-02-26', seconds: [at.timestamp] }]);
	});

	it('refuses every row of a driver even if one of them is wrong in itself', async () => {
		const body = await update(
			{ driver: one, positions: [{ ...at, latitude: 91 }] },
			{ driver: one, positions: [at] },
		);
		expect(body).toMatchObject({
			success: false,
			updates: [{ code: 'ERR_INVALID_PARAM_FORMAT' }, { code: 'ERR_MULTIPLE_DRV_POS' }],
		});
		expect(tracks()).toEqual([]);
	});

	it('keeps what the device told, by UTC day and in the order of time', async () => {
		const midnight = Date.parse('2027-03-16T00:00:00Z') / 1000;
		const positions = [midnight + 1, midnight - 1, midnight, midnight - 2].map((timestamp) => ({
			...at,
			timestamp,
		}));
		await update({ driver: one, positions });
		expect(tracks()).toEqual([
			{ own: true, day: '2027-03-15', seconds: [midnight - 2, midnight - 1] },
			{ own: true, day: '2027-03-16', seconds: [midnight, midnight + 1] },
		]);
	});

	it('keeps accuracy, speed and heading where they are given', async () => {
		await update({ driver: one, positions: [{ ...at, accuracy: 10.1, speed: 20.3, heading: 34.2 }, at] });
		const [track] = server.domain.store.records.driverTracks.all();
		const place = { lat: 42.4, lng: -71 };
		expect(track?.positions).toEqual([
			{ at: at.timestamp, place, accuracyMeters: 10.1, metersPerSecond: 20.3, headingDegrees: 34.2 },
			{ at: at.timestamp, place },
		]);
	});

	it('takes 100 positions of a driver, and an empty list for nothing', async () => {
		const many = Array.from({ length: 100 }, () => at);
		expect(
			await update({ driver: one, positions: many }, { driver: { serial: '002' }, positions: [] }),
		).toMatchObject({ success: true, updates: [{ success: true }, { success: true }] });
		expect(tracks().map(({ seconds }) => seconds.length)).toEqual([100]);
	});

	it.each([
		['101 positions', { positions: Array.from({ length: 101 }, () => at) }, 'ERR_INVALID_PARAM_FORMAT'],
		['no positions', {}, 'ERR_MISSING_MAND_FIELD'],
		['a position without time', { positions: [{ ...at, timestamp: undefined }] }, 'ERR_MISSING_MAND_FIELD'],
		[
			'a position without latitude',
			{ positions: [{ ...at, latitude: undefined }] },
			'ERR_MISSING_MAND_FIELD',
		],
		[
			'a position without longitude',
			{ positions: [{ ...at, longitude: undefined }] },
			'ERR_MISSING_MAND_FIELD',
		],
		['milliseconds', { positions: [{ ...at, timestamp: at.timestamp * 1000 }] }, 'ERR_INVALID_PARAM_FORMAT'],
		['a time as text', { positions: [{ ...at, timestamp: '2027-03-15' }] }, 'ERR_INVALID_PARAM_FORMAT'],
		['a latitude beyond the pole', { positions: [{ ...at, latitude: 90.1 }] }, 'ERR_INVALID_PARAM_FORMAT'],
		['a longitude too far', { positions: [{ ...at, longitude: -180.1 }] }, 'ERR_INVALID_PARAM_FORMAT'],
		['a heading of 361 degrees', { positions: [{ ...at, heading: 361 }] }, 'ERR_INVALID_PARAM_FORMAT'],
	])('refuses a row with %s, and keeps none of it', async (_name, fields, code) => {
		expect(await update({ driver: one, ...fields })).toMatchObject({
			success: false,
			updates: [{ success: false, driver: one, code }],
		});
		expect(tracks()).toEqual([]);
	});

	it('takes more drivers than other calls take rows', async () => {
		const rows = Array.from({ length: 501 }, () => ({ driver: { serial: '999' }, positions: [] }));
		expect((await update(...rows))['updates']).toHaveLength(501);
	});
});
