import type { Job } from '../../../../contract/routemate/job.ts';
import { seedWith } from '../../../support/companies.mts';
import { createHeldSolver } from '../../../support/held-solver.mts';
import { call as optimoRoute } from '../../../support/optimoroute.mts';
import { anOrder, day } from '../../../support/orders.mts';
import { accountOf, routeMate, type RouteMateCall } from '../../../support/routemate.mts';
import { startServer, type TestServer } from '../../../support/server.mts';
import { amara, aStop, lucas, someStops } from '../../../support/stops.mts';

describe('importing a job', () => {
	let server: TestServer;
	let call: RouteMateCall;
	beforeEach(async () => {
		server = await startServer();
		call = await routeMate(accountOf(server));
	});
	afterEach(() => server.close());

	let jobs = 0;
	const importJob = async (fields: object): Promise<{ status: number; job: Job }> => {
		jobs += 1;
		const { status, body } = await call('importJob', { external_job_id: `J${jobs}`, date: day, ...fields });
		return { status, job: body as unknown as Job };
	};
	const codes = ({ warnings }: Job) => warnings.map(({ external_stop_id, code }) => [external_stop_id, code]);
	const ids = ({ stops }: Job) => stops.map(({ external_stop_id }) => external_stop_id);

	it('plans the route of its driver from where he starts, and numbers the stops along it', async () => {
		const { start } =
			[...server.domain.store.records.drivers.all()].find(({ email }) => email === amara) ?? {};
		const { lat = 0, lng = 0 } = start?.place ?? {};
		const away = (steps: number) => ({ latitude: lat + steps / 50, longitude: lng });
		const { status, job } = await importJob({
			title: 'Morning',
			driver_email: amara.toUpperCase(),
			stops: [
				aStop({ external_stop_id: 'far', ...away(3) }),
				aStop({ external_stop_id: 'near', ...away(1) }),
				aStop({ external_stop_id: 'middle', ...away(2), parcel_count: 4, time_window_start: '09:00' }),
			],
		});
		expect(status).toBe(201);
		expect(job).toMatchObject({
			title: 'Morning',
			date: day,
			status: 'assigned',
			driver_email: amara,
			stop_count: 3,
			status_counts: { pending: 3, in_progress: 0, completed: 0, failed: 0 },
			warnings: [],
		});
		expect([...ids(job)].sort()).toEqual(['far', 'middle', 'near']);
		expect(job.stops.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
		const arrivals = job.stops.map(({ estimated_arrival: at }) => at ?? '');
		expect([...arrivals].sort()).toEqual(arrivals);
		expect(arrivals[0]).toMatch(new RegExp(`^${day}T\\d\\d:\\d\\d:\\d\\d$`));
		// There and back: 6 hundredths of a degree each way, and 1.3 metres driven for each metre of it.
		expect(job.optimization.total_distance_km).toBeCloseTo(2 * 0.06 * 111.2 * 1.3, 0);
		expect(job.optimization.total_duration_minutes).toBeGreaterThan(20);

		const { body } = await optimoRoute(server, 'getRoutes', { date: day });
		const [route] = body['routes'] as Array<{ load1: number; stops: Array<{ orderNo: string }> }>;
		expect(route?.stops.map(({ orderNo }) => orderNo)).toEqual(ids(job));
		expect(route?.load1).toBe(6);
	});

	it('tells of every address that was not found whole, and answers every stop that was sent', async () => {
		const { job } = await importJob({
			driver_email: amara,
			stops: [
				aStop({
					external_stop_id: 'exact',
					address: '393 Hanover St, Boston, MA 02113, USA',
					latitude: undefined,
					longitude: undefined,
				}),
				aStop({
					external_stop_id: 'town',
					address: 'Cambridge, MA, USA',
					latitude: undefined,
					longitude: undefined,
				}),
				aStop({
					external_stop_id: 'nowhere',
					address: 'Gibberish 12, Xqzzy',
					latitude: undefined,
					longitude: undefined,
				}),
				aStop({
					external_stop_id: 'brisbane',
					address: '1 George St, Brisbane QLD 4000',
					label: 'Customer A',
					latitude: undefined,
					longitude: undefined,
				}),
			],
		});
		expect(codes(job)).toEqual([
			['town', 'address_partial'],
			['nowhere', 'address_not_found'],
			['brisbane', 'not_reachable'],
		]);
		expect([...ids(job)].sort()).toEqual(['brisbane', 'exact', 'nowhere', 'town']);
		const stop = (id: string) => job.stops.find(({ external_stop_id }) => external_stop_id === id);
		expect(stop('exact')).toMatchObject({ latitude: 42.365142, longitude: -71.052882, label: '' });
		expect(stop('nowhere')).toMatchObject({ latitude: null, longitude: null, sequence: null });
		expect(stop('brisbane')).toMatchObject({ label: 'Customer A', sequence: null, estimated_arrival: null });
		expect(job.stops.slice(0, 2).map(({ sequence }) => sequence)).toEqual([1, 2]);
	});

	it('tells of stops that the driver can not serve', async () => {
		const { job } = await importJob({
			driver_email: amara,
			stops: [
				aStop({ external_stop_id: 'good' }),
				aStop({ external_stop_id: 'at night', time_window_start: '02:00', time_window_end: '03:00' }),
				aStop({ external_stop_id: 'heavy', parcel_count: 1_000 }),
				...someStops(3, { service_minutes: 300 }),
			],
		});
		const told = codes(job);
		expect(told).toEqual(
			expect.arrayContaining([
				['at night', 'not_reachable'],
				['heavy', 'load_too_large'],
			]),
		);
		expect(told.filter(([, code]) => code === 'no_room_left').length).toBeGreaterThan(0);
		expect(ids(job)).toHaveLength(6);
	});

	it.each([
		['nobody has', 'nobody@example.com', 'driver_not_found'],
		['several have', 'twin@example.com', 'driver_ambiguous'],
		['somebody has who is not at work', 'idle@example.com', 'driver_unavailable'],
	])('imports a job for an address that %s without a driver', async (_who, driver_email, code) => {
		await server.close();
		const twin = { name: 'Twin', email: 'twin@example.com' };
		const idle = { name: 'Idle', email: 'idle@example.com', isActive: false };
		server = await startServer({
			seed: seedWith(({ drivers }) => ({ drivers: [...drivers, twin, twin, idle] })),
		});
		call = await routeMate(accountOf(server));
		const { status, job } = await importJob({ driver_email, stops: someStops(3) });
		expect(status).toBe(201);
		expect(job).toMatchObject({ status: 'pending', driver_email: null });
		expect(job.warnings).toEqual([
			{ external_stop_id: null, code, message: expect.stringContaining(driver_email) },
		]);
		expect(job.stops.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
	});

	it('puts the stops of a second job for a driver and day on the same route, and drops none of the first', async () => {
		const first = await importJob({ driver_email: amara, stops: someStops(4, { service_minutes: 90 }) });
		expect(first.job.warnings).toEqual([]);
		const second = await importJob({ driver_email: amara, stops: someStops(4, { service_minutes: 60 }) });
		const { body } = await call('getJobs', { job_id: first.job.job_id });
		expect((body as unknown as Job).stops.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
		expect(codes(second.job).every(([, code]) => code === 'no_room_left')).toBe(true);
		expect(second.job.warnings.length).toBeGreaterThan(0);
		const routes = (await optimoRoute(server, 'getRoutes', { date: day })).body['routes'];
		expect(routes).toHaveLength(1);
	});

	it('takes today where the organisation is if no day is sent, and its own service time', async () => {
		const { job } = await importJob({ date: undefined, stops: [aStop()] });
		expect(job.date).toBe('2027-03-01');
		expect(job.stops[0]).toMatchObject({ service_minutes: 5, parcel_count: 1, time_window_start: null });
	});

	it('answers a job that is sent again as it stands, and changes nothing', async () => {
		const request = { external_job_id: 'B1', date: day, driver_email: amara, stops: someStops(2) };
		const first = await call('importJob', request);
		const again = await call('importJob', { ...request, stops: request.stops.map((stop) => ({ ...stop })) });
		expect([first.status, again.status]).toEqual([201, 200]);
		expect(again.body).toEqual(first.body);
		expect(server.domain.store.records.orders.size).toBe(2);
		const other = await call('importJob', { ...request, title: 'Another one' });
		expect(other).toMatchObject({ status: 409, body: { error: { code: 'job_exists' } } });
		expect(server.domain.store.records.orders.size).toBe(2);
	});

	it('makes one job of two equal imports at the same moment', async () => {
		const request = { external_job_id: 'B1', date: day, driver_email: amara, stops: someStops(3) };
		const replies = await Promise.all([call('importJob', request), call('importJob', request)]);
		expect(replies.map(({ status }) => status).sort()).toEqual([200, 201]);
		expect(replies[0].body).toEqual(replies[1].body);
		expect(server.domain.store.records.orders.size).toBe(3);
	});

	it('plans two jobs for one driver that come at the same moment one after the other', async () => {
		const request = (id: string) => ({
			external_job_id: id,
			date: day,
			driver_email: lucas,
			stops: someStops(3),
		});
		const replies = await Promise.all([call('importJob', request('A')), call('importJob', request('B'))]);
		expect(replies.map(({ status }) => status)).toEqual([201, 201]);
		const [route, ...others] = [...server.domain.store.records.routes.all()];
		expect(others).toEqual([]);
		expect(route?.stops).toHaveLength(6);
	});

	it('refuses while a planning has the driver, and takes the same job afterwards', async () => {
		await server.close();
		server = await startServer({ solver: createHeldSolver() });
		call = await routeMate(accountOf(server));
		await optimoRoute(server, 'createOrUpdateOrders', { orders: [anOrder()] });
		const { body } = await optimoRoute(server, 'startPlanning', { date: day });
		const request = { external_job_id: 'B1', date: day, driver_email: amara, stops: [aStop()] };
		const refused = await call('importJob', request);
		expect(refused).toMatchObject({ status: 409, body: { error: { code: 'job_busy' } } });
		expect(refused.headers.get('Retry-After')).toBe('5');
		expect(server.domain.store.records.orders.size).toBe(1);
		await optimoRoute(server, 'stopPlanning', { planningId: body['planningId'] });
	});
});
