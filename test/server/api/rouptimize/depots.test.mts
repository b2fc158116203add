import { twoCompanies } from '../../../support/companies.mts';
import { idOf, listOf, planFor } from '../../../support/rouptimize-fleet.mts';
import { rouptimize, type RouptimizeCall } from '../../../support/rouptimize.mts';
import { startServer, type TestServer } from '../../../support/server.mts';

const place = { latitude: 42.3, longitude: -71.1 };

describe('depots', () => {
	let server: TestServer;
	let call: RouptimizeCall;
	beforeEach(async () => {
		server = await startServer({ seed: twoCompanies });
		call = rouptimize(server);
	});
	afterEach(() => server.close());

	const create = async (input: object): Promise<string> => {
		const { status, body } = await call('createDepot', { input });
		expect(status).toBe(201);
		return String(body?.['id']);
	};

	/** A planned route, as if it had been made by hand with this depot and without driver. */
	const routeFrom = async (depotId: string): Promise<string> => {
		await planFor(server, 'DRV001');
		const [route] = [...server.domain.store.records.routes.all()];
		if (route === undefined) throw new Error('Nothing was planned.');
		const at = server.domain.store.records.depots.get(depotId);
		const home = at === undefined ? null : { name: at.name, address: at.address, place: at.place };
		await server.domain.store.write((unit) => {
			unit.put('routes', { ...route, driverId: null, depotId, start: home, end: home });
		});
		return route.id;
	};

	it('are created with the place of their address, changed, emptied with null, and deleted', async () => {
		const branchId = await idOf(call, 'listBranches', 'BRN001');
		const hours = { openFrom: '22:00', openTo: '06:00' };
		const address = '393 Hanover St, Boston, MA 02113, USA';
		const id = await create({ name: 'North', externalId: 'D2', address, branchId, ...hours });
		expect((await call('getDepot', { id })).body).toEqual({
			...{ id, name: 'North', externalId: 'D2', address, branchId, ...hours },
			...{ latitude: 42.365142, longitude: -71.052882 },
			...{ createdAt: '2027-03-01T12:00:00.000Z', updatedAt: '2027-03-01T12:00:00.000Z' },
		});
		const input = { ...place, branchId: null, openFrom: null, openTo: null };
		expect(await call('updateDepot', { id, input })).toMatchObject({
			status: 200,
			body: { ...input, name: 'North', address, externalId: 'D2' },
		});
		expect((await call('deleteDepot', { id })).status).toBe(204);
		expect((await call('getDepot', { id })).status).toBe(404);
	});

	it.each([
		['no name', { name: '' }, 400, 'VALIDATION_ERROR', 'name'],
		['no place', {}, 400, 'VALIDATION_ERROR', 'address'],
		['half a place', { latitude: 1 }, 400, 'VALIDATION_ERROR', 'longitude'],
		['an unknown field', { ...place, lat: 1 }, 400, 'VALIDATION_ERROR', 'lat'],
		['a time that there is not', { ...place, openTo: '24:00' }, 400, 'VALIDATION_ERROR', 'openTo'],
		['an unknown branch', { ...place, branchId: 'b' }, 422, 'UNPROCESSABLE', 'branchId'],
		[
			'an externalId that is taken',
			{ ...place, externalId: 'DEP001' },
			409,
			'EXTERNAL_ID_TAKEN',
			'externalId',
		],
	])('with %s are refused', async (what, input, status, code, field) => {
		const refused = { status, body: { code, details: [{ field }] } };
		expect(await call('createDepot', { input: { name: 'North', ...input } })).toMatchObject(refused);
		if (what === 'no place') return;
		const id = await create({ name: 'South', ...place });
		expect(await call('updateDepot', { id, input })).toMatchObject(refused);
	});

	it('are found by branch, in pages', async () => {
		await create({ name: 'North', ...place });
		const branchId = await idOf(call, 'listBranches', 'BRN001');
		expect(await listOf(call, 'listDepots', { branchId })).toMatchObject([{ name: 'Chelsea depot' }]);
		const { body } = await call('listDepots', { input: { limit: 1 } });
		expect(body).toMatchObject({ total: 2, nextCursor: expect.any(String) });
	});

	it('stay while a route that is not over is theirs', async () => {
		const id = await create({ name: 'North', ...place });
		await routeFrom(id);
		expect(await call('deleteDepot', { id })).toMatchObject({ status: 409, body: { code: 'CONFLICT' } });
	});

	it('take routes that have not begun along when they move', async () => {
		const id = await create({ name: 'North', ...place });
		const routeId = await routeFrom(id);
		await call('updateDepot', { id, input: { latitude: 42.4, longitude: -71.05 } });
		expect(server.domain.store.records.routes.get(routeId)).toMatchObject({
			start: { place: { lat: 42.4, lng: -71.05 } },
			end: { place: { lat: 42.4, lng: -71.05 } },
		});
	});

	it('of another company are answered as if there were none', async () => {
		const id = await create({ name: 'North', ...place });
		const headers = { 'X-Request-Id': 'same' };
		for (const operation of ['getDepot', 'updateDepot', 'deleteDepot'] as const) {
			const foreign = await rouptimize(server, 1)(operation, { id, headers });
			const unknown = await rouptimize(server, 1)(operation, { id: 'nothing', headers });
			expect([foreign.status, foreign.text]).toEqual([404, unknown.text]);
		}
	});
});
