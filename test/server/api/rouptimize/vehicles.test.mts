import { twoCompanies } from '../../../support/companies.mts';
import { createHeldSolver } from '../../../support/held-solver.mts';
import { call as optimoRoute, saveOrders } from '../../../support/optimoroute.mts';
import { anOrderAt, day, eventsOf, idOf, listOf, planFor } from '../../../support/rouptimize-fleet.mts';
import { rouptimize, type RouptimizeCall } from '../../../support/rouptimize.mts';
import { startServer, type TestServer } from '../../../support/server.mts';

describe('vehicles', () => {
	let server: TestServer;
	let call: RouptimizeCall;
	beforeEach(async () => {
		server = await startServer({ seed: twoCompanies });
		call = rouptimize(server);
	});
	afterEach(() => server.close());

	const create = async (input: object): Promise<Record<string, unknown>> => {
		const { status, body } = await call('createVehicle', { input });
		expect(status).toBe(201);
		return body ?? {};
	};

	it('are created with little, and say the rest by themselves', async () => {
		expect(await create({ plateNumber: 'B 1' })).toEqual({
			id: expect.any(String),
			externalId: null,
			createdAt: '2027-03-01T12:00:00.000Z',
			updatedAt: '2027-03-01T12:00:00.000Z',
			...{ plateNumber: 'B 1', label: '', vin: '', model: '', year: null, type: '', color: '' },
			...{ status: 'active', branchId: null, features: [], costPerKm: null, costPerHour: null },
			...{ weightCapacity: null, volumeCapacity: null, missionCapacity: null },
			capacity: { load1: null, load2: null, load3: null, load4: null },
		});
	});

	it('have weight and volume as their first two loads', async () => {
		const created = await create({
			plateNumber: 'B 1',
			weightCapacity: 100,
			capacity: { load2: 5, load4: 1 },
		});
		expect(created).toMatchObject({
			weightCapacity: 100,
			volumeCapacity: 5,
			capacity: { load1: 100, load2: 5, load3: null, load4: 1 },
		});
		const input = { weightCapacity: null, capacity: { load4: 2 } };
		const { body } = await call('updateVehicle', { id: String(created['id']), input });
		expect(body?.['capacity']).toEqual({ load1: null, load2: 5, load3: null, load4: 2 });
	});

	it('are changed field by field, emptied with null, and deleted', async () => {
		const branchId = await idOf(call, 'listBranches', 'BRN001');
		const full = { year: 2020, missionCapacity: 12, costPerKm: 0.5, costPerHour: 9, branchId };
		const { id } = await create({ plateNumber: 'B 1', externalId: 'V1', ...full });
		expect((await call('getVehicle', { id: String(id) })).body).toMatchObject(full);
		const none = { year: null, missionCapacity: null, costPerKm: null, costPerHour: null, branchId: null };
		const changed = await call('updateVehicle', { id: String(id), input: { ...none, label: 'Van' } });
		expect(changed).toMatchObject({
			status: 200,
			body: { ...none, label: 'Van', plateNumber: 'B 1', externalId: 'V1' },
		});
		expect((await call('deleteVehicle', { id: String(id) })).status).toBe(204);
		expect((await call('getVehicle', { id: String(id) })).status).toBe(404);
		expect(eventsOf(server)).toEqual(['vehicle.created', 'vehicle.updated', 'vehicle.deleted']);
	});

	it.each([
		['no plate number', {}, 400, 'VALIDATION_ERROR', 'plateNumber'],
		['an unknown field', { plate: 'B' }, 400, 'VALIDATION_ERROR', 'plate'],
		['an unknown status', { status: 'sold' }, 400, 'VALIDATION_ERROR', 'status'],
		['room for no mission', { missionCapacity: 0 }, 400, 'VALIDATION_ERROR', 'missionCapacity'],
		['two weights', { weightCapacity: 1, capacity: { load1: 2 } }, 400, 'VALIDATION_ERROR', 'weightCapacity'],
		['a fifth load', { capacity: { load5: 1 } }, 400, 'VALIDATION_ERROR', 'capacity.load5'],
		['an unknown branch', { branchId: 'b' }, 422, 'UNPROCESSABLE', 'branchId'],
		['an externalId that is taken', { externalId: 'VEH001' }, 409, 'EXTERNAL_ID_TAKEN', 'externalId'],
	])('with %s are refused', async (what, input, status, code, field) => {
		const whole = what === 'no plate number' ? input : { plateNumber: 'B 1', ...input };
		const refused = await call('createVehicle', { input: whole });
		expect(refused).toMatchObject({ status, body: { code, details: [{ field }] } });
		if (what === 'no plate number') return;
		const id = await idOf(call, 'listVehicles', 'VEH002');
		expect(await call('updateVehicle', { id, input })).toMatchObject({
			status,
			body: { code, details: [{ field }] },
		});
		expect(eventsOf(server)).toEqual([]);
	});

	it('are found by branch and status, in pages', async () => {
		await create({ plateNumber: 'B 1', status: 'maintenance' });
		expect(await listOf(call, 'listVehicles', { status: 'maintenance' })).toMatchObject([
			{ plateNumber: 'B 1' },
		]);
		const branchId = await idOf(call, 'listBranches', 'BRN001');
		const { body } = await call('listVehicles', { input: { branchId, limit: 3 } });
		expect(body).toMatchObject({ total: 8, nextCursor: expect.any(String) });
		const next = await call('listVehicles', { input: { branchId, limit: 10, cursor: body?.['nextCursor'] } });
		expect(next.body).toMatchObject({ total: 8, nextCursor: null });
		expect((next.body?.['data'] as unknown[]).length).toBe(5);
	});

	it('with a feature that is new make it one that missions may ask for', async () => {
		const row = anOrderAt('A', { vehicleFeatures: ['CRANE'] });
		expect(await saveOrders(server, [row])).toMatchObject([{ success: false }]);
		await create({ plateNumber: 'B 1', features: ['CRANE', 'FR'] });
		expect(await saveOrders(server, [row])).toMatchObject([{ success: true }]);
	});

	it('stay while a route that is not over has them', async () => {
		await planFor(server, 'DRV001');
		const id = await idOf(call, 'listVehicles', 'VEH001');
		const refused = await call('deleteVehicle', { id });
		expect(refused).toMatchObject({ status: 409, body: { code: 'CONFLICT' } });
		expect(String(refused.body?.['message'])).toMatch(/delete that route, or give it another vehicle/);
		const success = { updates: [{ orderNo: 'A', data: { status: 'success' } }] };
		await optimoRoute(server, 'updateCompletionDetails', success);
		expect((await call('deleteVehicle', { id })).status).toBe(204);
	});

	it('let go the missions and drivers they were meant for', async () => {
		await saveOrders(server, [anOrderAt('A')]);
		const id = await idOf(call, 'listVehicles', 'VEH001');
		const [order] = [...server.domain.store.records.orders.all()];
		await server.domain.store.write((unit) => {
			if (order !== undefined) unit.put('orders', { ...order, vehicleId: id });
		});
		expect((await call('deleteVehicle', { id })).status).toBe(204);
		expect(server.domain.store.records.orders.get(order?.id ?? '')?.vehicleId).toBeNull();
		expect(await listOf(call, 'listDrivers', { externalId: 'DRV001' })).toMatchObject([{ vehicleId: null }]);
		expect(eventsOf(server)).toEqual(['order.created', 'order.updated', 'driver.updated', 'vehicle.deleted']);
	});

	it('of another company are answered as if there were none', async () => {
		const { id } = await create({ plateNumber: 'B 1' });
		const headers = { 'X-Request-Id': 'same' };
		for (const operation of ['getVehicle', 'updateVehicle', 'deleteVehicle'] as const) {
			const foreign = await rouptimize(server, 1)(operation, { id: String(id), headers });
			const unknown = await rouptimize(server, 1)(operation, { id: 'nothing', headers });
			expect([foreign.status, foreign.text]).toEqual([404, unknown.text]);
		}
		expect((await call('getVehicle', { id: String(id) })).status).toBe(200);
	});
});

describe('a vehicle whose driver is being planned', () => {
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
		const id = await idOf(call, 'listVehicles', 'VEH001');
		const other = await idOf(call, 'listVehicles', 'VEH002');
		const running = { status: 409, body: { code: 'PLANNING_RUNNING' } };
		const maintenance = { input: { status: 'maintenance' } };
		expect(await call('updateVehicle', { id, ...maintenance })).toMatchObject(running);
		expect(await call('deleteVehicle', { id })).toMatchObject(running);
		expect((await call('updateVehicle', { id, input: { label: 'Van' } })).status).toBe(200);
		expect((await call('updateVehicle', { id: other, ...maintenance })).status).toBe(200);
	});
});
