import { createHeldSolver } from '../../../support/held-solver.mts';
import { day } from '../../../support/orders.mts';
import { accountOf, routeMate } from '../../../support/routemate.mts';
import { startServer } from '../../../support/server.mts';
import { amara, aStop, someStops } from '../../../support/stops.mts';
import { twoCompanies } from '../../../support/companies.mts';

const request = (id: string, fields: object = {}) => ({
	external_job_id: id,
	date: day,
	driver_email: amara,
	stops: someStops(2),
	...fields,
});

describe('an Idempotency-Key', () => {
	it('gives the first answer again, whatever has happened since', async () => {
		const server = await startServer();
		const call = await routeMate(accountOf(server));
		const [key, job] = [{ 'Idempotency-Key': 'run-1' }, request('B1')];
		const first = await call('importJob', job, key);
		await call('importJob', request('B2'));
		const again = await call('importJob', job, { 'Idempotency-Key': '"run-1"' });
		expect([first.status, again.status]).toEqual([201, 201]);
		expect(first.headers.get('Idempotency-Replayed')).toBeNull();
		expect(again.headers.get('Idempotency-Replayed')).toBe('true');
		expect(again.body).toEqual(first.body);
		await server.close();
	});

	it('is refused with another request, and is free for another organisation', async () => {
		const server = await startServer({ seed: twoCompanies });
		const [call, other] = [await routeMate(accountOf(server)), await routeMate(accountOf(server, 1))];
		const key = { 'Idempotency-Key': 'run-1' };
		await call('importJob', request('B1'), key);
		const reused = await call('importJob', request('B2'), key);
		expect(reused).toMatchObject({ status: 409, body: { error: { code: 'idempotency_key_reused' } } });
		expect(server.domain.store.records.jobs.size).toBe(1);
		expect((await other('importJob', request('B2'), key)).status).toBe(201);
		await server.close();
	});

	it('is refused while its first request is still being worked on', async () => {
		const server = await startServer({ solver: createHeldSolver() });
		const call = await routeMate(accountOf(server));
		const [key, job] = [{ 'Idempotency-Key': 'run-1' }, request('B1')];
		const first = call('importJob', job, key);
		let second = await call('importJob', job, key);
		while (second.status !== 409) second = await call('importJob', job, key);
		expect(second.body).toMatchObject({ error: { code: 'idempotency_key_in_use' } });
		await server.domain.queue.close();
		expect((await first).status).toBeGreaterThanOrEqual(500);
		await server.close();
	});

	it('keeps no refusal: the request can be mended and sent again', async () => {
		const server = await startServer();
		const call = await routeMate(accountOf(server));
		const key = { 'Idempotency-Key': 'run-1' };
		expect((await call('importJob', request('B1', { date: '15.03.2027' }), key)).status).toBe(400);
		expect((await call('importJob', request('B1'), key)).status).toBe(201);
		await server.close();
	});

	it('is as good as new after 24 hours, and the expired ones are forgotten', async () => {
		let now = new Date('2027-03-01T12:00:00Z');
		const server = await startServer({ now: () => now });
		const call = async (...parameters: Parameters<Awaited<ReturnType<typeof routeMate>>>) =>
			(await routeMate(accountOf(server)))(...parameters);
		for (const run of [1, 2, 3])
			await call('importJob', request(`B${run}`), { 'Idempotency-Key': `run-${run}` });
		now = new Date(now.getTime() + 24 * 3_600_000);
		const late = await call('importJob', request('B4'), { 'Idempotency-Key': 'run-1' });
		expect(late.status).toBe(201);
		expect(server.domain.store.records.idempotentAnswers.size).toBe(1);
		await server.close();
	});

	it.each([
		['', 'empty'],
		['x'.repeat(256), 'too long'],
	])('has from 1 to 255 characters', async (key) => {
		const server = await startServer();
		const call = await routeMate(accountOf(server));
		const { status, body } = await call(
			'importJob',
			{ external_job_id: 'B1', stops: [aStop()] },
			{ 'Idempotency-Key': key },
		);
		expect([status, body]).toMatchObject([400, { error: { code: 'invalid_request' } }]);
		await server.close();
	});
});
