import { accountOf, routeMate, type RouteMateAccount, type RouteMateCall } from '../../support/routemate.mts';
import { reportFromRoad } from '../../support/road.mts';
import { adminToken, startServer, type TestServer } from '../../support/server.mts';
import { twoCompanies } from '../../support/companies.mts';
import { routeMateTrigger } from './routemate-trigger.mts';

let server: TestServer;
let account: RouteMateAccount;
let call: RouteMateCall;
/** Each look at the clock is a second later. */
let clock: number;

beforeEach(async () => {
	clock = Date.parse('2027-03-01T12:00:00Z');
	server = await startServer({ now: () => new Date((clock += 1000)), seed: twoCompanies });
	account = accountOf(server);
	call = await routeMate(account);
});
afterEach(() => server.close());

async function importJob(name: string, stops: readonly string[], fields: object = {}): Promise<void> {
	const { status } = await call('importJob', {
		external_job_id: name,
		date: '2027-03-15',
		driver_email: 'amara.okafor@example.com',
		stops: stops.map((external_stop_id) => ({ external_stop_id, latitude: 42.37, longitude: -71.1 })),
		...fields,
	});
	expect(status).toBe(201);
}

const report = (event: string, ...stops: string[]): Promise<void> =>
	reportFromRoad(
		{ url: server.url, token: adminToken },
		stops.map((orderNo) => ({ event, driver: { externalId: 'DRV001' }, orderNo })),
	);

/** Lets days pass; tokens do not last so long. */
async function days(count: number): Promise<void> {
	clock += count * 86_400_000;
	call = await routeMate(account);
}

describe('Job Status Changed', () => {
	const changed = { triggerOn: 'jobStatusChanged' };

	it('gives each status that a job gets into once, and not those of jobs that were there', async () => {
		await importJob('OLD', ['O1']);
		const trigger = routeMateTrigger(account, changed);
		expect(await trigger.poll()).toBeUndefined();
		await importJob('NEW', ['A', 'B']);
		expect(await trigger.poll()).toMatchObject([
			{ externalId: 'NEW', previousStatus: '', status: 'assigned', driver: 'Amara Okafor', stopCount: 2 },
		]);
		expect(await trigger.poll()).toBeUndefined();
		await report('success', 'A');
		expect(await trigger.poll()).toMatchObject([
			{ externalId: 'NEW', previousStatus: 'assigned', status: 'in_progress', completed: 1 },
		]);
		await report('failed', 'B', 'O1');
		expect(await trigger.poll()).toMatchObject([
			{ externalId: 'NEW', previousStatus: 'in_progress', status: 'completed', failed: 1 },
			{ externalId: 'OLD', previousStatus: 'assigned', status: 'completed' },
		]);
		expect(await trigger.poll()).toBeUndefined();
	});

	it('gives only the chosen statuses', async () => {
		const trigger = routeMateTrigger(account, { ...changed, statuses: ['pending', 'completed'] });
		await trigger.poll();
		await importJob('A', ['A1']);
		await importJob('B', ['B1'], { driver_email: undefined });
		expect(await trigger.poll()).toMatchObject([{ externalId: 'B', status: 'pending' }]);
		await report('start_service', 'A1');
		expect(await trigger.poll()).toBeUndefined();
		await report('success', 'A1');
		expect(await trigger.poll()).toMatchObject([{ externalId: 'A', previousStatus: 'in_progress' }]);
	});

	it('gives what the API says when asked to', async () => {
		const trigger = routeMateTrigger(account, { ...changed, simplify: false });
		await trigger.poll();
		await importJob('A', ['A1']);
		expect(await trigger.poll()).toMatchObject([
			{ previousStatus: '', external_job_id: 'A', stops: [{ external_stop_id: 'A1' }] },
		]);
	});
});

describe('Job Completed', () => {
	it('gives a job when its last stop is over, and again when it is over a second time', async () => {
		const trigger = routeMateTrigger(account, { triggerOn: 'jobCompleted' });
		await importJob('A', ['A1', 'A2']);
		await trigger.poll();
		await report('success', 'A1');
		expect(await trigger.poll()).toBeUndefined();
		await report('failed', 'A2');
		const [job, ...others] = (await trigger.poll()) ?? [];
		expect(others).toEqual([]);
		expect(job).toMatchObject({ externalId: 'A', status: 'completed', completed: 1, failed: 1 });
		await report('start_service', 'A2');
		expect(await trigger.poll()).toBeUndefined();
		await report('success', 'A2');
		expect(await trigger.poll()).toMatchObject([{ externalId: 'A', completed: 2, failed: 0 }]);
	});

	it('brings what is there already when asked to', async () => {
		await importJob('A', ['A1']);
		await importJob('B', ['B1']);
		await report('success', 'A1');
		const options = { includeExisting: true };
		const trigger = routeMateTrigger(account, { triggerOn: 'jobCompleted', options });
		expect(await trigger.poll()).toMatchObject([{ externalId: 'A' }]);
		await report('success', 'B1');
		expect(await trigger.poll()).toMatchObject([{ externalId: 'B' }]);
	});
});

