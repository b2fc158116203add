import type { IDataObject } from 'n8n-workflow' with { 'resolution-mode': 'require' };
import { call, planDay, saveOrders } from '../../support/optimoroute.mts';
import { anOrder, day } from '../../support/orders.mts';
import { startServer, type TestServer } from '../../support/server.mts';
import { driverList, optimoRouteNode, shown } from './optimoroute-node.mts';

let server: TestServer;
let run: ReturnType<typeof optimoRouteNode>;

beforeEach(async () => {
	server = await startServer();
	run = optimoRouteNode(server);
});
afterEach(() => server.close());

const nextDay = '2027-03-16';
const driver = (mode: string, value: string) => ({ __rl: true, mode, value });
const parameters = {
	resource: 'driver',
	operation: 'updateParameters',
	driver: driver('externalId', '={{ $json.driver }}'),
	date: day,
};

/** The first and last rows of a driver's route: where it starts and ends, and when. */
async function ends(date: string, driverSerial: string) {
	const { body } = await call(server, 'getRoutes', { date, driverSerial, includeRouteStartEnd: true });
	const [route] = body['routes'] as Array<{
		stops: Array<Record<string, unknown>>;
		vehicleRegistration: string;
	}>;
	return { start: route?.stops[0], end: route?.stops.at(-1), vehicle: route?.vehicleRegistration };
}

async function plan(date: string) {
	await saveOrders(server, [anOrder({ date, assignedTo: { serial: '001' } })]);
	await planDay(server, { date });
}

