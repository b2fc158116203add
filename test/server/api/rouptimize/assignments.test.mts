import { twoCompanies } from '../../../support/companies.mts';
import { createHeldSolver } from '../../../support/held-solver.mts';
import { call as optimoRoute, saveOrders } from '../../../support/optimoroute.mts';
import { anOrderAt, day, eventsOf, idOf, listOf, planFor } from '../../../support/rouptimize-fleet.mts';
import { type Reply, rouptimize, type RouptimizeCall } from '../../../support/rouptimize.mts';
import { startServer, type TestServer } from '../../../support/server.mts';

/** Calls with ids of the demo company by their external ids, such as `{ driverId: 'DRV001' }`. */
async function withIds(call: RouptimizeCall, input: Record<string, unknown>): Promise<object> {
	const { driverId, vehicleId, ...rest } = input;
	return {
		...rest,
		...(driverId === undefined ? {} : { driverId: await idOf(call, 'listDrivers', String(driverId)) }),
		...(vehicleId === undefined ? {} : { vehicleId: await idOf(call, 'listVehicles', String(vehicleId)) }),
	};
}

const march = { startDate: '2027-03-01', endDate: '2027-03-31' };

describe('assignments', () => {
	let server: TestServer;
	let call: RouptimizeCall;
	beforeEach(async () => {
		server = await startServer({ seed: twoCompanies });
		call = rouptimize(server);
	});
	afterEach(() => server.close());

	const create = async (input: Record<string, unknown>): Promise<Reply> =>
		call('createAssignment', { input: await withIds(call, input) });
	const created = async (input: Record<string, unknown>): Promise<string> => {
		const { status, body } = await create(input);
		expect(status).toBe(201);
		return String(body?.['id']);
	};
	const vehicleOfRoute = (): string => {
		const [route] = [...server.domain.store.records.routes.all()];
		const { vehicles } = server.domain.store.records;
		return vehicles.get(route?.vehicleId ?? '')?.externalId ?? '';
	};

	it('are created, read, changed and deleted', async () => {
		const id = await created({ driverId: 'DRV001', vehicleId: 'VEH002', ...march, externalId: 'A1' });
		const { body } = await call('getAssignment', { id });
		expect(body).toEqual({
			...(await withIds(call, { driverId: 'DRV001', vehicleId: 'VEH002' })),
			...{ id, externalId: 'A1', ...march },
			...{ createdAt: '2027-03-01T12:00:00.000Z', updatedAt: '2027-03-01T12:00:00.000Z' },
		});
		const changed = await call('updateAssignment', { id, input: { endDate: null } });
		expect(changed).toMatchObject({ status: 200, body: { startDate: march.startDate, endDate: null } });
		expect((await call('deleteAssignment', { id })).status).toBe(204);
		expect((await call('getAssignment', { id })).status).toBe(404);
		const types = ['assignment.created', 'assignment.updated', 'assignment.deleted'];
		expect(eventsOf(server)).toEqual(types);
	});

	it.each([
		['the driver', { driverId: 'DRV001', vehicleId: 'VEH003' }, 'driverId'],
		['the vehicle', { driverId: 'DRV003', vehicleId: 'VEH002' }, 'vehicleId'],
	])('of %s never overlap', async (_what, who, field) => {
		const id = await created({ driverId: 'DRV001', vehicleId: 'VEH002', ...march });
		for (const days of [
			{ startDate: '2027-03-31' },
			{ startDate: '2027-02-01', endDate: '2027-03-01' },
			{ startDate: '2027-01-01', endDate: null },
		]) {
			const { status, body } = await create({ ...who, ...days });
			expect([status, body?.['code']]).toEqual([409, 'ASSIGNMENT_OVERLAP']);
			expect(body?.['details']).toMatchObject([{ field, message: expect.stringContaining(id) }]);
		}
		const next = await created({ ...who, startDate: '2027-04-01' });
		const earlier = { id: next, input: { startDate: '2027-03-31' } };
		expect(await call('updateAssignment', earlier)).toMatchObject({ body: { code: 'ASSIGNMENT_OVERLAP' } });
		const itself = { id: next, input: { startDate: '2027-04-02', endDate: '2027-05-01' } };
		expect((await call('updateAssignment', itself)).status).toBe(200);
	});

	it.each([
		['no start', { startDate: undefined }, 400, 'VALIDATION_ERROR', 'startDate'],
		['a day that there is not', { startDate: '2027-02-29' }, 400, 'VALIDATION_ERROR', 'startDate'],
		['an unknown field', { note: 'x' }, 400, 'VALIDATION_ERROR', 'note'],
		['its end before its start', { endDate: '2027-02-28' }, 422, 'UNPROCESSABLE', 'endDate'],
	])('with %s are refused', async (_what, change, status, code, field) => {
		const who = { driverId: 'DRV001', vehicleId: 'VEH002' };
		const refused = await create({ ...who, ...march, ...change });
		expect(refused).toMatchObject({ status, body: { code, details: [{ field }] } });
		expect(server.domain.store.records.assignments.size).toBe(0);
	});

	it('of drivers and vehicles that are not there are refused', async () => {
		const driverId = await idOf(call, 'listDrivers', 'DRV001');
		const unknown = await call('createAssignment', { input: { driverId, vehicleId: 'v', ...march } });
		expect(unknown).toMatchObject({ status: 422, body: { details: [{ field: 'vehicleId' }] } });
		const other = rouptimize(server, 1);
		const vehicleId = await idOf(other, 'listVehicles', 'VEH001');
		const borrowed = await other('createAssignment', { input: { driverId, vehicleId, ...march } });
		expect(borrowed).toMatchObject({ status: 422, body: { details: [{ field: 'driverId' }] } });
	});

	it('are found by driver, vehicle and days', async () => {
		const first = await created({ driverId: 'DRV001', vehicleId: 'VEH002', ...march });
		const second = await created({ driverId: 'DRV002', vehicleId: 'VEH001', startDate: '2027-04-01' });
		const found = async (input: Record<string, unknown>): Promise<unknown[]> =>
			(await listOf(call, 'listAssignments', await withIds(call, input))).map(({ id }) => id);
		expect(await found({ driverId: 'DRV001' })).toEqual([first]);
		expect(await found({ vehicleId: 'VEH001' })).toEqual([second]);
		expect(await found({ date: '2027-03-31' })).toEqual([first]);
		expect(await found({ date: '2030-01-01' })).toEqual([second]);
		expect(await found({ dateFrom: '2027-03-31', dateTo: '2027-04-01' })).toHaveLength(2);
		expect(await found({ dateTo: '2027-02-28' })).toEqual([]);
	});

	it('give the vehicle to planned days and to routes that have not begun, and take it back', async () => {
		await planFor(server, 'DRV001');
		expect(vehicleOfRoute()).toBe('VEH001');
		const id = await created({ driverId: 'DRV001', vehicleId: 'VEH002', ...march });
		expect(vehicleOfRoute()).toBe('VEH002');
		expect(eventsOf(server).slice(-2).sort()).toEqual(['assignment.created', 'route.assigned']);
		await planFor(server, 'DRV001');
		expect(vehicleOfRoute()).toBe('VEH002');
		await call('updateAssignment', { id, input: { endDate: '2027-03-14' } });
		expect(vehicleOfRoute()).toBe('VEH001');
		await call('updateAssignment', { id, input: { endDate: null } });
		expect(vehicleOfRoute()).toBe('VEH002');
		expect((await call('deleteAssignment', { id })).status).toBe(204);
		expect(vehicleOfRoute()).toBe('VEH001');
	});

	it('keep their driver and vehicle as long as they are in force or to come', async () => {
		const id = await created({ driverId: 'DRV001', vehicleId: 'VEH002', ...march });
		const [driverId, vehicleId] = [
			await idOf(call, 'listDrivers', 'DRV001'),
			await idOf(call, 'listVehicles', 'VEH002'),
		];
		const conflict = { status: 409, body: { code: 'CONFLICT', message: expect.stringContaining(id) } };
		expect(await call('deleteDriver', { id: driverId })).toMatchObject(conflict);
		expect(await call('deleteVehicle', { id: vehicleId })).toMatchObject(conflict);
		const past = { startDate: '2027-02-01', endDate: '2027-02-28' };
		await call('updateAssignment', { id, input: past });
		expect((await call('deleteDriver', { id: driverId })).status).toBe(204);
		expect((await call('getAssignment', { id })).status).toBe(404);
	});

	it('of another company are answered as if there were none', async () => {
		const id = await created({ driverId: 'DRV001', vehicleId: 'VEH002', ...march });
		const headers = { 'X-Request-Id': 'same' };
		for (const operation of ['getAssignment', 'updateAssignment', 'deleteAssignment'] as const) {
			const foreign = await rouptimize(server, 1)(operation, { id, headers });
			const unknown = await rouptimize(server, 1)(operation, { id: 'nothing', headers });
			expect([foreign.status, foreign.text]).toEqual([404, unknown.text]);
		}
	});
});

describe('assignments of days that are being planned', () => {
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

	it('wait until the planning has ended', async () => {
		const call = rouptimize(server);
		const who = await withIds(call, { driverId: 'DRV001', vehicleId: 'VEH002' });
		const running = { status: 409, body: { code: 'PLANNING_RUNNING' } };
		expect(await call('createAssignment', { input: { ...who, ...march } })).toMatchObject(running);
		const april = await call('createAssignment', { input: { ...who, startDate: '2027-04-01' } });
		expect(april.status).toBe(201);
	});
});
