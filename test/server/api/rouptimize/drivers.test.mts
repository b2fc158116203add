import { twoCompanies } from '../../../support/companies.mts';
import { createHeldSolver } from '../../../support/held-solver.mts';
import { call as optimoRoute, saveOrders } from '../../../support/optimoroute.mts';
import { anOrderAt, day, eventsOf, idOf, listOf, planFor } from '../../../support/rouptimize-fleet.mts';
import { rouptimize, type RouptimizeCall } from '../../../support/rouptimize.mts';
import { startServer, type TestServer } from '../../../support/server.mts';

const chelsea = { address: 'Chelsea, MA, USA', latitude: 42.39176, longitude: -71.03283 };

describe('drivers', () => {
	let server: TestServer;
	let call: RouptimizeCall;
	beforeEach(async () => {
		server = await startServer({ seed: twoCompanies });
		call = rouptimize(server);
	});
	afterEach(() => server.close());

	const create = async (input: object): Promise<string> => {
		const { status, body } = await call('createDriver', { input });
		expect(status).toBe(201);
		return String(body?.['id']);
	};
	const theRoute = (): Record<string, unknown> => ({ ...[...server.domain.store.records.routes.all()][0] });

	it('work from eight to six unless told otherwise', async () => {
		const id = await create({ name: 'Noor' });
		expect((await call('getDriver', { id })).body).toEqual({
			...{ id, externalId: null, name: 'Noor', email: '', phone: '', serial: '', skills: [] },
			...{ createdAt: '2027-03-01T12:00:00.000Z', updatedAt: '2027-03-01T12:00:00.000Z' },
			...{ branchId: null, vehicleId: null, licenseNumber: '', licenseExpiry: null, isActive: true },
			...{ startWorkingTime: '08:00', endWorkingTime: '18:00', startLocation: null, endLocation: null },
		});
	});

	it('start and end at places that are looked up by their addresses', async () => {
		const { latitude, longitude } = chelsea;
		const id = await create({
			name: 'Noor',
			startLocation: { address: '393 Hanover St, Boston, MA 02113, USA' },
			endLocation: { latitude, longitude },
		});
		expect((await call('getDriver', { id })).body).toMatchObject({
			startLocation: { latitude: 42.365142, longitude: -71.052882 },
			endLocation: { address: '', latitude, longitude },
		});
	});

	it('are changed field by field, emptied with null, and deleted', async () => {
		const [branchId, vehicleId] = [
			await idOf(call, 'listBranches', 'BRN001'),
			await idOf(call, 'listVehicles', 'VEH001'),
		];
		const full = { branchId, vehicleId, licenseExpiry: '2028-02-29', startLocation: chelsea };
		const id = await create({ name: 'Noor', serial: '001', externalId: 'D1', ...full });
		expect((await call('getDriver', { id })).body).toMatchObject(full);
		const none = { branchId: null, vehicleId: null, licenseExpiry: null, startLocation: null };
		const input = { ...none, startWorkingTime: '22:00', endWorkingTime: '06:00' };
		expect(await call('updateDriver', { id, input })).toMatchObject({
			status: 200,
			body: { ...input, name: 'Noor', serial: '001', externalId: 'D1' },
		});
		expect((await call('deleteDriver', { id })).status).toBe(204);
		expect((await call('getDriver', { id })).status).toBe(404);
		expect(eventsOf(server)).toEqual(['driver.created', 'driver.updated', 'driver.deleted']);
	});

	it.each([
		['no name', { name: '' }, 400, 'VALIDATION_ERROR', 'name'],
		['an unknown field', { nam: 'A' }, 400, 'VALIDATION_ERROR', 'nam'],
		['a time that there is not', { startWorkingTime: '24:00' }, 400, 'VALIDATION_ERROR', 'startWorkingTime'],
		['a date that there is not', { licenseExpiry: '2027-02-29' }, 400, 'VALIDATION_ERROR', 'licenseExpiry'],
		['an empty place', { startLocation: {} }, 400, 'VALIDATION_ERROR', 'startLocation'],
		['half a place', { endLocation: { latitude: 1 } }, 400, 'VALIDATION_ERROR', 'endLocation.longitude'],
		['an unknown vehicle', { vehicleId: 'v' }, 422, 'UNPROCESSABLE', 'vehicleId'],
		['an unknown branch', { branchId: 'b' }, 422, 'UNPROCESSABLE', 'branchId'],
		['an externalId that is taken', { externalId: 'DRV001' }, 409, 'EXTERNAL_ID_TAKEN', 'externalId'],
	])('with %s are refused', async (_what, input, status, code, field) => {
		const refused = { status, body: { code, details: [{ field }] } };
		expect(await call('createDriver', { input: { name: 'Noor', ...input } })).toMatchObject(refused);
		const id = await idOf(call, 'listDrivers', 'DRV002');
		expect(await call('updateDriver', { id, input })).toMatchObject(refused);
		expect(eventsOf(server)).toEqual([]);
	});

	it('at an address that is nowhere are refused', async () => {
		const input = { name: 'Noor', startLocation: { address: 'Xqzzy 1' } };
		const refused = { status: 422, body: { code: 'ADDRESS_NOT_FOUND' } };
		expect(await call('createDriver', { input })).toMatchObject(refused);
	});

	it('are found by branch, vehicle and whether they are active', async () => {
		const [branchId, vehicleId] = [
			await idOf(call, 'listBranches', 'BRN001'),
			await idOf(call, 'listVehicles', 'VEH001'),
		];
		await create({ name: 'Noor', isActive: false, vehicleId });
		expect(await listOf(call, 'listDrivers', { isActive: false })).toMatchObject([{ name: 'Noor' }]);
		expect((await listOf(call, 'listDrivers', { vehicleId })).length).toBe(2);
		const { body } = await call('listDrivers', { input: { branchId, limit: 3 } });
		expect(body).toMatchObject({ total: 8, nextCursor: expect.any(String) });
	});

	it('keep their coming routes, which follow them to other places, times and vehicles', async () => {
		await planFor(server, 'DRV001');
		const [id, vehicleId] = [
			await idOf(call, 'listDrivers', 'DRV001'),
			await idOf(call, 'listVehicles', 'VEH002'),
		];
		const before = theRoute();
		const input = {
			vehicleId,
			startWorkingTime: '10:00',
			startLocation: { latitude: 42.3, longitude: -71.1 },
		};
		expect((await call('updateDriver', { id, input })).status).toBe(200);
		const after = theRoute();
		expect(after).toMatchObject({ id: before['id'], vehicleId, start: { place: { lat: 42.3, lng: -71.1 } } });
		expect(after['startAt']).toBeGreaterThanOrEqual(10 * 3600);
		expect(after['distanceMeters']).not.toBe(before['distanceMeters']);
		expect(eventsOf(server).slice(-2).sort()).toEqual(['driver.updated', 'route.assigned']);
	});

	it('leave a route the vehicle and start that were chosen for it alone', async () => {
		await planFor(server, 'DRV001');
		const [route] = [...server.domain.store.records.routes.all()];
		if (route === undefined) throw new Error('Nothing was planned.');
		const start = { name: 'Mill', address: 'Mill', place: { lat: 42.35, lng: -71.05 } };
		const vehicleId = await idOf(call, 'listVehicles', 'VEH005');
		await server.domain.store.write((unit) => {
			unit.put('routes', { ...route, vehicleId, start });
		});
		const id = await idOf(call, 'listDrivers', 'DRV001');
		const input = { vehicleId: null, startLocation: null, endLocation: null };
		expect((await call('updateDriver', { id, input })).status).toBe(200);
		expect(theRoute()).toMatchObject({ vehicleId, start, end: null });
	});

	it('leave a route as it is on which work has begun', async () => {
		await planFor(server, 'DRV001');
		const success = { updates: [{ orderNo: 'A', data: { status: 'servicing' } }] };
		await optimoRoute(server, 'updateCompletionDetails', success);
		const before = theRoute();
		const id = await idOf(call, 'listDrivers', 'DRV001');
		await call('updateDriver', { id, input: { startLocation: null, startWorkingTime: '11:00' } });
		expect(theRoute()).toEqual(before);
	});

	it('stay while a route that is not over is theirs', async () => {
		await planFor(server, 'DRV001');
		const id = await idOf(call, 'listDrivers', 'DRV001');
		const refused = await call('deleteDriver', { id });
		expect(refused).toMatchObject({ status: 409, body: { code: 'CONFLICT' } });
		expect(String(refused.body?.['message'])).toMatch(/delete that route, or give it another driver/);
		const success = { updates: [{ orderNo: 'A', data: { status: 'success' } }] };
		await optimoRoute(server, 'updateCompletionDetails', success);
		expect((await call('deleteDriver', { id })).status).toBe(204);
		expect(theRoute()['driverId']).toBe(id);
	});

	it('let go the missions they were meant for, and take along what is only theirs', async () => {
		await saveOrders(server, [anOrderAt('A', { assignedTo: { externalId: 'DRV001' } })]);
		const driver = { externalId: 'DRV001', date: day, enabled: false };
		await optimoRoute(server, 'updateDriverParameters', driver);
		const id = await idOf(call, 'listDrivers', 'DRV001');
		expect((await call('inviteDriver', { id })).status).toBe(201);
		expect((await call('deleteDriver', { id })).status).toBe(204);
		const { orders, driverDays, mobileUsers, invites } = server.domain.store.records;
		expect([...orders.all()]).toMatchObject([{ driverId: null }]);
		expect([driverDays.size, mobileUsers.size, invites.size]).toEqual([0, 0, 0]);
		expect(eventsOf(server)).toEqual(['order.created', 'order.updated', 'driver.deleted']);
	});

	it('of another company are answered as if there were none', async () => {
		const id = await create({ name: 'Noor' });
		const headers = { 'X-Request-Id': 'same' };
		const operations = [
			'getDriver',
			'updateDriver',
			'deleteDriver',
			'inviteDriver',
			'listDriverDevices',
		] as const;
		for (const operation of operations) {
			const foreign = await rouptimize(server, 1)(operation, { id, headers });
			const unknown = await rouptimize(server, 1)(operation, { id: 'nothing', headers });
			expect([foreign.status, foreign.text]).toEqual([404, unknown.text]);
		}
		const vehicleId = await idOf(call, 'listVehicles', 'VEH001');
		const borrowed = await rouptimize(server, 1)('createDriver', { input: { name: 'Eve', vehicleId } });
		expect(borrowed).toMatchObject({ status: 422, body: { details: [{ field: 'vehicleId' }] } });
	});
});

describe('a driver who is being planned', () => {
	let server: TestServer;
	beforeEach(async () => {
		server = await startServer({ solver: createHeldSolver() });
		await saveOrders(server, [anOrderAt('A')]);
		await optimoRoute(server, 'startPlanning', { date: day, useDrivers: [{ driverExternalId: 'DRV001' }] });
	});
	afterEach(async () => {
		await optimoRoute(server, 'stopPlanning', { planningId: 1 });
		await server.close();
	});

	it('keeps what the planning counts on until it ends', async () => {
		const call = rouptimize(server);
		const id = await idOf(call, 'listDrivers', 'DRV001');
		const running = { status: 409, body: { code: 'PLANNING_RUNNING' } };
		const later = { input: { startWorkingTime: '09:00' } };
		expect(await call('updateDriver', { id, ...later })).toMatchObject(running);
		expect(await call('updateDriver', { id, input: { startLocation: null } })).toMatchObject(running);
		expect(await call('deleteDriver', { id })).toMatchObject(running);
		expect((await call('updateDriver', { id, input: { phone: '1' } })).status).toBe(200);
		const other = await idOf(call, 'listDrivers', 'DRV002');
		expect((await call('updateDriver', { id: other, ...later })).status).toBe(200);
	});
});