describe('Update Parameters', () => {
	it('takes a driver out for a day', async () => {
		const { json, error } = await run({ ...parameters, updateFields: { enabled: false } }, [
			{ driver: 'DRV001' },
		]);
		expect(error).toBeUndefined();
		expect(json).toEqual([{ updated: true, driverExternalId: 'DRV001', date: day }]);
		await plan(day);
		expect((await ends(day, '001')).start).toBeUndefined();
		await plan(nextDay);
		expect((await ends(nextDay, '001')).start).toBeDefined();
	});

	it('changes working time, vehicle, start and end of the day', async () => {
		const place = { type: 'custom', latitude: 42.4, longitude: -71.1, address: 'Here 1' };
		const { error } = await run({
			...parameters,
			driver: driver('serial', '001'),
			updateFields: {
				workTimeFrom: '9:15',
				workTimeTo: '16:00',
				vehicleExternalId: 'VEH003',
				vehicleCapacity1: 7,
				start: { place },
				end: { place: { type: 'startLocation' } },
			},
		});
		expect(error).toBeUndefined();
		await plan(day);
		const { start, end } = await ends(day, '001');
		expect(start).toMatchObject({ latitude: 42.4, longitude: -71.1, scheduledAt: '09:15' });
		expect(end).toMatchObject({ latitude: 42.4, longitude: -71.1 });
		await plan(nextDay);
		expect((await ends(nextDay, '001')).start).not.toMatchObject({ latitude: 42.4 });
	});

	it('makes start and end those of all later days, if that is wanted', async () => {
		const place = { type: 'custom', latitude: 42.4, longitude: -71.1, address: 'Here 1' };
		const lasting = { ...parameters, options: { placesFor: 'always' } };
		const { json } = await run({ ...lasting, updateFields: { start: { place } } }, [{ driver: 'DRV001' }]);
		expect(json).toEqual([{ updated: true, driverExternalId: 'DRV001', date: day }]);
		await plan(nextDay);
		expect((await ends(nextDay, '001')).start).toMatchObject({ latitude: 42.4, longitude: -71.1 });
		const unknown = await run({ ...lasting, updateFields: { start: { place } } }, [{ driver: 'DRV999' }]);
		expect(shown(unknown.error).message).toMatch(/^Driver DRV999: /);
		expect(shown(unknown.error).description).toMatch(/^Check 'Driver'.*ERR_DRIVER_NOT_FOUND\)/);
	});

	it.each([
		[{ driver: driver('serial', '001') }, { enabled: true }, /'Driver'/],
		[{}, { vehicleRegistration: 'BOS 1043' }, /'Vehicle Registration'/],
		[{}, { end: { place: { type: 'startLocation' } } }, /'End Place'/],
		[{}, { start: { place: { type: 'custom', address: 'No coordinates 1' } } }, /'Start Place'/],
	])('says what cannot be changed for all later days: %j %j', async (named, updateFields, message) => {
		const given = { ...parameters, driver: driver('externalId', 'DRV001'), ...named };
		const { error } = await run({ ...given, updateFields, options: { placesFor: 'always' } });
		expect(shown(error).message).toMatch(message);
		expect(shown(error).description).toMatch(/Places Count For/);
	});

	it('changes many drivers in one request, and fails one alone', async () => {
		const items = ['DRV001', 'DRV999', 'DRV002'].map((name) => ({ driver: name }));
		const { outputs } = await run({ ...parameters, updateFields: { enabled: true } }, items, {
			onError: 'continueErrorOutput',
		});
		expect(outputs.map((output) => output.map(({ pairedItem }) => pairedItem))).toEqual([
			[{ item: 0 }, { item: 2 }],
			[{ item: 1 }],
		]);
		expect(outputs[1]?.[0]?.json).toMatchObject({
			driver: 'DRV999',
			error: expect.stringMatching(/^Driver DRV999: /),
			details: { code: 'ERR_DRIVER_NOT_FOUND' },
		});
		expect(server.log.filter((line) => line.includes('update_drivers_parameters'))).toHaveLength(1);
	});

	it.each([
		[{}, "'Update Fields' is empty"],
		[{ workTimeFrom: '08:00' }, "'Work Time To' is missing"],
		[{ start: { place: { type: 'custom', latitude: 0, longitude: 0 } } }, 'latitude and longitude'],
		[{ vehicleExternalId: 'VEH999' }, 'vehicle'],
	])('refuses %j', async (updateFields, message) => {
		const { error } = await run({ ...parameters, updateFields }, [{ driver: 'DRV001' }]);
		expect(shown(error).message).toContain(message);
		expect(shown(error).description).not.toBe('');
	});

	it('wants a driver and a day', async () => {
		const unnamed = await run({ ...parameters, updateFields: { enabled: true } }, [{}]);
		expect(shown(unnamed.error).message).toBe("'Driver' is empty");
		const undated = await run({ ...parameters, date: '={{ $json.day }}', updateFields: { enabled: true } }, [
			{ driver: 'DRV001' },
		]);
		expect(shown(undated.error).message).toBe("'Date' is not a day: it is empty");
	});
});

