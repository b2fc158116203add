import { reportSections } from '../../../../contract/rouptimize/report.ts';
import { day, type ReportedDay, reportedDay } from '../../../support/reported-day.mts';
import { rouptimize } from '../../../support/rouptimize.mts';

type Row = Record<string, unknown>;

let reported: ReportedDay;
beforeAll(async () => {
	reported = await reportedDay();
});
afterAll(() => reported.server.close());

const only = { dateFrom: day, dateTo: day };
const bodyOf = async (...args: Parameters<ReportedDay['call']>): Promise<Row> =>
	(await reported.call(...args)).body as Row;
const rowsOf = async (section: string, input: object = only): Promise<Row[]> =>
	(await bodyOf('getReportDetails', { id: section, input }))['rows'] as Row[];

const noMissions = {
	unassigned: 0,
	assigned: 0,
	in_progress: 0,
	delivered: 0,
	failed: 0,
	cancelled: 0,
	total: 0,
};

describe('the overview', () => {
	it('counts what became of missions, and measures the routes', async () => {
		const { distanceMeters, workSeconds } = reported;
		expect(distanceMeters).toBeGreaterThan(0);
		expect(await bodyOf('getReportOverview', { input: only })).toEqual({
			...only,
			missions: { ...noMissions, unassigned: 1, delivered: 3, failed: 1, cancelled: 1, total: 6 },
			completionRate: 3 / 4,
			onTimeRate: 2 / 4,
			routes: { total: 2, completed: 2 },
			distanceMeters,
			workSeconds,
			stopsPerRoute: 2,
			drivers: 2,
		});
	});

	it('is of the last 30 days unless told otherwise, by the clock of the company', async () => {
		const { dateFrom, dateTo, missions } = await bodyOf('getReportOverview');
		expect([dateFrom, dateTo, missions]).toEqual(['2027-02-14', day, expect.objectContaining({ total: 6 })]);
	});

	it.each([
		['a branch', 'branchId', 'N', { delivered: 2, total: 2 }, 1 / 2, { total: 1, completed: 1 }],
		['a driver', 'driverId', 'D2', { delivered: 1, failed: 1, total: 2 }, 1 / 2, { total: 1, completed: 1 }],
	])('may be of %s only', async (_what, field, name, counts, onTimeRate, routes) => {
		const input = { ...only, [field]: reported.ids[name] };
		const missions = { ...noMissions, ...counts };
		expect(await bodyOf('getReportOverview', { input })).toMatchObject({ missions, onTimeRate, routes });
	});

	it('of a company without missions has no rates', async () => {
		const call = rouptimize(reported.server, 1);
		expect((await call('getReportOverview', { input: only })).body).toEqual({
			...only,
			missions: noMissions,
			completionRate: null,
			onTimeRate: null,
			routes: { total: 0, completed: 0 },
			distanceMeters: 0,
			workSeconds: 0,
			stopsPerRoute: null,
			drivers: 0,
		});
	});

	it.each([
		['days in the wrong sequence', { dateFrom: day, dateTo: '2027-03-14' }, 422],
		['more than 366 days', { dateFrom: '2025-01-01', dateTo: day }, 422],
		['a date that does not exist', { dateFrom: '2027-02-30' }, 400],
		['an unknown parameter', { from: day }, 400],
	])('is refused for %s', async (_what, input, status) => {
		expect(await reported.call('getReportOverview', { input })).toMatchObject({ status });
	});
});

describe('the details', () => {
	it('tell of each mission when it was reached, and whether in time', async () => {
		const rows = await rowsOf('missions');
		expect(rows.map(({ externalId, status, onTime }) => [externalId, status, onTime])).toEqual([
			['M1', 'delivered', true],
			['M2', 'delivered', false],
			['M3', 'failed', true],
			['M4', 'delivered', false],
			['M5', 'unassigned', null],
			['M6', 'cancelled', null],
		]);
		expect(rows[0]).toMatchObject({
			missionId: reported.ids['M1'],
			driverId: reported.ids['D1'],
			arrivedAt: `${day}T09:59:00`,
			completedAt: `${day}T10:00:00`,
		});
	});

	it('tell of each driver what he did', async () => {
		const rows = await rowsOf('drivers');
		expect(rows).toEqual([
			expect.objectContaining({
				driver: 'Ada',
				routes: 1,
				stops: 2,
				delivered: 2,
				failed: 0,
				onTimeRate: 0.5,
			}),
			expect.objectContaining({
				driver: 'Ben',
				routes: 1,
				stops: 2,
				delivered: 1,
				failed: 1,
				completionRate: 0.5,
			}),
		]);
		expect(rows.reduce((sum, row) => sum + Number(row['distanceMeters']), 0)).toBe(reported.distanceMeters);
	});

	it('tell of each vehicle that had a route', async () => {
		expect(await rowsOf('vehicles')).toEqual([
			expect.objectContaining({ plateNumber: 'B-AA 1', label: 'Van', routes: 1, stops: 2 }),
		]);
	});

	it('tell of each branch, and of what belongs to none', async () => {
		const rows = await rowsOf('branches');
		const told = rows.map((row) =>
			['branch', 'total', 'delivered', 'failed', 'open'].map((field) => row[field]),
		);
		expect(told).toEqual([
			['', 2, 0, 0, 1],
			['North', 2, 2, 0, 0],
			['South', 2, 1, 1, 0],
		]);
	});

	it('tell of each route how far it is', async () => {
		const rows = await rowsOf('routes');
		expect(rows.map(({ routeId, status, stops }) => [routeId, status, stops]).sort()).toEqual(
			[
				[reported.ids['R1'], 'completed', 2],
				[reported.ids['R2'], 'completed', 2],
			].sort(),
		);
	});

	it('tell of what failed', async () => {
		expect(await rowsOf('failures')).toEqual([
			expect.objectContaining({ externalId: 'M3', driver: 'Ben', isRejected: false }),
		]);
	});

	it('tell of each day, of empty ones too', async () => {
		const rows = await rowsOf('daily', { dateFrom: '2027-03-14', dateTo: '2027-03-16' });
		expect(
			rows.map((row) => ['date', 'total', 'delivered', 'open', 'routes'].map((field) => row[field])),
		).toEqual([
			['2027-03-14', 0, 0, 0, 0],
			['2027-03-15', 6, 3, 1, 2],
			['2027-03-16', 1, 0, 1, 0],
		]);
	});

	it.each(reportSections)(
		'%s are empty lists, or a row for each day, in a company without missions',
		async (id) => {
			const { status, body } = await rouptimize(reported.server, 1)('getReportDetails', { id, input: only });
			expect([status, (body?.['rows'] as Row[]).length]).toEqual([200, id === 'daily' ? 1 : 0]);
		},
	);

	it('have no other section', async () => {
		const { status, body } = await reported.call('getReportDetails', { id: 'weather' });
		expect([status, body?.['code']]).toEqual([404, 'NOT_FOUND']);
		expect(body?.['message']).toContain('missions, drivers');
	});
});
