import { report } from '../../../support/mobile-events.mts';
import { call as optimoRoute } from '../../../support/optimoroute.mts';
import { day } from '../../../support/orders.mts';
import { aRoute, idOf, missions } from '../../../support/rouptimize-day.mts';
import { rouptimize, type RouptimizeCall } from '../../../support/rouptimize.mts';
import { startServer, type TestServer } from '../../../support/server.mts';

describe('what happened on a route', () => {
	let server: TestServer;
	let call: RouptimizeCall;
	let id: string;
	let ids: string[];
	beforeEach(async () => {
		server = await startServer();
		call = rouptimize(server);
		ids = await missions(server, { orderNo: 'A' }, { orderNo: 'B' }, { orderNo: 'C' });
		id = await aRoute(call, { date: day, driverId: idOf(server, 'drivers', 'DRV001'), missionIds: ids });
	});
	afterEach(() => server.close());

	const events = async (): Promise<Array<Record<string, unknown>>> => {
		const { status, body } = await call('getRouteTimeline', { id });
		expect([status, body?.['routeId']]).toEqual([200, id]);
		return body?.['events'] as Array<Record<string, unknown>>;
	};

	it('is nothing before anything has happened', async () => {
		expect(await events()).toEqual([]);
	});

	it('comes by time, with how late it was', async () => {
		const route = server.domain.store.records.routes.get(id);
		const [stop, last] = route?.stops ?? [];
		// Midnight in Boston, after the clocks were put forward.
		const midnight = Date.parse(`${day}T04:00:00Z`) / 1000;
		const at = (seconds: number) => ({ time: midnight + seconds });
		const endTime = (seconds: number) => ({ endTime: { unixTimestamp: midnight + seconds } });
		const driver = { externalId: 'DRV001' };
		const results = await report(server, [
			{ event: 'on_duty', driver, ...at((route?.startAt ?? 0) - 600) },
			{ event: 'start_route', driver, ...at(route?.startAt ?? 0) },
			{ event: 'start_service', driver, orderNo: 'A', ...at((stop?.startAt ?? 0) + 120) },
			{ event: 'on_duty', driver, ...at(-3600) },
		]);
		expect(results.map(({ success }) => success)).toEqual([true, true, true, true]);
		const updates = [
			{ orderNo: 'A', data: { status: 'success', ...endTime((stop?.leaveAt ?? 0) - 60) } },
			{
				orderNo: 'B',
				data: {
					status: 'failed',
					startTime: { unixTimestamp: midnight + (last?.startAt ?? 0) },
					...endTime((last?.leaveAt ?? 0) + 600),
				},
			},
		];
		await optimoRoute(server, 'updateCompletionDetails', { updates });
		expect(await events()).toMatchObject([
			{ type: 'on_duty', missionId: null, status: null, delaySeconds: null },
			{
				type: 'route_started',
				delaySeconds: 0,
				at: new Date((midnight + (route?.startAt ?? 0)) * 1000).toISOString(),
			},
			{ type: 'service_started', missionId: ids[0], status: 'in_progress', delaySeconds: 120 },
			{ type: 'delivered', missionId: ids[0], status: 'delivered', delaySeconds: -60 },
			{ type: 'service_started', missionId: ids[1], delaySeconds: 0 },
			{ type: 'failed', missionId: ids[1], status: 'failed', delaySeconds: 600 },
		]);
		await optimoRoute(server, 'updateCompletionDetails', {
			updates: [{ orderNo: 'B', data: { status: 'scheduled' } }],
		});
		expect(await events()).toHaveLength(4);
	});

	it('has the way it leads, whole and leg by leg', async () => {
		const { status, body } = await call('getRouteGeometry', { id });
		const route = server.domain.store.records.routes.get(id);
		const legs = body?.['legs'] as Array<Record<string, unknown> & { geometry: { coordinates: number[][] } }>;
		expect([status, legs.length]).toEqual([200, 4]);
		expect(legs.map(({ fromMissionId, toMissionId }) => [fromMissionId, toMissionId])).toEqual([
			[null, ids[0]],
			[ids[0], ids[1]],
			[ids[1], ids[2]],
			[ids[2], null],
		]);
		const sum = legs.reduce((total, { distanceMeters }) => total + Number(distanceMeters), 0);
		expect(sum).toBe(route?.distanceMeters);
		const { coordinates } = body?.['geometry'] as { coordinates: number[][] };
		expect(coordinates).toEqual([
			...legs.map(({ geometry }) => geometry.coordinates[0]),
			legs.at(-1)?.geometry.coordinates[1],
		]);
		expect(coordinates[0]?.[0]).toBeCloseTo(-71.03, 1);
	});

	it('is not told of a route that does not exist', async () => {
		for (const operation of ['getRouteTimeline', 'getRouteGeometry'] as const) {
			expect(await call(operation, { id: 'nothing' })).toMatchObject({
				status: 404,
				body: { code: 'NOT_FOUND' },
			});
		}
	});
});
