import { admin } from '../../../support/admin.mts';
import { twoCompanies } from '../../../support/companies.mts';
import { report } from '../../../support/mobile-events.mts';
import { saveOrders } from '../../../support/optimoroute.mts';
import { anOrderAt, idOf, listOf } from '../../../support/rouptimize-fleet.mts';
import { type Reply, rouptimize, type RouptimizeCall } from '../../../support/rouptimize.mts';
import { startServer, type TestServer } from '../../../support/server.mts';

const hours = 3_600_000;

describe('drivers with the mobile app', () => {
	let server: TestServer;
	let call: RouptimizeCall;
	let now: number;
	let driverId: string;
	beforeEach(async () => {
		now = Date.parse('2027-03-01T12:00:00Z');
		server = await startServer({ seed: twoCompanies, now: () => new Date(now) });
		call = rouptimize(server);
		driverId = await idOf(call, 'listDrivers', 'DRV001');
	});
	afterEach(() => server.close());

	const invite = (input: object = {}): Promise<Reply> => call('inviteDriver', { id: driverId, input });
	const redeem = (code: unknown): ReturnType<typeof admin> =>
		admin(server, 'POST /mobile-app/redeem', {
			code,
			device: { name: 'Phone', platform: 'android', appVersion: '5.1' },
		});
	const user = async (): Promise<Record<string, unknown>> =>
		(await listOf(call, 'listMobileUsers', { driverId }))[0] ?? {};
	/** A driver whose device is registered; the id of the device. */
	const registered = async (): Promise<string> =>
		String((await redeem((await invite()).body?.['code'])).body?.['deviceId']);

	it('are invited with a code that stands in one answer, and in no record', async () => {
		const { status, body } = await invite({ phone: '+1 555 0100' });
		expect(status).toBe(201);
		expect(body).toEqual({
			id: expect.any(String),
			driverId,
			mobileUserId: (await user())['id'],
			code: expect.stringMatching(/^[2-9A-HJKMNP-Z]{8}$/),
			expiresAt: '2027-03-04T12:00:00.000Z',
		});
		expect(await user()).toMatchObject({
			...{ name: 'Amara Okafor', email: 'amara.okafor@example.com', phone: '+1 555 0100', status: 'invited' },
		});
		const { invites, idempotentAnswers } = server.domain.store.records;
		const kept = JSON.stringify([[...invites.all()], [...idempotentAnswers.all()], server.log]);
		expect(kept).not.toContain(body?.['code']);
	});

	it('are invited once for one Idempotency-Key, and told the code the first time only', async () => {
		const request = { id: driverId, headers: { 'Idempotency-Key': 'k' } };
		const [first, again] = [await call('inviteDriver', request), await call('inviteDriver', request)];
		const { code, ...rest } = first.body ?? {};
		expect(code).toHaveLength(8);
		expect([again.status, again.body]).toEqual([201, rest]);
		expect(JSON.stringify([...server.domain.store.records.idempotentAnswers.all()])).not.toContain(code);
	});

	it('have one invitation at a time, for 72 hours', async () => {
		const { body } = await invite();
		expect(await invite()).toMatchObject({ status: 409, body: { code: 'INVITE_ACTIVE' } });
		now += 72 * hours;
		expect((await redeem(body?.['code'])).body).toMatchObject({ code: 'INVITE_UNKNOWN' });
		expect((await invite()).status).toBe(201);
		expect(await listOf(call, 'listMobileUsers')).toHaveLength(1);
	});

	it('become active with the code, however it is written, and once', async () => {
		const { body } = await invite();
		const code = String(body?.['code']);
		const typed = `${code.slice(0, 4)}-${code.slice(4)} `.toLowerCase();
		const { status, body: redeemed } = await redeem(typed);
		expect(status).toBe(200);
		expect((await user())['status']).toBe('active');
		expect(await redeem(code)).toMatchObject({ status: 409, body: { code: 'INVITE_UNKNOWN' } });
		const { body: devices } = await call('listDriverDevices', { id: driverId });
		const moment = '2027-03-01T12:00:00.000Z';
		expect(devices).toEqual({
			data: [
				{
					...{ id: redeemed?.['deviceId'], driverId, name: 'Phone', platform: 'android', appVersion: '5.1' },
					...{ registeredAt: moment, lastSeenAt: moment },
				},
			],
			...{ nextCursor: null, total: 1 },
		});
	});

	it('may get a second device while the first one works', async () => {
		await registered();
		const { body } = await invite();
		expect((await user())['status']).toBe('active');
		await redeem(body?.['code']);
		const { body: page } = await call('listDriverDevices', { id: driverId, input: { limit: 1 } });
		expect(page).toMatchObject({ total: 2, nextCursor: expect.any(String) });
	});

	it('report with their devices, unless the app was closed to them', async () => {
		await saveOrders(server, [anOrderAt('A')]);
		const device = await registered();
		const event = { event: 'on_duty', driver: { externalId: 'DRV001' }, device };
		now += hours;
		expect(await report(server, [event])).toMatchObject([{ success: true }]);
		const { body } = await call('listDriverDevices', { id: driverId });
		expect(body?.['data']).toMatchObject([{ lastSeenAt: '2027-03-01T13:00:00.000Z' }]);
		const id = String((await user())['id']);
		await call('disableMobileUser', { id });
		now += hours;
		expect(await report(server, [event])).toMatchObject([{ success: false, code: 'DEVICE_DISABLED' }]);
		const others = { ...event, driver: { externalId: 'DRV002' } };
		expect(await report(server, [others])).toMatchObject([{ success: false, code: 'DEVICE_UNKNOWN' }]);
		await call('enableMobileUser', { id });
		expect(await report(server, [event])).toMatchObject([{ success: true }]);
	});

	it('are disabled and enabled again, as often as the same is asked', async () => {
		await registered();
		const id = String((await user())['id']);
		for (const [operation, status] of [
			['disableMobileUser', 'disabled'],
			['disableMobileUser', 'disabled'],
			['enableMobileUser', 'active'],
			['enableMobileUser', 'active'],
		] as const) {
			expect(await call(operation, { id })).toMatchObject({ status: 200, body: { id, status } });
		}
	});

	it('who never entered a code need an invitation, not to be enabled', async () => {
		const { body } = await invite();
		const id = String((await user())['id']);
		const conflict = { status: 409, body: { code: 'CONFLICT' } };
		expect(await call('enableMobileUser', { id })).toMatchObject(conflict);
		await call('disableMobileUser', { id });
		expect((await redeem(body?.['code'])).body).toMatchObject({ code: 'INVITE_UNKNOWN' });
		expect(await invite()).toMatchObject(conflict);
		expect(await call('enableMobileUser', { id })).toMatchObject({ body: { status: 'invited' } });
		expect((await invite()).status).toBe(201);
	});

	it('are mobile users that are changed, found and deleted with their devices', async () => {
		const device = await registered();
		const id = String((await user())['id']);
		const input = { name: 'Amara', email: 'a@example.com', phone: '1', externalId: 'M1' };
		expect(await call('updateMobileUser', { id, input })).toMatchObject({ status: 200, body: input });
		expect(await listOf(call, 'listMobileUsers', { status: 'active' })).toMatchObject([{ id }]);
		expect(await listOf(call, 'listMobileUsers', { status: 'disabled' })).toEqual([]);
		expect((await call('deleteMobileUser', { id })).status).toBe(204);
		expect((await call('getMobileUser', { id })).status).toBe(404);
		expect(await listOf(call, 'listMobileUsers')).toEqual([]);
		const { devices, invites } = server.domain.store.records;
		expect([devices.size, invites.size]).toEqual([0, 0]);
		const event = { event: 'on_duty', driver: { externalId: 'DRV001' }, device };
		expect(await report(server, [event])).toMatchObject([{ code: 'DEVICE_UNKNOWN' }]);
	});

	it.each([
		['an empty name', { name: '' }, 400, 'VALIDATION_ERROR', 'name'],
		['another driver', { driverId: 'd' }, 400, 'VALIDATION_ERROR', 'driverId'],
		['a status', { status: 'active' }, 400, 'VALIDATION_ERROR', 'status'],
		['an externalId that is taken', { externalId: 'M1' }, 409, 'EXTERNAL_ID_TAKEN', 'externalId'],
	])('are not changed to have %s', async (_what, input, status, code, field) => {
		await call('inviteDriver', { id: await idOf(call, 'listDrivers', 'DRV002') });
		const [other] = await listOf(call, 'listMobileUsers');
		await call('updateMobileUser', { id: String(other?.['id']), input: { externalId: 'M1' } });
		await invite();
		const refused = await call('updateMobileUser', { id: String((await user())['id']), input });
		expect(refused).toMatchObject({ status, body: { code, details: [{ field }] } });
	});

	it('are not invited with fields that there are not', async () => {
		const refused = { status: 400, body: { code: 'VALIDATION_ERROR', details: [{ field: 'mail' }] } };
		expect(await invite({ mail: 'x' })).toMatchObject(refused);
	});

	it('of another company are answered as if there were none', async () => {
		await registered();
		const id = String((await user())['id']);
		const headers = { 'X-Request-Id': 'same' };
		for (const operation of [
			'getMobileUser',
			'updateMobileUser',
			'disableMobileUser',
			'enableMobileUser',
			'deleteMobileUser',
		] as const) {
			const foreign = await rouptimize(server, 1)(operation, { id, headers });
			const unknown = await rouptimize(server, 1)(operation, { id: 'nothing', headers });
			expect([foreign.status, foreign.text]).toEqual([404, unknown.text]);
		}
		expect(await listOf(rouptimize(server, 1), 'listMobileUsers')).toEqual([]);
	});
});
