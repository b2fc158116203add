import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { listen, type Patience, usualPatience } from '../../server/listen.mts';

/** Sends something, and answers what comes back until the server ends the connection. */
async function answerTo(sent: string, patience: Patience): Promise<string> {
	const listener = await listen((request) => void request.resume(), '127.0.0.1', 0, patience);
	const socket = connect(Number(new URL(listener.url).port), '127.0.0.1');
	socket.write(sent);
	const answer = await text(socket);
	await listener.close(0);
	return answer;
}

it.each([
	['headers', 'POST / HTTP/1.1\r\nHost: a\r\nX-Slow: ', { headersTimeout: 50, requestTimeout: 600_000 }],
	[
		'body',
		'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{',
		{ headersTimeout: 50, requestTimeout: 100 },
	],
])('cuts off a client that never ends its %s', async (_part, sent, limits) => {
	const answer = await answerTo(sent, { ...limits, connectionsCheckingInterval: 10 });
	expect(answer).toMatch(/^HTTP\/1\.1 408 /);
});

it('waits ten seconds for the headers and thirty for a request', () => {
	expect(usualPatience).toMatchObject({ headersTimeout: 10_000, requestTimeout: 30_000 });
});
