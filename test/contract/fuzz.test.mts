import fc from 'fast-check';
import { takeUndocumented } from '../support/documented-answers.mts';
import { anyCall, type AnyCall } from '../support/fuzz/any-call.mts';
import { type FuzzedReply, startFuzzedServer } from '../support/fuzz/fuzzed-server.mts';

/** Each server is sent so many calls. */
const calls = 40;

/** On a slow machine no further server is begun after so long. */
const mostMs = 7_000;

interface Vendor {
	readonly name: string;
	readonly servers: number;
	readonly has: (path: string) => boolean;
	/** Whether a body that is not as it has to be may be answered so. */
	readonly isRefusal: (reply: FuzzedReply) => boolean;
}

const isRouteMate = (path: string): boolean => path.startsWith('/v1/integration-');

const vendors: readonly Vendor[] = [
	{
		name: 'Rouptimize',
		servers: 9,
		has: (path) => path.startsWith('/api/') || path.startsWith('/companies/'),
		// Or one of the calls before has revoked the token.
		isRefusal: ({ status }) => status === 400 || status === 401,
	},
	{
		name: 'OptimoRoute',
		servers: 7,
		has: (path) => path.startsWith('/v1/') && !isRouteMate(path),
		isRefusal: ({ text }) => text.includes('"success":false'),
	},
	{
		name: 'RouteMate',
		servers: 3,
		has: isRouteMate,
		// Keys of repeated requests, and tries with wrong secrets, are looked at first.
		isRefusal: ({ status }) => status >= 400,
	},
];

const written = (call: AnyCall): string => JSON.stringify(call).slice(0, 2_000);

it.each(vendors)(
	'$name answers whatever it is sent as documented, and refuses what its document forbids',
	async ({ servers, has, isRefusal }) => {
		const some = fc.array(anyCall(has), { minLength: calls, maxLength: calls, size: 'max' });
		const until = performance.now() + mostMs;
		await fc.assert(
			fc.asyncProperty(some, async (sequence) => {
				if (performance.now() > until) return;
				const { server, send } = await startFuzzedServer();
				try {
					for (const call of sequence) {
						const reply = await send(call);
						const answer = `${reply.status} ${reply.text.slice(0, 500)} to ${written(call)}`;
						if (reply.status >= 500) throw new Error(answer);
						const [fault] = takeUndocumented();
						if (fault !== undefined) throw new Error(`${fault}\nto ${written(call)}`);
						if (!reply.isAllowed && !isRefusal(reply)) throw new Error(`Forbidden, and yet ${answer}`);
					}
					expect(server.log.filter((line) => line.includes('"fault"'))).toEqual([]);
				} finally {
					await server.close();
				}
			}),
			{ numRuns: servers, endOnFailure: true },
		);
	},
	240_000,
);