describe('Stop Completed', () => {
	const completed = { triggerOn: 'stopCompleted' };

	it('gives each stop that is over once, in the order in which they ended', async () => {
		await importJob('A', ['A1', 'A2', 'A3']);
		await report('success', 'A1');
		const trigger = routeMateTrigger(account, completed);
		expect(await trigger.poll()).toBeUndefined();
		await report('success', 'A3');
		await report('failed', 'A2');
		expect(await trigger.poll()).toMatchObject([
			{
				externalId: 'A3',
				status: 'completed',
				jobExternalId: 'A',
				date: '2027-03-15',
				driver: 'Amara Okafor',
				driverEmail: 'amara.okafor@example.com',
				completedAt: expect.stringMatching(/^2027-03-01T07:00:\d\d$/),
			},
			{ externalId: 'A2', status: 'failed' },
		]);
		expect(await trigger.poll()).toBeUndefined();
	});

	it('gives only stops that ended as chosen, and one whose outcome is changed again', async () => {
		const trigger = routeMateTrigger(account, { ...completed, outcomes: ['failed'] });
		await importJob('A', ['A1', 'A2']);
		await trigger.poll();
		await report('success', 'A1', 'A2');
		expect(await trigger.poll()).toBeUndefined();
		await report('failed', 'A1');
		expect(await trigger.poll()).toMatchObject([{ externalId: 'A1', status: 'failed' }]);
	});

	it('gives those of a job that was imported since, too', async () => {
		const trigger = routeMateTrigger(account, { ...completed, simplify: false });
		await trigger.poll();
		await importJob('A', ['A1']);
		await report('success', 'A1');
		expect(await trigger.poll()).toMatchObject([
			{ job: { external_job_id: 'A' }, stop: { external_stop_id: 'A1', status: 'completed' } },
		]);
	});
});

describe('the memory', () => {
	it('gives everything again if n8n did not save that it was given', async () => {
		const trigger = routeMateTrigger(account, { triggerOn: 'stopCompleted' });
		await importJob('A', ['A1', 'A2']);
		await trigger.poll();
		const saved = trigger.memory;
		await report('success', 'A1');
		expect(await trigger.poll()).toHaveLength(1);
		trigger.memory = saved;
		await report('success', 'A2');
		expect(await trigger.poll()).toMatchObject([{ externalId: 'A1' }, { externalId: 'A2' }]);
	});

	it.each(['jobCompleted', 'stopCompleted'])(
		'forgets what has been over for days, and does not take it for new: %s',
		async (triggerOn) => {
			const trigger = routeMateTrigger(account, { triggerOn });
			await trigger.poll();
			await importJob('A', ['A1', 'A2']);
			await importJob('OPEN', ['O1', 'O2']);
			await report('success', 'A1', 'A2');
			expect(await trigger.poll()).not.toBeUndefined();
			await days(5);
			await importJob('B', ['B1']);
			expect(await trigger.poll()).toBeUndefined();
			expect(JSON.stringify(trigger.memory)).not.toContain(await idOf('A'));
			expect(JSON.stringify(trigger.memory)).toContain(await idOf('OPEN'));
			await report('failed', 'A1');
			expect(await trigger.poll()).toBeUndefined();
			await report('success', 'O1', 'O2');
			expect((await trigger.poll())?.map(({ externalId }) => externalId)).toEqual(
				triggerOn === 'jobCompleted' ? ['OPEN'] : ['O1', 'O2'],
			);
		},
	);

	async function idOf(name: string): Promise<string> {
		return String((await call('getJobs', { external_job_id: name })).body['job_id']);
	}

	it('is another one for another account', async () => {
		const trigger = routeMateTrigger(account, { triggerOn: 'jobStatusChanged' });
		await importJob('A', ['A1']);
		await trigger.poll();
		trigger.account = accountOf(server, 1);
		expect(await trigger.poll()).toBeUndefined();
		trigger.account = account;
		expect(await trigger.poll()).toBeUndefined();
	});
});

describe('a test in the editor', () => {
	it.each([
		['jobStatusChanged', { externalId: 'A', previousStatus: '' }],
		['jobCompleted', { externalId: 'A', status: 'completed' }],
		['stopCompleted', { externalId: 'A1', jobExternalId: 'A' }],
	])('shows something that is there, and changes nothing: %s', async (triggerOn, shownItem) => {
		const trigger = routeMateTrigger(account, { triggerOn });
		await expect(trigger.test()).rejects.toMatchObject({
			message: expect.stringMatching(/^There is no .* to show yet$/),
			description: expect.any(String),
		});
		await importJob('A', ['A1']);
		await report('success', 'A1');
		expect(await trigger.test()).toMatchObject([shownItem]);
		expect(trigger.memory).toBeUndefined();
	});
});
