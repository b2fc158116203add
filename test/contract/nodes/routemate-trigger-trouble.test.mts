import { operations } from '../../../contract/routemate/operations.ts';
import { shown } from './optimoroute-node.mts';
import { anAccount } from './routemate-node.mts';
import { routeMateTrigger } from './routemate-trigger.mts';
import { startScripted, type Received, type Reply, type ScriptedServer } from './scripted-server.mts';

let server: ScriptedServer;

interface AnyJob {
	job_id: string;
	status: string;
	updated_at: string;
	created_at?: string;
	over?: number;
}

const token: Reply = { body: { access_token: 'rm_at_of_a_test', token_type: 'Bearer', expires_in: 3600 } };

const serve = async (script: (request: Received) => Reply, triggerOn = 'jobStatusChanged') => {
	server = await startScripted((request) =>
		request.path === operations.getToken.path ? token : script(request),
	);
	return routeMateTrigger(anAccount(server.url), { triggerOn });
};
afterEach(() => server.close());

const at = (minute: number): string => new Date(Date.UTC(2027, 2, 1, 12, minute)).toISOString();

/** A job as the service answers it; the first stops are over. */
function full({ over = 0, created_at: madeAt, ...job }: AnyJob): object {
	const stops = Array.from({ length: Math.max(over, 1) }, (_, n) => ({
		stop_id: `${job.job_id}-${n}`,
		external_stop_id: `${job.job_id}-${n}`,
		status: n < over ? 'completed' : 'pending',
		sequence: n + 1,
	}));
	return {
		...job,
		created_at: madeAt ?? job.updated_at,
		status_counts: { completed: over, failed: 0 },
		stops,
	};
}

/** A service that leaves the filter alone, and gives its jobs in pages of two. */
function answerFrom(jobs: readonly AnyJob[]): (request: Received) => Reply {
	return ({ query }) => {
		const id = query.get('job_id');
		if (id !== null) {
			const job = jobs.find(({ job_id }) => job_id === id);
			return job ? { body: full(job) } : { status: 404, body: { error: { code: 'job_not_found' } } };
		}
		const start = Number(query.get('cursor') ?? 0);
		const next = start + 2 < jobs.length ? String(start + 2) : null;
		return { body: { jobs: jobs.slice(start, start + 2).map(full), next_cursor: next } };
	};
}

const lists = (): Received[] =>
	server.received.filter(({ path, query }) => path === operations.getJobs.path && !query.has('job_id'));

it('reads all pages, and asks only for what changed since a little before the last change', async () => {
	const jobs = ['1', '2', '3', '4', '5'].map((job_id, n) => ({
		job_id,
		status: 'assigned',
		updated_at: at(n),
	}));
	const trigger = await serve(answerFrom(jobs));
	expect(await trigger.poll()).toBeUndefined();
	jobs[4] = { job_id: '5', status: 'completed', updated_at: at(30) };
	jobs[0] = { job_id: '1', status: 'completed', updated_at: at(29) };
	expect((await trigger.poll())?.map(({ id }) => id)).toEqual(['1', '5']);
	expect(lists().map(({ query }) => query.get('cursor'))).toEqual([null, '2', '4', null, '2', '4']);
	expect(lists()[3]?.query.get('updated_since')).toBe(new Date(Date.parse(at(4)) - 600_000).toISOString());
	expect(await trigger.poll()).toBeUndefined();
});

it('knows a job that comes to light after others that changed later', async () => {
	const jobs: AnyJob[] = [{ job_id: '1', status: 'assigned', updated_at: at(20) }];
	const trigger = await serve(answerFrom(jobs));
	await trigger.poll();
	jobs.push({ job_id: '2', status: 'assigned', updated_at: at(12) });
	expect((await trigger.poll())?.map(({ id }) => id)).toEqual(['2']);
	expect(await trigger.poll()).toBeUndefined();
});

it('works with a service that does not tell when a job changed', async () => {
	const jobs: AnyJob[] = [{ job_id: '1', status: 'assigned', updated_at: '' }];
	const trigger = await serve(answerFrom(jobs));
	await trigger.poll();
	jobs[0] = { job_id: '1', status: 'completed', updated_at: '' };
	expect((await trigger.poll())?.map(({ id }) => id)).toEqual(['1']);
	expect(await trigger.poll()).toBeUndefined();
});

it('asks for the stops of those jobs alone that changed', async () => {
	const jobs: AnyJob[] = ['1', '2', '3'].map((job_id) => ({
		job_id,
		status: 'in_progress',
		updated_at: at(1),
		over: 1,
	}));
	const trigger = await serve(answerFrom(jobs), 'stopCompleted');
	await trigger.poll();
	jobs[1] = { job_id: '2', status: 'in_progress', updated_at: at(2), over: 3 };
	const before = server.received.length;
	expect((await trigger.poll())?.map(({ externalId }) => externalId)).toEqual(['2-1', '2-2']);
	const asked = server.received.slice(before).map(({ query }) => query.get('job_id'));
	expect(asked.filter((id) => id !== null)).toEqual(['2']);
});

it('starts with at most about 1,000 items, and drains the others', async () => {
	const jobs: AnyJob[] = [];
	const trigger = await serve(answerFrom(jobs), 'stopCompleted');
	await trigger.poll();
	for (let n = 0; n < 30; n++) {
		jobs.push({ job_id: `J${n}`, status: 'completed', updated_at: at(n), over: 100 });
	}
	const given: unknown[] = [];
	const sizes: number[] = [];
	for (let items = await trigger.poll(); items; items = await trigger.poll()) {
		given.push(...items.map(({ externalId }) => externalId));
		sizes.push(items.length);
	}
	expect(sizes).toEqual([1000, 1000, 1000]);
	expect(new Set(given).size).toBe(3000);
});

it('loses nothing and repeats nothing when the service fails in the middle', async () => {
	const jobs: AnyJob[] = [];
	let isDown = false;
	const trigger = await serve((request) =>
		isDown && request.query.has('job_id') ? { status: 404, body: '<html>' } : answerFrom(jobs)(request),
	);
	await trigger.poll();
	jobs.push({ job_id: '1', status: 'assigned', updated_at: at(1) });
	const before = trigger.memory;
	isDown = true;
	const failure = await trigger.poll().then(
		() => undefined,
		(error: unknown) => shown(error instanceof Error ? error : undefined),
	);
	expect(failure?.message).toContain('does not answer like RouteMate');
	expect(trigger.memory).toEqual(before);
	isDown = false;
	expect(await trigger.poll()).toMatchObject([{ id: '1' }]);
	expect(await trigger.poll()).toBeUndefined();
});

it('passes over a job that is gone when it is looked at', async () => {
	const jobs: AnyJob[] = [];
	const trigger = await serve((request) =>
		request.query.has('job_id') ? answerFrom([])(request) : answerFrom(jobs)(request),
	);
	await trigger.poll();
	jobs.push({ job_id: '1', status: 'assigned', updated_at: at(1) });
	expect(await trigger.poll()).toBeUndefined();
});
