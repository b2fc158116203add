import { readAnswer, readAnswered } from '../../../../nodes/OptimoRoute/shared/answers';
import type { Answered, Exchange } from '../../../../nodes/shared/exchange';
import { Trouble } from '../../../../nodes/shared/trouble';

function answered(statusCode: number, body: unknown, headers = {}): Answered {
	return { kind: 'answered', statusCode, headers, body };
}

const busy = { success: false, code: 'ERR_TOO_MANY_CONNECTIONS' };

describe('readAnswered', () => {
	it.each<[string, Answered, string]>([
		['an answer', answered(200, { success: true }), 'settled'],
		['a refusal', answered(200, { success: false, code: 'ERR_ORD_EXISTS' }), 'settled'],
		['a refusal with a 4xx', answered(404, { success: false, code: 'ERR_ORD_NOT_FOUND' }), 'settled'],
		['too many connections', answered(429, busy), 'turnedAway'],
		['the same with status 200', answered(200, busy), 'turnedAway'],
		['a proxy that is too busy', answered(429, '<html>'), 'turnedAway'],
		['a gateway in trouble', answered(502, '<html>'), 'lost'],
		['a fault', answered(200, { success: false, code: 'ERR_INTERNAL' }), 'lost'],
		['a wrong key', answered(200, { success: false, code: 'AUTH_KEY_UNKNOWN' }), 'lockedOut'],
		['a missing key with a 4xx', answered(401, { success: false, code: 'AUTH_KEY_MISSING' }), 'lockedOut'],
	])('reads %s', (_name, tried, outcome) => {
		expect(readAnswered(tried).outcome).toBe(outcome);
	});

	it('reads how long the service asks to wait', () => {
		expect(readAnswered(answered(429, busy, { 'retry-after': '3' })).retryAfterMs).toBe(3000);
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
		expect(readAnswer('createOrder', answered(200, body), clean)).toEqual({
			success: false,
			message: 'Unknown key ***',
			orders: [{ success: false, message: '***', orderNo: 'SECRET' }],
		});
	});

	it.each<[Exchange, RegExp]>([
		[answered(200, '<html>SECRET</html>'), /does not answer like OptimoRoute/],
		[answered(301, ''), /does not answer like OptimoRoute/],
		[answered(503, '<html>SECRET</html>'), /not available$/],
		[{ kind: 'unreachable', code: 'ECONNREFUSED' }, /cannot be reached/],
		[{ kind: 'lost', code: 'ECONNRESET' }, /lost before its answer had arrived/],
		[{ kind: 'cancelled' }, /was cancelled before OptimoRoute answered/],
		[{ kind: 'notSent', code: '', message: 'Invalid URL SECRET' }, /^Invalid URL \*\*\*$/],
	])('says what happened for %p', (tried, message) => {
		expect(() => readAnswer('createOrder', tried, clean)).toThrow(message);
	});

	it.each<[Exchange]>([
		[answered(502, '<html>')],
		[{ kind: 'lost', code: 'ECONNRESET' }],
		[{ kind: 'cancelled' }],
	])('knows that a call that only reads has changed nothing: %p', (tried) => {
		const advice = (operation: 'getRoutes' | 'createOrder') => {
			try {
				readAnswer(operation, tried, clean);
			} catch (error) {
				return error instanceof Trouble ? error.advice : '';
			}
			return '';
		};
		expect(advice('getRoutes')).toContain('Nothing was changed');
		expect(advice('createOrder')).toContain('is not known');
	});
});