describe('Update Positions', () => {
	const map = { resource: 'driver', operation: 'updatePositions', dataMode: 'autoMap' };
	const at = (minutes: number) => Date.parse(`${day}T13:00:00Z`) / 1000 + 60 * minutes;
	const position = (fields: IDataObject): IDataObject => ({
		driverSerial: '001',
		latitude: 42.36,
		longitude: -71.06,
		...fields,
	});
	const stored = () =>
		[...server.domain.store.records.driverTracks.all()]
			.flatMap((track) => track.positions)
			.sort((one, other) => one.at - other.at);

	it('takes the positions from the fields of the items, whatever way the time is written', async () => {
		const { json, error } = await run(map, [
			position({ timestamp: at(0), speed: '12.5', accuracy: 5, heading: 90 }),
			position({ timestamp: new Date(at(1) * 1000).toISOString() }),
			position({ timestamp: at(2) * 1000 }),
			{ 'driver.externalId': 'DRV002', timestamp: at(3), Latitude: 42.3, Longitude: -71 },
		]);
		expect(error).toBeUndefined();
		expect(json).toEqual([
			...[0, 1, 2].map((minutes) => ({ updated: true, driverSerial: '001', timestamp: at(minutes) })),
			{ updated: true, driverExternalId: 'DRV002', timestamp: at(3) },
		]);
		expect(stored().map((one) => one.at)).toEqual([at(0), at(1), at(2), at(3)]);
		expect(stored()[0]).toMatchObject({ metersPerSecond: 12.5, accuracyMeters: 5, headingDegrees: 90 });
	});

	it('takes them from the fields of the node', async () => {
		const { json, error } = await run(
			{
				...map,
				dataMode: 'define',
				driver: driver('serial', '001'),
				timestamp: '={{ $json.seen }}',
				latitude: '={{ $json.lat }}',
				longitude: -71.06,
				additionalFields: { heading: 0 },
			},
			[{ seen: '2027-03-15T09:00:00-04:00', lat: 42.36 }],
		);
		expect(error).toBeUndefined();
		expect(json).toEqual([{ updated: true, driverSerial: '001', timestamp: at(0) }]);
		expect(stored()).toMatchObject([{ at: at(0), headingDegrees: 0 }]);
	});

	it('sends any number of positions of a driver, 100 in a request', async () => {
		const items = Array.from({ length: 250 }, (_, second) => position({ timestamp: at(0) + second }));
		const { json, error } = await run(map, items);
		expect(error).toBeUndefined();
		expect(json).toHaveLength(250);
		expect(stored().map((one) => one.at)).toEqual(items.map(({ timestamp }) => timestamp));
		expect(server.log.filter((line) => line.includes('update_drivers_positions'))).toHaveLength(3);
	});

	it('never sends a driver twice in one request, named in whichever way', async () => {
		const { json, error } = await run(map, [
			position({ timestamp: at(0) }),
			position({ timestamp: at(1), driverSerial: undefined, driverExternalId: 'DRV001' }),
		]);
		expect(error).toBeUndefined();
		expect(json).toHaveLength(2);
	});

	it('fails the items of an unknown driver, and no others', async () => {
		const items = [position({ timestamp: at(0) }), position({ timestamp: at(0), driverSerial: 'none' })];
		const { outputs } = await run(map, items, { onError: 'continueErrorOutput' });
		expect(outputs.map((output) => output.length)).toEqual([1, 1]);
		expect(outputs[1]?.[0]?.json).toMatchObject({
			error: expect.stringMatching(/^Driver none: /),
			details: { code: 'ERR_DRIVER_NOT_FOUND' },
		});
	});

	it.each([
		[position({}), 'The item has no timestamp'],
		[position({ timestamp: 'yesterday' }), 'This is no time: yesterday'],
		[
			{ driver: 'Ann', timestamp: 1, latitude: 1, longitude: 1 },
			'The item has no driverExternalId or driverSerial',
		],
	])('says what an item lacks: %j', async (item, message) => {
		const { error } = await run(map, [item]);
		expect(shown(error).message).toBe(message);
	});
});

describe('the list of drivers', () => {
	it('has the drivers of the routes around today, and names them for the operations', async () => {
		const today = new Date().toISOString().slice(0, 10);
		await saveOrders(server, [
			anOrder({ date: today, assignedTo: { serial: '001' } }),
			anOrder({ date: today, assignedTo: { serial: '002' } }),
		]);
		await planDay(server, { date: today });
		const open = driverList(server);
		const { results } = await open();
		expect(results.map(({ value }) => value)).toEqual(['externalId:DRV001', 'externalId:DRV002']);
		expect(results[0]?.name).toBe('Amara Okafor · 001 · DRV001');
		expect((await open({ filter: 'amara 001' })).results).toHaveLength(1);
		expect((await open({ filter: 'nobody' })).results).toEqual([]);
		const { json } = await run({
			...parameters,
			driver: driver('list', String(results[0]?.value)),
			updateFields: { enabled: true },
		});
		expect(json).toEqual([{ updated: true, driverExternalId: 'DRV001', date: day }]);
	});
});
