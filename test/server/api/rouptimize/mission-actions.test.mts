import { createMission, missionDay, missionOf, plannedMissions, visit } from '../../../support/missions.mts';
import { rouptimize, type RouptimizeCall } from '../../../support/rouptimize.mts';
import { startServer, type TestServer } from '../../../support/server.mts';

const png = Buffer.from('89504e470d0a1a0a00000000', 'hex').toString('base64');

describe('a mission', () => {
	let server: TestServer;
	let call: RouptimizeCall;
	beforeEach(async () => {
		server = await startServer();
		call = rouptimize(server);
	});
	afterEach(() => server.close());

	const plannedOne = async () => {
		const [mission] = await plannedMissions(server, call, [{ barcodes: ['P-1'] }]);
		if (mission === undefined) throw new Error('There is no mission.');
		return mission;
	};

	it('shows its proof of delivery, which is verified once', async () => {
		const mission = await plannedOne();
		const { id } = mission;
		expect((await call('verifyProofOfDelivery', { id })).status).toBe(409);
		await visit(server, mission, 'success', {
			note: 'With the neighbour',
			signature: { data: png },
			images: [{ data: png }],
			barcode: [
				{ barcode: 'P-1', status: 'success' },
				{ barcode: 'P-2', status: 'missing' },
			],
		});
		const { proofOfDelivery: proof } = await missionOf(call, id);
		expect(proof).toEqual({
			note: 'With the neighbour',
			signatureUrl: expect.stringContaining('/files/'),
			imageUrls: [expect.stringContaining('/files/')],
			scannedBarcodes: ['P-1'],
			completedAt: '2027-03-01T12:00:00.000Z',
			verifiedAt: null,
		});
		const image = await fetch((proof as { imageUrls: string[] }).imageUrls[0] ?? '');
		expect([image.status, image.headers.get('Content-Type')]).toEqual([200, 'image/png']);
		const verified = await call('verifyProofOfDelivery', { id });
		expect(verified).toMatchObject({
			status: 200,
			body: { proofOfDelivery: { verifiedAt: '2027-03-01T12:00:00.000Z' } },
		});
		expect(await call('verifyProofOfDelivery', { id })).toMatchObject({
			status: 409,
			body: { code: 'CONFLICT' },
		});
		const { body } = await call('getMissionHistory', { id });
		expect((body?.['data'] as object[])[0]).toMatchObject({ field: 'verifiedAt', oldValue: null });
	});

	it('without proof, or without a visit, has nothing to verify', async () => {
		const mission = await plannedOne();
		await visit(server, mission, 'failed');
		expect((await missionOf(call, mission.id)).proofOfDelivery).toBeNull();
		expect((await call('verifyProofOfDelivery', { id: mission.id })).status).toBe(409);
	});

	it('needs to be verified anew when other proof comes', async () => {
		const mission = await plannedOne();
		await visit(server, mission, 'failed', { note: 'Nobody there' });
		await call('verifyProofOfDelivery', { id: mission.id });
		await visit(server, mission, 'success', { note: 'With the neighbour' });
		expect(await missionOf(call, mission.id)).toMatchObject({
			proofOfDelivery: { note: 'With the neighbour', verifiedAt: null },
		});
	});

	it('is given to another driver, to a route and to nobody', async () => {
		const mission = await plannedOne();
		const { id } = mission;
		const { routes, drivers } = server.domain.store.records;
		const route = routes.get(mission.routeId ?? '');
		const other = [...drivers.all()].find((driver) => driver.id !== route?.driverId);
		const given = await call('reassignMission', { id, input: { driverId: other?.id } });
		expect(given).toMatchObject({
			status: 200,
			body: { driverId: other?.id, routeId: null, status: 'unassigned' },
		});
		const made = await call('createRoute', { input: { date: missionDay, driverId: other?.id } });
		const routeId = String(made.body?.['id']);
		const routed = await call('reassignMission', { id, input: { routeId } });
		expect(routed).toMatchObject({
			status: 200,
			body: { routeId, sequence: 1, status: 'assigned', driverName: other?.name },
		});
		const off = await call('reassignMission', { id, input: { routeId: null, driverId: null } });
		expect(off).toMatchObject({ status: 200, body: { driverId: null, routeId: null, status: 'unassigned' } });
	});

	it.each([
		['nothing', {}, 400, 'driverId'],
		['an unknown driver', { driverId: 'nobody' }, 422, 'driverId'],
		['an unknown vehicle', { vehicleId: 'none' }, 422, 'vehicleId'],
		['an unknown route', { routeId: 'none' }, 422, 'routeId'],
	])('is not given to %s', async (_what, input, status, field) => {
		const { id } = await createMission(call);
		expect(await call('reassignMission', { id, input })).toMatchObject({
			status,
			body: { details: [{ field }] },
		});
	});

	it('of another day does not come to a route', async () => {
		const { id } = await createMission(call, { date: '2027-03-16' });
		const { body } = await call('createRoute', { input: { date: missionDay } });
		const reply = await call('reassignMission', { id, input: { routeId: body?.['id'] } });
		expect(reply).toMatchObject({ status: 422, body: { details: [{ field: 'routeId' }] } });
	});

	it('that is over is given to nobody', async () => {
		const mission = await plannedOne();
		await visit(server, mission, 'success');
		const reply = await call('reassignMission', { id: mission.id, input: { driverId: null } });
		expect(reply).toMatchObject({ status: 409, body: { code: 'CONFLICT' } });
	});
});
