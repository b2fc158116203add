import { momentOfLocal } from '../../server/domain/local-time.mts';
import { call as optimoRoute } from './optimoroute.mts';
import { rouptimize, type RouptimizeCall } from './rouptimize.mts';
import { startServer, type TestServer } from './server.mts';

const timezone = 'Europe/Berlin';
const depot = { address: 'Depot', latitude: 52.5, longitude: 13.4 };

const seed = {
	companies: [
		{
			name: 'Reported Company',
			timezone,
			credits: 7,
			branches: [
				{ externalId: 'N', name: 'North' },
				{ externalId: 'S', name: 'South' },
			],
			vehicles: [{ externalId: 'V1', plateNumber: 'B-AA 1', label: 'Van' }],
			drivers: [
				{ externalId: 'D1', name: 'Ada', vehicle: 'V1', startLocation: depot, endLocation: depot },
				{ externalId: 'D2', name: 'Ben', startLocation: depot, endLocation: depot },
			],
		},
		{ name: 'Empty Company', timezone },
	],
};

/** The day that is reported on. */
export const day = '2027-03-15';

export interface ReportedDay {
	readonly server: TestServer;
	readonly call: RouptimizeCall;
	/** Ids by the names below, and those of the routes R1 and R2. */
	readonly ids: Readonly<Record<string, string>>;
	readonly distanceMeters: number;
	readonly workSeconds: number;
}

/**
 * A day on which Ada has M1 and M2, and Ben M3 and M4:
 * M1, North, 9 to 10, reached at 9:59, delivered · M2, North, 9 to 10, reached at 10:01, delivered · M3, South, reached
 * fifteen minutes late, failed · M4, South, reached a second later than that, delivered · M5, no branch, on no route ·
 * M6, no branch, called off · M7, the day after, on no route.
 */
export async function reportedDay(): Promise<ReportedDay> {
	const server = await startServer({ seed, now: () => new Date('2027-03-15T22:30:00Z') });
	const call = rouptimize(server);
	const ids: Record<string, string> = {};
	for (const [operation, names] of [
		['listBranches', ['N', 'S']],
		['listDrivers', ['D1', 'D2']],
	] as const) {
		for (const externalId of names) {
			const { body } = await call(operation, { input: { externalId } });
			ids[externalId] = (body?.['data'] as Array<{ id: string }>)[0]?.id ?? '';
		}
	}
	const create = async (operation: 'createMission' | 'createRoute', name: string, input: object) => {
		const { body, status, text } = await call(operation, { input });
		if (status !== 201) throw new Error(text);
		ids[name] = String(body?.['id']);
		return body!;
	};
	const window = { startTimeWindow: '09:00', endTimeWindow: '10:00' };
	const missions: Array<[string, object]> = [
		['M1', { branchId: ids['N'], ...window }],
		['M2', { branchId: ids['N'], ...window }],
		['M3', { branchId: ids['S'] }],
		['M4', { branchId: ids['S'] }],
		['M5', {}],
		['M6', {}],
		['M7', { date: '2027-03-16' }],
	];
	for (const [index, [externalId, fields]] of missions.entries()) {
		const place = { latitude: 52.5 + index / 100, longitude: 13.4 };
		await create('createMission', externalId, { externalId, date: day, ...place, ...fields });
	}
	await create('createRoute', 'R1', { date: day, driverId: ids['D1'], missionIds: [ids['M1'], ids['M2']] });
	await create('createRoute', 'R2', { date: day, driverId: ids['D2'], missionIds: [ids['M3'], ids['M4']] });
	const sums = { distanceMeters: 0, workSeconds: 0 };
	for (const route of ['R1', 'R2']) {
		const { body } = await call('getRoute', { id: ids[route] ?? '' });
		sums.distanceMeters += Number(body?.['totalDistanceMeters']);
		sums.workSeconds += Number(body?.['totalDurationSeconds']);
	}
	await complete(server, 'M1', 'success', momentOfLocal(timezone, `${day}T09:59:00`));
	await complete(server, 'M2', 'success', momentOfLocal(timezone, `${day}T10:01:00`));
	await complete(server, 'M3', 'failed', (await plannedMoment(call, ids['M3'])) + 15 * 60);
	await complete(server, 'M4', 'success', (await plannedMoment(call, ids['M4'])) + 15 * 60 + 1);
	await call('updateMission', { id: ids['M6'] ?? '', input: { status: 'cancelled' } });
	return { server, call, ids, ...sums };
}

async function plannedMoment(call: RouptimizeCall, id = ''): Promise<number> {
	const { body } = await call('getMission', { id });
	return momentOfLocal(timezone, String(body?.['scheduledAt']));
}

async function complete(server: TestServer, orderNo: string, status: string, at: number): Promise<void> {
	const data = { status, startTime: { unixTimestamp: at }, endTime: { unixTimestamp: at + 60 } };
	const { body } = await optimoRoute(server, 'updateCompletionDetails', { updates: [{ orderNo, data }] });
	if (body['success'] !== true) throw new Error(JSON.stringify(body));
}
