import { day, type ReportedDay, reportedDay } from '../../../support/reported-day.mts';
import { rouptimize } from '../../../support/rouptimize.mts';

type Row = Record<string, unknown>;

let reported: ReportedDay;
beforeAll(async () => {
	reported = await reportedDay();
});
afterAll(() => reported.server.close());

const bodyOf = async (...args: Parameters<ReportedDay['call']>): Promise<Row> =>
	(await reported.call(...args)).body as Row;

describe('the dashboard', () => {
	it("has today's figures", async () => {
		expect(await bodyOf('getDashboardStats')).toEqual({
			date: day,
			missions: {
				unassigned: 1,
				assigned: 0,
				in_progress: 0,
				delivered: 3,
				failed: 1,
				cancelled: 1,
				total: 6,
			},
			routes: { total: 2, inProgress: 0, completed: 2 },
			drivers: { total: 2, onRoute: 0 },
			onTimeRate: 0.5,
			distanceMeters: reported.distanceMeters,
			credits: 7,
		});
	});

	it('has the figures of another day', async () => {
		const { date, missions, routes } = await bodyOf('getDashboardStats', { input: { date: '2027-03-16' } });
		expect([date, (missions as Row)['total'], (routes as Row)['total']]).toEqual(['2027-03-16', 1, 0]);
	});

	it('has charts by day, branch and driver', async () => {
		const { ids, distanceMeters } = reported;
		const input = { dateFrom: day, dateTo: '2027-03-16' };
		expect(await bodyOf('getDashboardCharts', { input })).toEqual({
			...input,
			completionByDay: [
				{ date: day, delivered: 3, failed: 1, open: 1 },
				{ date: '2027-03-16', delivered: 0, failed: 0, open: 1 },
			],
			completionByBranch: [
				{ branchId: null, branch: '', delivered: 0, failed: 0, open: 2 },
				{ branchId: ids['N'], branch: 'North', delivered: 2, failed: 0, open: 0 },
				{ branchId: ids['S'], branch: 'South', delivered: 1, failed: 1, open: 0 },
			],
			stopsPerDriver: [
				{ driverId: ids['D1'], driver: 'Ada', stops: 2 },
				{ driverId: ids['D2'], driver: 'Ben', stops: 2 },
			],
			distanceByDay: [
				{ date: day, distanceMeters },
				{ date: '2027-03-16', distanceMeters: 0 },
			],
		});
	});

	it('tells what happened last, in words, the newest first', async () => {
		const { data } = (await bodyOf('getRecentActivity', { input: { limit: 2 } })) as { data: Row[] };
		expect(data.map(({ text }) => text)).toEqual(['Mission M6 has another status.', expect.any(String)]);
		expect(data[0]).toMatchObject({ type: 'mission.status_changed', resourceId: reported.ids['M6'] });
		const all = ((await bodyOf('getRecentActivity', { input: { limit: 200 } })) as { data: Row[] }).data;
		expect(all.at(-1)).toMatchObject({ text: 'Mission M1 was created.' });
	});

	it('still knows what a deleted record was called', async () => {
		const { body } = await reported.call('createDriver', { input: { name: 'Cid' } });
		await reported.call('deleteDriver', { id: String(body?.['id']) });
		const { data } = (await bodyOf('getRecentActivity', { input: { limit: 1 } })) as { data: Row[] };
		expect(data[0]).toMatchObject({ text: 'Driver Cid was deleted.', resourceType: 'driver' });
	});

	it('of another company is empty', async () => {
		const call = rouptimize(reported.server, 1);
		expect((await call('getRecentActivity')).body).toEqual({ data: [] });
		expect((await call('getDashboardStats')).body).toMatchObject({
			missions: { total: 0 },
			onTimeRate: null,
		});
		const charts = (await call('getDashboardCharts')).body as Record<string, Row[]>;
		expect([charts['stopsPerDriver'], charts['completionByBranch']]).toEqual([[], []]);
		expect(charts['completionByDay']).toHaveLength(30);
	});
});
