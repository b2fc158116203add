import { driverDayId } from '../../../../server/domain/driver-day.mts';
import { twoCompanies } from '../../../support/companies.mts';
import { createHeldSolver } from '../../../support/held-solver.mts';
import { call as optimoRoute, planningEnd } from '../../../support/optimoroute.mts';
import { day } from '../../../support/orders.mts';
import { aRoute, idOf, missions } from '../../../support/rouptimize-day.mts';
import { rouptimize, type RouptimizeCall } from '../../../support/rouptimize.mts';
import { startServer, type TestServer } from '../../../support/server.mts';

type Stops = Array<{ missionId: string; sequence: number; startAt: string; travelSeconds: number }>;

const missionsOf = (body: Record<string, unknown> | undefined): string[] =>
	(body?.['stops'] as Stops).map(({ missionId }) => missionId);

/** A place on one line to the north of the depot. */
const north = (steps: number): object => ({
	location: { locationName: `North ${steps}`, latitude: 42.4 + steps / 100, longitude: -71.03 },
});

describe('routes', () => {
	let server: TestServer;
	let call: RouptimizeCall;
	beforeEach(async () => {
		server = await startServer({ seed: twoCompanies });
		call = rouptimize(server);
	});
	afterEach(() => server.close());

	const driver = (externalId: string): string => idOf(server, 'drivers', externalId);
	const vehicle = (externalId: string): string => idOf(server, 'vehicles', externalId);
	const route = async (input: object): Promise<string> => aRoute(call, { date: day, ...input });
	const status = (id: string): string | undefined => server.domain.store.records.orders.get(id)?.status;

	it('are made of missions in the sequence given, with a driver, his vehicle and his places', async () => {
		const [one = '', two = ''] = await missions(server, north(2), north(1));
		const input = { date: day, driverId: driver('DRV001'), missionIds: [one, two], externalId: 'R-1' };
		const { status: code, body } = await call('createRoute', { input });
		expect([code, missionsOf(body)]).toEqual([201, [one, two]]);
		expect(body).toMatchObject({
			externalId: 'R-1',
			name: `Amara Okafor, ${day}`,
			status: 'assigned',
			vehicleId: vehicle('VEH001'),
			branchId: idOf(server, 'branches', 'BRN001'),
			stops: [{ sequence: 1 }, { sequence: 2 }],
		});
		const { coordinates } = body?.['geometry'] as { coordinates: number[][] };
		expect(coordinates).toHaveLength(4);
		expect(coordinates[0]).toEqual(coordinates[3]);
		expect(await call('getRoute', { id: String(body?.['id']) })).toMatchObject({ status: 200, body });
		expect(status(one)).toBe('scheduled');
	});

	it('may begin without missions and without a driver, at a depot, and say how far they are', async () => {
		const id = await route({ depotId: idOf(server, 'depots', 'DEP001') });
		const read = async (): Promise<unknown> => (await call('getRoute', { id })).body?.['status'];
		expect((await call('getRoute', { id })).body).toMatchObject({
			...{ name: `Route 1, ${day}`, status: 'draft', stops: [], geometry: null, totalDurationSeconds: 0 },
		});
		const [one = '', two = ''] = await missions(server, { orderNo: 'A' }, { orderNo: 'B' });
		const added = await call('addRouteMissions', { id, input: { missionIds: [one, two] } });
		expect(added.body).toMatchObject({ status: 'planned', driverId: null, vehicleId: null });
		expect((added.body?.['geometry'] as { coordinates: unknown[] }).coordinates).toHaveLength(4);
		await call('assignRouteDriver', { id, input: { driverId: driver('DRV002') } });
		expect(await read()).toBe('assigned');
		const complete = async (orderNo: string, state: string): Promise<unknown> =>
			optimoRoute(server, 'updateCompletionDetails', { updates: [{ orderNo, data: { status: state } }] });
		await complete('A', 'servicing');
		expect(await read()).toBe('in_progress');
		await complete('A', 'success');
		await complete('B', 'failed');
		expect(await read()).toBe('completed');
		expect(await call('deleteRoute', { id })).toMatchObject({ status: 409, body: { code: 'CONFLICT' } });
		const refused = await call('assignRouteDriver', { id, input: { driverId: null } });
		expect(refused).toMatchObject({ status: 409, body: { code: 'CONFLICT' } });
	});

	it('are listed by date, driver, vehicle, branch and status, page by page', async () => {
		const [one = ''] = await missions(server, {});
		const mine = await route({ driverId: driver('DRV001'), missionIds: [one] });
		const draft = await route({ date: '2027-03-20' });
		const list = async (input: object): Promise<unknown> =>
			((await call('listRoutes', { input })).body?.['data'] as Array<{ id: string }>).map(({ id }) => id);
		expect(await list({})).toHaveLength(2);
		expect(await list({ date: day })).toEqual([mine]);
		expect(await list({ dateFrom: '2027-03-16', dateTo: '2027-03-31' })).toEqual([draft]);
		expect(await list({ driverId: driver('DRV001') })).toEqual([mine]);
		expect(await list({ vehicleId: vehicle('VEH001') })).toEqual([mine]);
		expect(await list({ branchId: idOf(server, 'branches', 'BRN001') })).toEqual([mine]);
		expect(await list({ status: 'draft' })).toEqual([draft]);
		expect(await list({ limit: 1 })).toHaveLength(1);
		expect((await call('listRoutes', { input: { status: 'lost' } })).status).toBe(400);
	});

	it('take missions where the way gets longer least, or at a position', async () => {
		const ids = await missions(server, north(1), north(3), north(2), {});
		const [near = '', far = '', between = '', first = ''] = ids;
		const id = await route({ driverId: driver('DRV001'), missionIds: [near, far] });
		const added = await call('addRouteMissions', { id, input: { missionIds: [between] } });
		expect(missionsOf(added.body)).toEqual([near, between, far]);
		const atFirst = await call('addRouteMissions', { id, input: { missionIds: [first], position: 1 } });
		expect(missionsOf(atFirst.body)).toEqual([first, near, between, far]);
	});

	it('keep what is begun in front of what is open', async () => {
		const ids = await missions(server, { orderNo: 'A' }, {}, {}, {});
		const [one = '', two = '', three = '', four = ''] = ids;
		const id = await route({ driverId: driver('DRV001'), missionIds: [one, two, three] });
		await optimoRoute(server, 'updateCompletionDetails', {
			updates: [{ orderNo: 'A', data: { status: 'success' } }],
		});
		const swapped = await call('reorderRouteMissions', { id, input: { missionIds: [two, one, three] } });
		expect(swapped).toMatchObject({ status: 422, body: { code: 'UNPROCESSABLE' } });
		const early = await call('addRouteMissions', { id, input: { missionIds: [four], position: 1 } });
		expect(early).toMatchObject({ status: 422, body: { details: [{ field: 'position' }] } });
		const reordered = await call('reorderRouteMissions', { id, input: { missionIds: [one, three, two] } });
		expect(missionsOf(reordered.body)).toEqual([one, three, two]);
	});

	it('are reordered with exactly their missions', async () => {
		const [one = '', two = '', other = ''] = await missions(server, {}, {}, {});
		const id = await route({ missionIds: [one, two] });
		const reorder = (missionIds: string[]) => call('reorderRouteMissions', { id, input: { missionIds } });
		const { body } = await reorder([two, one]);
		expect(missionsOf(body)).toEqual([two, one]);
		for (const wrong of [[one], [one, two, other], [one, one, two], [one, 'nothing']]) {
			expect(await reorder(wrong)).toMatchObject({ status: 422, body: { code: 'UNPROCESSABLE' } });
		}
	});

	it('have a linked pickup before its delivery, and both', async () => {
		const [pickup = '', delivery = ''] = await missions(
			server,
			{ orderNo: 'P', type: 'P', ...north(2) },
			{ orderNo: 'D', relatedOrderNo: 'P', ...north(1) },
		);
		const wrong = { date: day, missionIds: [delivery, pickup] };
		expect((await call('createRoute', { input: wrong })).status).toBe(422);
		expect((await call('createRoute', { input: { date: day, missionIds: [pickup] } })).status).toBe(422);
		const id = await route({});
		const added = await call('addRouteMissions', { id, input: { missionIds: [delivery, pickup] } });
		expect(missionsOf(added.body)).toEqual([pickup, delivery]);
	});

	it('are handed from driver to driver, with their vehicles, and taken off one', async () => {
		const [one = ''] = await missions(server, { skills: ['SK001'] });
		const id = await route({ driverId: driver('DRV001'), missionIds: [one] });
		const assign = (driverId: string | null) => call('assignRouteDriver', { id, input: { driverId } });
		expect((await assign(driver('DRV002'))).body).toMatchObject({ vehicleId: vehicle('VEH002') });
		expect((await assign(null)).body).toMatchObject({
			...{ driverId: null, vehicleId: null, status: 'planned', name: `Route 1, ${day}` },
		});
		await route({ driverId: driver('DRV006') });
		const { records } = server.domain.store;
		await server.domain.store.write((unit) => {
			const [company] = records.companies.all();
			unit.put('driverDays', {
				...{ id: driverDayId(driver('DRV001'), day), companyId: company?.id ?? '' },
				...{ driverId: driver('DRV001'), date: day, isEnabled: false },
			});
		});
		const refusals = [
			[driver('DRV003'), 422, /needs SK001, which Mei Tanaka lacks/],
			[driver('DRV001'), 422, /Amara Okafor does not work on/],
			[driver('DRV006'), 409, /another route/],
			['nobody', 422, /nobody/],
		] as const;
		for (const [driverId, code, message] of refusals) {
			const refused = await assign(driverId);
			expect([refused.status, refused.body?.['message']]).toEqual([code, expect.stringMatching(message)]);
		}
	});

	it('are driven with a vehicle that holds the loads and has the features', async () => {
		const [heavy = '', lift = ''] = await missions(server, { load1: 70 }, { vehicleFeatures: ['LIFT'] });
		const id = await route({ missionIds: [heavy, lift] });
		const assign = (vehicleId: string | null) => call('assignRouteVehicle', { id, input: { vehicleId } });
		expect(await assign(vehicle('VEH001'))).toMatchObject({
			status: 422,
			body: { message: expect.stringMatching(/needs a vehicle with LIFT/) as string },
		});
		expect(await assign(vehicle('VEH006'))).toMatchObject({
			status: 200,
			body: { vehicleId: vehicle('VEH006') },
		});
		const [more = ''] = await missions(server, { load1: 30 });
		const overloaded = await call('addRouteMissions', { id, input: { missionIds: [more] } });
		expect(overloaded).toMatchObject({
			status: 422,
			body: { message: expect.stringMatching(/load1 comes to 100, and there is room for 90/) as string },
		});
		const withVan = await call('assignRouteDriver', { id, input: { driverId: driver('DRV001') } });
		expect(withVan.body).toMatchObject({ vehicleId: vehicle('VEH006') });
		expect((await assign(null)).status).toBe(422);
		expect((await assign('nothing')).status).toBe(422);
	});

	it('leave their missions unassigned when they are deleted', async () => {
		const [one = ''] = await missions(server, {});
		const id = await route({ driverId: driver('DRV001'), missionIds: [one] });
		expect((await call('deleteRoute', { id })).status).toBe(204);
		expect([status(one), server.domain.store.records.routes.size]).toEqual(['unscheduled', 0]);
		expect((await call('deleteRoute', { id })).status).toBe(404);
	});

	it('stay when their last mission leaves them', async () => {
		await missions(server, { orderNo: 'A' });
		const [one] = server.domain.store.records.orders.all();
		const id = await route({ missionIds: [one?.id] });
		await optimoRoute(server, 'deleteOrder', { orderNo: 'A' });
		expect((await call('getRoute', { id })).body).toMatchObject({ status: 'draft', stops: [] });
	});

	it.each([
		['no date', {}, 400, 'VALIDATION_ERROR'],
		['an unknown field', { date: day, stops: [] }, 400, 'VALIDATION_ERROR'],
		['an unknown mission', { date: day, missionIds: ['x'] }, 422, 'UNPROCESSABLE'],
		['an unknown driver', { date: day, driverId: 'x' }, 422, 'UNPROCESSABLE'],
		['an unknown vehicle', { date: day, vehicleId: 'x' }, 422, 'UNPROCESSABLE'],
		['an unknown depot', { date: day, depotId: 'x' }, 422, 'UNPROCESSABLE'],
		['an unknown branch', { date: day, branchId: 'x' }, 422, 'UNPROCESSABLE'],
	])('with %s are refused', async (_what, input, code, name) => {
		expect(await call('createRoute', { input })).toMatchObject({ status: code, body: { code: name } });
		expect(server.domain.store.records.routes.size).toBe(0);
	});

	it('refuse missions of another day, branch, driver, route, company or without a place', async () => {
		const rows = [
			{ orderNo: 'LATER', date: '2027-03-16' },
			{ orderNo: 'MEANT', assignedTo: { serial: '002' } },
			{ orderNo: 'TAKEN' },
			{ orderNo: 'BRANCH' },
		];
		const [later = '', meant = '', taken = '', ofBranch = ''] = await missions(server, ...rows);
		await route({ missionIds: [taken] });
		const { store } = server.domain;
		await store.write((unit) => {
			const order = store.records.orders.get(ofBranch);
			if (order !== undefined) unit.put('orders', { ...order, branchId: 'another' });
		});
		const other = { ...server, key: server.keys[1] ?? '' };
		const [foreign = ''] = await missions(other, {});
		const refused = async (missionId: string): Promise<unknown> => {
			const branchId = idOf(server, 'branches', 'BRN001');
			const input = { date: day, driverId: driver('DRV001'), branchId, missionIds: [missionId] };
			const reply = await call('createRoute', { input });
			return [reply.status, reply.body?.['message']];
		};
		expect(await refused(later)).toEqual([422, expect.stringMatching(/mission LATER is on 2027-03-16/)]);
		expect(await refused(meant)).toEqual([422, expect.stringMatching(/mission MEANT is meant for another/)]);
		expect(await refused(ofBranch)).toEqual([
			422,
			expect.stringMatching(/mission BRANCH is of another branch/),
		]);
		expect(await refused(taken)).toEqual([409, expect.stringMatching(/mission TAKEN is on a route already/)]);
		expect(await refused(foreign)).toEqual([422, expect.stringMatching(/does not exist/)]);
	});

	it("of another company are answered as if they didn't exist", async () => {
		const id = await route({});
		const other = rouptimize(server, 1);
		const headers = { 'X-Request-Id': 'same' };
		const calls = [
			['getRoute', undefined],
			['getRouteTimeline', undefined],
			['getRouteGeometry', undefined],
			['assignRouteDriver', { driverId: null }],
			['assignRouteVehicle', { vehicleId: null }],
			['addRouteMissions', { missionIds: ['x'] }],
			['reorderRouteMissions', { missionIds: ['x'] }],
			['deleteRoute', undefined],
		] as const;
		for (const [operation, input] of calls) {
			const options = { headers, ...(input === undefined ? {} : { input }) };
			const foreign = await other(operation, { id, ...options });
			const unknown = await other(operation, { id: 'nothing', ...options });
			expect([operation, foreign.status, foreign.text]).toEqual([operation, 404, unknown.text]);
		}
	});
});

