import type { Job, JobsAnswer, JobSummary } from '../../../../contract/routemate/job.ts';
import { twoCompanies } from '../../../support/companies.mts';
import { call as optimoRoute, planDay } from '../../../support/optimoroute.mts';
import { day } from '../../../support/orders.mts';
import { accountOf, routeMate, type RouteMateCall } from '../../../support/routemate.mts';
import { startServer, type TestServer } from '../../../support/server.mts';
import { amara, aStop, lucas, someStops } from '../../../support/stops.mts';

let server: TestServer;
let call: RouteMateCall;
let now: Date;
beforeEach(async () => {
	now = new Date('2027-03-01T12:00:00Z');
	server = await startServer({ seed: twoCompanies, now: () => now });
	call = await routeMate(accountOf(server));
});
afterEach(() => server.close());

const later = (): void => {
	now = new Date(now.getTime() + 60_000);
};

const importJob = async (id: string, fields: object = {}): Promise<Job> => {
	const request = { external_job_id: id, date: day, driver_email: amara, stops: someStops(2), ...fields };
	const { status, body } = await call('importJob', request);
	if (status !== 201) throw new Error(JSON.stringify(body));
	return body as unknown as Job;
};
const jobNow = async (id: string): Promise<Job> =>
	(await call('getJobs', { external_job_id: id })).body as unknown as Job;
const page = async (query: object = {}): Promise<JobsAnswer> =>
	(await call('getJobs', query)).body as unknown as JobsAnswer;
const ids = (jobs: readonly JobSummary[]) => jobs.map(({ external_job_id: id }) => id);

describe('the status of a job', () => {
	const complete = (id: string, status: string) =>
		optimoRoute(server, 'updateCompletionDetails', { updates: [{ orderNo: id, data: { status } }] });

	it('follows what becomes of its orders through the other API', async () => {
		await importJob('J', { stops: [aStop({ external_stop_id: 'A' }), aStop({ external_stop_id: 'B' })] });
		expect(await jobNow('J')).toMatchObject({ status: 'assigned', updated_at: '2027-03-01T12:00:00.000Z' });

		later();
		await complete('A', 'servicing');
		expect(await jobNow('J')).toMatchObject({
			status: 'in_progress',
			status_counts: { pending: 1, in_progress: 1, completed: 0, failed: 0 },
			updated_at: '2027-03-01T12:01:00.000Z',
		});

		await complete('A', 'success');
		await complete('B', 'rejected');
		const job = await jobNow('J');
		expect(job).toMatchObject({
			status: 'completed',
			status_counts: { pending: 0, in_progress: 0, completed: 1, failed: 1 },
		});
		const done = job.stops.find(({ external_stop_id: id }) => id === 'A');
		// Noon in UTC is seven o'clock in the demo company's March.
		expect(done).toMatchObject({ status: 'completed', completed_at: '2027-03-01T07:01:00' });
	});

	it('shows the route that another planning has made of its stops', async () => {
		const sent = await importJob('J', { driver_email: undefined, stops: someStops(3) });
		expect(sent.status).toBe('pending');
		later();
		await planDay(server, { date: day, useDrivers: [{ driverExternalId: 'DRV002' }] });
		const job = await jobNow('J');
		expect(job).toMatchObject({
			status: 'assigned',
			driver_email: lucas,
			updated_at: '2027-03-01T12:01:00.000Z',
		});
		expect(job.stops.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
		expect(job.stops.every(({ estimated_arrival: at }) => at?.startsWith(day))).toBe(true);
	});

	it('leaves out orders that were deleted elsewhere', async () => {
		await importJob('J', { stops: [aStop({ external_stop_id: 'A' }), aStop({ external_stop_id: 'B' })] });
		later();
		await optimoRoute(server, 'deleteOrder', { orderNo: 'A' });
		expect(await jobNow('J')).toMatchObject({
			updated_at: '2027-03-01T12:01:00.000Z',
			stop_count: 1,
			stops: [{ external_stop_id: 'B', sequence: 1 }],
		});
	});
});

describe('asking for jobs', () => {
	it('finds one by either id, and refuses both at once', async () => {
		const { job_id } = await importJob('J');
		expect((await call('getJobs', { job_id })).body).toMatchObject({ external_job_id: 'J', stop_count: 2 });
		expect((await call('getJobs', { external_job_id: 'J' })).body).toMatchObject({ job_id });
		const both = await call('getJobs', { job_id, external_job_id: 'J' });
		expect(both).toMatchObject({ status: 400, body: { error: { code: 'invalid_request' } } });
	});

	it("answers another organisation's job byte for byte as one that is not there", async () => {
		const { job_id } = await importJob('J');
		const other = await routeMate(accountOf(server, 1));
		const unknown = '01234567-89ab-4cde-8f01-23456789abcd';
		const ask = async (query: { job_id: string } | { external_job_id: string }) => {
			const reply = await other('getJobs', query, { 'X-Request-Id': 'same' });
			const [name = ''] = Object.values(query);
			return [reply.status, JSON.stringify(reply.body).replaceAll(name, 'ID')];
		};
		expect(await ask({ job_id })).toEqual(await ask({ job_id: unknown }));
		expect(await ask({ external_job_id: 'J' })).toEqual(await ask({ external_job_id: 'K' }));
		expect((await ask({ job_id }))[0]).toBe(404);
	});

	it('gives pages with the newest first, each job once', async () => {
		for (const id of ['A', 'B', 'C', 'D', 'E']) await importJob(id, { stops: [aStop()] });
		const first = await page({ limit: 2 });
		expect(ids(first.jobs)).toEqual(['E', 'D']);
		expect(first.jobs[0]).not.toHaveProperty('stops');
		await importJob('F');
		const second = await page({ limit: 2, cursor: first.next_cursor });
		expect(ids(second.jobs)).toEqual(['C', 'B']);
		const third = await page({ limit: 2, cursor: second.next_cursor });
		expect([ids(third.jobs), third.next_cursor]).toEqual([['A'], null]);
		expect((await page({ limit: 6 })).next_cursor).toBeNull();
	});

	it('filters by status, day, driver and the last change', async () => {
		await importJob('amara');
		await importJob('lucas', { driver_email: lucas });
		await importJob('tuesday', { date: '2027-03-16' });
		await importJob('nobody', { driver_email: undefined });
		later();
		await optimoRoute(server, 'deleteOrder', { id: (await jobNow('nobody')).stops[0]?.stop_id });
		await importJob('new', { date: '2027-03-17' });
		expect(ids((await page({ driver_email: lucas.toUpperCase() })).jobs)).toEqual(['lucas']);
		expect(ids((await page({ date: '2027-03-16' })).jobs)).toEqual(['tuesday']);
		expect(ids((await page({ status: 'pending' })).jobs)).toEqual(['nobody']);
		expect(ids((await page({ updated_since: '2027-03-01T13:01:00+01:00' })).jobs)).toEqual(['new', 'nobody']);
		expect(ids((await page({ status: 'assigned', date: day })).jobs)).toEqual(['lucas', 'amara']);
	});

	it.each([
		['limit', '0'],
		['limit', '201'],
		['limit', 'ten'],
		['status', 'lost'],
		['date', '2027-02-30'],
		['updated_since', 'yesterday'],
		['updated_since', '2027-03-01T12:00:00+81:19'],
		['cursor', 'nonsense'],
	])('refuses a wrong %s', async (field, value) => {
		const reply = await call('getJobs', { [field]: value });
		expect(reply).toMatchObject({ status: 400, body: { error: { code: 'invalid_request' } } });
		expect(JSON.stringify(reply.body)).toContain(field);
	});
});
