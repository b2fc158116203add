import {
	createMission,
	missionDay,
	missionOf,
	plannedMissions,
	sendRoutes,
	visit,
} from '../../../support/missions.mts';
import { twoCompanies } from '../../../support/companies.mts';
import { call as optimoRoute } from '../../../support/optimoroute.mts';
import { rouptimize, type RouptimizeCall } from '../../../support/rouptimize.mts';
import { startServer, type TestServer } from '../../../support/server.mts';

describe('missions', () => {
	let server: TestServer;
	let call: RouptimizeCall;
	beforeEach(async () => {
		server = await startServer({ seed: twoCompanies });
		call = rouptimize(server);
	});
	afterEach(() => server.close());

	const idOf = (kind: 'branches' | 'drivers' | 'vehicles', company = 0): string => {
		const [...companies] = server.domain.store.records.companies.all();
		const [record] = server.domain.store.records[kind].find('byCompany', companies[company]?.id ?? '');
		return record?.id ?? '';
	};

	it('are orders of the other APIs, and the other way round', async () => {
		const { id } = await createMission(call, { externalId: 'M-1', name: 'Harbour Inn', notes: 'Ring' });
		const { body } = await optimoRoute(server, 'getOrders', { orders: [{ orderNo: 'M-1' }] });
		const [row] = body['orders'] as Array<{ id: string; data: object }>;
		expect(row?.id).toBe(id.replaceAll('-', ''));
		expect(row?.data).toMatchObject({ notes: 'Ring', location: { locationName: 'Harbour Inn' } });
		const location = { locationName: 'Quay 4', latitude: 42.36, longitude: -71.05 };
		await optimoRoute(server, 'createOrUpdateOrders', {
			orders: [{ orderNo: 'O-1', date: missionDay, duration: 7, location }],
		});
		const list = await call('listMissions', { input: { externalId: 'O-1' } });
		expect(list.body?.['data']).toMatchObject([
			{ externalId: 'O-1', name: 'Quay 4', serviceMinutes: 7, status: 'unassigned' },
		]);
	});

	it.each([
		['coordinates', { latitude: 42.5, longitude: -71.2 }, 42.5, -71.2],
		['one text of both', { location: '-71.2,42.5' }, 42.5, -71.2],
		[
			'an address of the address book',
			{ address: '393 Hanover St, Boston, MA 02113, USA' },
			42.365142,
			-71.052882,
		],
	])('are placed by %s', async (_what, place, latitude, longitude) => {
		const { status, body } = await call('createMission', { input: { date: missionDay, ...place } });
		expect(status).toBe(201);
		expect(body?.['latitude']).toBeCloseTo(latitude, 3);
		expect(body?.['longitude']).toBeCloseTo(longitude, 3);
	});

	it.each([
		['no date', { date: undefined }, 400, 'VALIDATION_ERROR', 'date'],
		['no place', { latitude: undefined, longitude: undefined }, 400, 'VALIDATION_ERROR', 'address'],
		['half a place', { longitude: undefined }, 400, 'VALIDATION_ERROR', 'longitude'],
		['a place twice', { location: '-71,42' }, 400, 'VALIDATION_ERROR', 'location'],
		[
			'a place off the globe',
			{ latitude: undefined, longitude: undefined, location: '-181,42' },
			400,
			'VALIDATION_ERROR',
			'location',
		],
		[
			'windows in two ways',
			{ startTimeWindow: '08:00', timeWindows: [] },
			400,
			'VALIDATION_ERROR',
			'timeWindows',
		],
		[
			'a window that ends first',
			{ startTimeWindow: '12:00', endTimeWindow: '08:00' },
			400,
			'VALIDATION_ERROR',
			'endTimeWindow',
		],
		[
			'a listed window that ends first',
			{ timeWindows: [{ start: '12:00', end: '08:00' }] },
			400,
			'VALIDATION_ERROR',
			'timeWindows[0].end',
		],
		['an unknown field', { nots: 'x' }, 400, 'VALIDATION_ERROR', 'nots'],
		['a status', { status: 'cancelled' }, 400, 'VALIDATION_ERROR', 'status'],
		['an unknown skill', { skills: ['FLYING'] }, 422, 'UNPROCESSABLE', 'skills'],
		['an unknown feature', { vehicleFeatures: ['WINGS'] }, 422, 'UNPROCESSABLE', 'vehicleFeatures'],
		['an unknown driver', { driverId: 'nobody' }, 422, 'UNPROCESSABLE', 'driverId'],
		['an unknown vehicle', { vehicleId: 'none' }, 422, 'UNPROCESSABLE', 'vehicleId'],
		['an unknown branch', { branchId: 'none' }, 422, 'UNPROCESSABLE', 'branchId'],
		['an id that is taken', { externalId: 'M-1' }, 409, 'EXTERNAL_ID_TAKEN', 'externalId'],
	])('with %s are refused', async (_what, fields, status, code, field) => {
		await createMission(call, { externalId: 'M-1' });
		const input = { date: missionDay, latitude: 42.3, longitude: -71, ...fields };
		const reply = await call('createMission', { input });
		expect(reply).toMatchObject({ status, body: { code, details: [{ field }] } });
		expect(server.domain.store.records.orders.size).toBe(1);
	});

	it('at an address that is nowhere are refused', async () => {
		const input = { date: missionDay, address: 'Xqzzy 1' };
		expect(await call('createMission', { input })).toMatchObject({
			status: 422,
			body: { code: 'ADDRESS_NOT_FOUND' },
		});
	});

	it("can't name what belongs to another company", async () => {
		const { id } = await createMission(call);
		for (const [field, kind] of [
			['driverId', 'drivers'],
			['vehicleId', 'vehicles'],
			['branchId', 'branches'],
		] as const) {
			const reply = await call('updateMission', { id, input: { [field]: idOf(kind, 1) } });
			expect(reply).toMatchObject({ status: 422, body: { details: [{ field }] } });
		}
	});

	it('are changed in what is sent, and in nothing else', async () => {
		const created = await createMission(call, {
			externalId: 'M-1',
			name: 'Harbour Inn',
			startTimeWindow: '08:00',
			endTimeWindow: '12:00',
			priority: 'high',
			load1: 3,
		});
		const { id } = created;
		const { status, body } = await call('updateMission', {
			id,
			input: { endTimeWindow: '10:30', notes: 'Ring' },
		});
		expect(status).toBe(200);
		expect(body).toEqual({
			...created,
			notes: 'Ring',
			endTimeWindow: '10:30',
			timeWindows: [{ start: '08:00', end: '10:30' }],
		});
		const cleared = await call('updateMission', {
			id,
			input: { startTimeWindow: null, endTimeWindow: null },
		});
		expect(cleared.body).toMatchObject({ timeWindows: [], startTimeWindow: null, endTimeWindow: null });
	});

	it('leave their route when they are moved to another day or meant for another vehicle', async () => {
		const [first, second] = await plannedMissions(server, call, [{}, {}]);
		expect(first).toMatchObject({
			status: 'assigned',
			sequence: expect.any(Number),
			driverName: expect.any(String),
		});
		expect(first?.['eta']).toMatch(/^2027-03-15T\d\d:\d\d:\d\d$/);
		const moved = await call('updateMission', { id: first?.id ?? '', input: { date: '2027-03-16' } });
		expect(moved.body).toMatchObject({
			status: 'unassigned',
			routeId: null,
			sequence: null,
			scheduledAt: null,
			eta: null,
		});
		const { routes, vehicles } = server.domain.store.records;
		const route = routes.get(second?.routeId ?? '');
		const other = vehicles
			.find('byCompany', route?.companyId ?? '')
			.find(({ id }) => id !== route?.vehicleId);
		const input = { vehicleId: other?.id };
		const parted = await call('updateMission', { id: second?.id ?? '', input });
		expect(parted).toMatchObject({ status: 200, body: { status: 'unassigned', routeId: null } });
	});

	it('that are under way or over keep day, place and crew, but take notes', async () => {
		const [mission] = await plannedMissions(server, call, [{}]);
		if (mission === undefined) throw new Error('There is no mission.');
		const { id } = mission;
		for (const event of ['start_service', 'success'] as const) {
			await visit(server, mission, event);
			for (const input of [
				{ date: '2027-03-16' },
				{ location: '-71.2,42.5' },
				{ driverId: idOf('drivers') },
			]) {
				expect(await call('updateMission', { id, input })).toMatchObject({
					status: 409,
					body: { code: 'CONFLICT' },
				});
			}
			const kept = await call('updateMission', { id, input: { notes: event, date: missionDay } });
			expect(kept).toMatchObject({ status: 200, body: { notes: event, routeId: mission.routeId } });
		}
		expect((await call('updateMission', { id, input: { status: 'cancelled' } })).status).toBe(409);
	});

	it('are called off and taken back; what no driver was sent leaves its route', async () => {
		const [first, second] = await plannedMissions(server, call, [{}, {}]);
		if (first === undefined || second === undefined) throw new Error('There are no missions.');
		const cancel = { status: 'cancelled' };
		const off = await call('updateMission', { id: first.id, input: cancel });
		expect(off).toMatchObject({ status: 200, body: { status: 'cancelled', routeId: null } });
		expect((await call('updateMission', { id: first.id, input: cancel })).status).toBe(200);
		await sendRoutes(server);
		const kept = await call('updateMission', { id: second.id, input: cancel });
		expect(kept.body).toMatchObject({ status: 'cancelled', routeId: second.routeId });
		for (const { id } of [first, second]) {
			const back = await call('updateMission', { id, input: { status: 'unassigned' } });
			expect(back).toMatchObject({ status: 200, body: { status: 'unassigned', routeId: null } });
		}
	});

	it('on a route are not unassigned by their status', async () => {
		const [mission] = await plannedMissions(server, call, [{}]);
		const input = { status: 'unassigned' };
		expect((await call('updateMission', { id: mission?.id ?? '', input })).status).toBe(409);
	});

	it('are deleted, unless a driver is at it', async () => {
		const [mission] = await plannedMissions(server, call, [{}]);
		if (mission === undefined) throw new Error('There is no mission.');
		await visit(server, mission, 'start_service');
		expect((await call('deleteMission', { id: mission.id })).status).toBe(409);
		await call('updateMission', { id: mission.id, input: { status: 'cancelled' } });
		expect((await call('deleteMission', { id: mission.id })).status).toBe(204);
		expect((await call('getMission', { id: mission.id })).status).toBe(404);
	});

	it("of another company are answered as if they didn't exist", async () => {
		const { id } = await createMission(call);
		const other = rouptimize(server, 1);
		const headers = { 'X-Request-Id': 'same' };
		for (const operation of [
			'getMission',
			'getMissionHistory',
			'updateMission',
			'verifyProofOfDelivery',
			'deleteMission',
		] as const) {
			const foreign = await other(operation, { id, headers });
			const unknown = await other(operation, { id: 'nothing', headers });
			expect([foreign.status, foreign.text]).toEqual([404, unknown.text]);
		}
		expect((await missionOf(call, id)).id).toBe(id);
		expect((await other('listMissions')).body).toMatchObject({ data: [], total: 0 });
	});
});
