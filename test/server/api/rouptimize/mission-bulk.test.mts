import { aMission, createMission } from '../../../support/missions.mts';
import { rouptimize, type RouptimizeCall } from '../../../support/rouptimize.mts';
import { startServer, type TestServer } from '../../../support/server.mts';
import { createGeocoder } from '../../../../server/geo/geocoder.mts';

describe('missions created in bulk', () => {
	let server: TestServer;
	let call: RouptimizeCall;
	beforeEach(async () => {
		server = await startServer();
		call = rouptimize(server);
	});
	afterEach(() => server.close());

	it('are answered row by row; one that is wrong fails alone', async () => {
		await createMission(call, { externalId: 'OLD' });
		const missions = [
			aMission({ externalId: 'A' }),
			aMission({ externalId: 'A' }),
			aMission({ externalId: 'OLD' }),
			aMission({ nmae: 'x' }),
			{ date: '2027-03-15', address: 'Xqzzy 1' },
			aMission({ skills: ['FLYING'] }),
			'no mission',
			aMission({ location: '-71,42' }),
			{ date: '2027-03-15', address: 'Cambridge, MA, USA' },
		];
		const { status, body } = await call('createMissions', { input: { missions } });
		expect(status).toBe(201);
		expect(body).toMatchObject({ createdCount: 2, failedCount: 7 });
		const results = body?.['results'] as Array<Record<string, unknown>>;
		expect(results.map(({ index }) => index)).toEqual([...missions.keys()]);
		expect(results.map(({ error }) => (error as { code: string } | undefined)?.code)).toEqual([
			undefined,
			'EXTERNAL_ID_TAKEN',
			'EXTERNAL_ID_TAKEN',
			'VALIDATION_ERROR',
			'ADDRESS_NOT_FOUND',
			'UNPROCESSABLE',
			'VALIDATION_ERROR',
			'VALIDATION_ERROR',
			undefined,
		]);
		expect(results[3]).toMatchObject({ error: { details: [{ field: 'nmae' }] } });
		const { body: list } = await call('listMissions');
		const created = results.flatMap(({ mission }) => (mission === undefined ? [] : [mission]));
		expect((list?.['data'] as object[]).slice(1)).toEqual(created);
	});

	it('of which none could be created are answered with 200', async () => {
		const reply = await call('createMissions', { input: { missions: [{}] } });
		expect(reply).toMatchObject({ status: 200, body: { createdCount: 0, failedCount: 1 } });
	});

	it.each([
		['none', { missions: [] }],
		['too many', { missions: Array.from({ length: 501 }, () => ({})) }],
		['no list', {}],
		['an unknown field', { missions: [{}], mode: 'x' }],
	])('with %s are refused as a whole', async (_what, input) => {
		expect(await call('createMissions', { input })).toMatchObject({ status: 400 });
	});

	it('are created once, however often the same request is sent with one key', async () => {
		const request = {
			input: { missions: [aMission({ externalId: 'A' })] },
			headers: { 'Idempotency-Key': 'k' },
		};
		const first = await call('createMissions', request);
		const again = await call('createMissions', request);
		expect([again.status, again.text]).toEqual([first.status, first.text]);
		expect(server.domain.store.records.orders.size).toBe(1);
	});

	it('ask an address service for all addresses together, for a limited time', async () => {
		const asked: Array<readonly [number, number | undefined]> = [];
		const { geocode, geocodeAll, close } = createGeocoder();
		const other = await startServer({
			geocoder: {
				geocode,
				close,
				geocodeAll: (addresses, book, limits) => {
					asked.push([addresses.length, limits?.withinMs]);
					return geocodeAll(addresses, book, limits);
				},
			},
		});
		const missions = ['Boston, MA, USA', 'Salem, MA, USA', 'Boston, MA, USA'].map((address) => ({
			date: '2027-03-15',
			address,
		}));
		const { body } = await rouptimize(other)('createMissions', { input: { missions } });
		expect(body).toMatchObject({ createdCount: 3 });
		expect(asked).toEqual([[2, 5000]]);
		await other.close();
	});
});