it('routes that a running planning holds are not changed', async () => {
	const server = await startServer({ solver: createHeldSolver() });
	const call = rouptimize(server);
	try {
		const [one = '', two = ''] = await missions(server, {}, {});
		const driverId = idOf(server, 'drivers', 'DRV001');
		const id = await aRoute(call, { date: day, driverId, missionIds: [one] });
		const { body } = await optimoRoute(server, 'startPlanning', { date: day });
		const held = { status: 409, body: { code: 'PLANNING_RUNNING' } };
		expect(await call('deleteRoute', { id })).toMatchObject(held);
		expect(await call('assignRouteDriver', { id, input: { driverId: null } })).toMatchObject(held);
		expect(
			await call('assignRouteVehicle', { id, input: { vehicleId: idOf(server, 'vehicles', 'VEH002') } }),
		).toMatchObject(held);
		expect(await call('addRouteMissions', { id, input: { missionIds: [two] } })).toMatchObject(held);
		const create = { date: day, missionIds: [two] };
		expect(await call('createRoute', { input: create })).toMatchObject(held);
		expect(await call('autoOptimizeRoutes', { input: { date: day } })).toMatchObject(held);
		await optimoRoute(server, 'stopPlanning', { planningId: body['planningId'] });
		await planningEnd(server, body['planningId']);
	} finally {
		await server.close();
	}
});
