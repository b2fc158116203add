import { openConnection } from '../../../nodes/shared/connection';
import type { Service } from '../../../nodes/shared/connection';
import { exchange } from '../../../nodes/shared/exchange';
import type { Exchange } from '../../../nodes/shared/exchange';

jest.mock('../../../nodes/shared/exchange');
jest.mock('n8n-workflow', () => ({ sleep: async () => undefined }));

const sent = jest.mocked(exchange);
beforeEach(() => sent.mockReset());

const ok: Exchange = { kind: 'answered', statusCode: 200, headers: {}, body: {} };
const lost: Exchange = { kind: 'lost', code: 'ECONNRESET' };
const unreachable: Exchange = { kind: 'unreachable', code: 'ECONNREFUSED' };
const wrongKey: Exchange = { kind: 'answered', statusCode: 403, headers: {}, body: {} };

function open(fields: Partial<Service> = {}) {
	const service: Service = {
		credentialType: 'anyApi',
		expiredTokenStatuses: [],
		requestsAtOnce: 5,
		readAnswered: ({ statusCode }) => ({ outcome: statusCode === 403 ? 'lockedOut' : 'settled' }),
		...fields,
	};
	return openConnection(Object.create(null), service, {
		baseUrl: 'http://service',
		// Requests of one account share a gate: each test has its own.
		secret: expect.getState().currentTestName ?? '',
	});
}

const request = { url: '/orders' };

describe('openConnection', () => {
	it('asks a service that cannot be reached three times, and then no more', async () => {
		sent.mockResolvedValue(unreachable);
		const send = open();
		expect((await send(request)).last).toBe(unreachable);
		expect(sent).toHaveBeenCalledTimes(3);
		const others = await Promise.all(Array.from({ length: 20 }, async () => await send(request)));
		for (const { last } of others) expect(last).toBe(unreachable);
		expect(sent).toHaveBeenCalledTimes(3);
	});

	it('does not ask again with a key that is wrong, those waiting in line included', async () => {
		sent.mockResolvedValue(wrongKey);
		const send = open({ requestsAtOnce: 2 });
		const all = await Promise.all(Array.from({ length: 20 }, async () => await send(request)));
		for (const { last } of all) expect(last).toBe(wrongKey);
		expect(sent.mock.calls.length).toBeLessThanOrEqual(2);
	});

	it('asks again after a lost answer only where that does no harm, and says so', async () => {
		const send = open();
		sent.mockResolvedValueOnce(lost).mockResolvedValueOnce(ok);
		await expect(send(request)).resolves.toEqual({ last: ok, afterLostTry: true });
		sent.mockResolvedValueOnce(lost);
		await expect(send(request, { repeatable: false })).resolves.toEqual({ last: lost, afterLostTry: false });
	});

	it('does not wait beyond the time it is given', async () => {
		sent.mockResolvedValue(lost);
		await open()(request, { withinMs: 0 });
		expect(sent).toHaveBeenCalledTimes(1);
		const [[, , { timeout }]] = sent.mock.calls;
		expect(timeout).toBe(10_000);
	});

	it('asks a service that is away as often as the call wants, and others can go on when it is back', async () => {
		const send = open();
		for (let tries = 0; tries < 6; tries++) sent.mockResolvedValueOnce(unreachable);
		sent.mockResolvedValue(ok);
		const unreachableDelaysMs = new Array<number>(6).fill(1000);
		await expect(send(request, { unreachableDelaysMs })).resolves.toMatchObject({ last: ok });
		await expect(send(request)).resolves.toMatchObject({ last: ok });
	});

	it.each([
		[[], 5],
		[[401], 1],
	])('sends the first request alone if it fetches the token: %p', async (expiredTokenStatuses, atFirst) => {
		let answer = () => {};
		sent.mockReturnValueOnce(new Promise((resolve) => (answer = () => resolve(ok)))).mockResolvedValue(ok);
		const send = open({ expiredTokenStatuses, requestsAtOnce: 5 });
		const all = Array.from({ length: 5 }, async () => await send(request));
		for (let turn = 0; turn < 50; turn++) await Promise.resolve();
		expect(sent).toHaveBeenCalledTimes(atFirst);
		answer();
		await Promise.all(all);
		expect(sent).toHaveBeenCalledTimes(5);
	});
});
