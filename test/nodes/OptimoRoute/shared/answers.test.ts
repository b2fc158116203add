import { readAnswer, readTry } from '../../../../nodes/OptimoRoute/shared/answers';
import type { Exchange } from '../../../../nodes/shared/exchange';

function answered(statusCode: number, body: unknown, headers = {}): Exchange {
	return { kind: 'answered', statusCode, headers, body };
}

const busy = { success: false, code: 'ERR_TOO_MANY_CONNECTIONS' };

describe('readTry', () => {
	it.each<[string, Exchange, string]>([
		['an answer', answered(200, { success: true }), 'settled'],
		['a refusal', answered(200, { success: false, code: 'ERR_ORD_EXISTS' }), 'settled'],
		['a refusal with a 4xx', answered(404, { success: false, code: 'ERR_ORD_NOT_FOUND' }), 'settled'],
		['too many connections', answered(429, busy), 'turnedAway'],
		['the same with status 200', answered(200, busy), 'turnedAway'],
		['a proxy that is too busy', answered(429, '<html>'), 'turnedAway'],
		['an unreachable service', { kind: 'unreachable', code: 'ECONNREFUSED' }, 'turnedAway'],
		['a broken connection', { kind: 'lost', code: 'ECONNRESET' }, 'lost'],
		['a gateway in trouble', answered(502, '<html>'), 'lost'],
		['a fault', answered(200, { success: false, code: 'ERR_INTERNAL' }), 'lost'],
		['a request that n8n did not send', { kind: 'notSent', code: '', message: 'Invalid URL' }, 'settled'],
	])('reads %s', (_name, tried, outcome) => {
		expect(readTry(tried).outcome).toBe(outcome);
	});

	it('reads how long the service asks to wait', () => {
		expect(readTry(answered(429, busy, { 'retry-after': '3' })).retryAfterMs).toBe(3000);
	});
});

describe('readAnswer', () => {
	const clean = (text: string) => text.replace('SECRET', '***');

	it('cleans the messages, and leaves the data alone', () => {
		const body = {
			success: false,
			message: 'Unknown key SECRET',
			orders: [{ success: false, message: 'SECRET', orderNo: 'SECRET' }],
		};
		expect(readAnswer(answered(200, body), clean)).toEqual({
			success: false,
			message: 'Unknown key ***',
			orders: [{ success: false, message: '***', orderNo: 'SECRET' }],
		});
	});

	it.each<[Exchange, RegExp]>([
		[answered(200, '<html>SECRET</html>'), /does not answer like OptimoRoute \(HTTP 200\)/],
		[answered(301, ''), /does not answer like OptimoRoute/],
		[answered(503, '<html>SECRET</html>'), /not available \(HTTP 503\)/],
		[{ kind: 'unreachable', code: 'ECONNREFUSED' }, /cannot be reached/],
		[{ kind: 'lost', code: 'ECONNRESET' }, /lost before it answered/],
		[{ kind: 'notSent', code: '', message: 'Invalid URL SECRET' }, /^Invalid URL \*\*\*$/],
	])('says what happened for %p', (tried, message) => {
		expect(() => readAnswer(tried, clean)).toThrow(message);
	});
});
