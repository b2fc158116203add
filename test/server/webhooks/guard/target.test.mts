import type { LookupAddress } from 'node:dns';
import { guardedLookup, type Resolve } from '../../../../server/webhooks/guard/guarded-lookup.mts';
import { isPublicAddress } from '../../../../server/webhooks/guard/public-address.mts';
import { targetFault } from '../../../../server/webhooks/guard/target-fault.mts';
import { createSender } from '../../../../server/webhooks/send.mts';
import { startReceiver } from '../../../support/receiver.mts';

/** Names as the resolver of a stranger answers them. */
const names: Readonly<Record<string, readonly LookupAddress[]>> = {
	'rebound.example': [{ address: '127.0.0.1', family: 4 }],
	'mixed.example': [
		{ address: '93.184.216.34', family: 4 },
		{ address: '127.0.0.1', family: 4 },
	],
	'six.example': [{ address: '::1', family: 6 }],
	localhost: [{ address: '127.0.0.1', family: 4 }],
	'localhost.': [{ address: '127.0.0.1', family: 4 }],
};

const resolve: Resolve = (hostname, _options, answer) => {
	const found = names[hostname];
	if (found === undefined) answer(Object.assign(new Error('unknown'), { code: 'ENOTFOUND' }));
	else answer(null, [...found]);
};

/** Ways to write this machine, or another that is not public; `:0` stands for the port of the receiver. */
const targets = [
	'http://127.0.0.1:0/',
	'http://2130706433:0/',
	'http://0x7f000001:0/',
	'http://0x7f.0.0.1:0/',
	'http://0177.0.0.1:0/',
	'http://017700000001:0/',
	'http://127.1:0/',
	'http://127.0.0.1.:0/',
	'http://0.0.0.0:0/',
	'http://[::1]:0/',
	'http://[::]:0/',
	'http://[::ffff:127.0.0.1]:0/',
	'http://[::127.0.0.1]:0/',
	'http://[64:ff9b::7f00:1]:0/',
	'http://①②⑦.⓪.⓪.①:0/',
	'http://user@127.0.0.1:0/',
	'http://example.com@127.0.0.1:0/',
	'http://localhost:0/',
	'http://localhost.:0/',
	'http://LOCALHOST:0/',
	'http://rebound.example:0/',
	'http://mixed.example:0/',
	'http://six.example:0/',
	'http://169.254.169.254/',
	'http://10.0.0.1/',
	'http://172.16.5.4/',
	'http://192.168.0.1/',
	'http://100.64.0.1/',
	'http://224.0.0.1/',
	'http://255.255.255.255/',
	'http://[fe80::1]/',
	'http://[fd00::1]/',
	'http://[ff02::1]/',
	'http://[2002:7f00:1::]/',
];

describe('a target that is not public', () => {
	it.each(targets)('%s is refused before anything is sent', async (target) => {
		const receiver = await startReceiver();
		const url = target.replace(':0/', `:${receiver.port}/`);
		const sender = createSender({ timeoutMs: 5_000, allowsPrivate: false, resolve, now: () => new Date() });
		const fault = targetFault(url, false);
		if (fault === undefined) {
			const outcome = await sender.post(url, '{}', {}, new AbortController().signal);
			expect(outcome).toMatchObject({ statusCode: null, error: expect.stringMatching(/not public/) });
		} else expect(fault).toMatch(/not public|user/);
		expect(receiver.received).toEqual([]);
		sender.close();
		await receiver.close();
	});

	it('is reached where the server is told that it may be', async () => {
		const receiver = await startReceiver();
		const sender = createSender({ timeoutMs: 5_000, allowsPrivate: true, now: () => new Date() });
		for (const host of ['127.0.0.1', '2130706433', 'localhost']) {
			const url = `http://${host}:${receiver.port}/`;
			expect(targetFault(url, true)).toBeUndefined();
			const outcome = await sender.post(url, '{}', {}, new AbortController().signal);
			expect(outcome).toMatchObject({ statusCode: 200, error: null });
		}
		sender.close();
		await receiver.close();
	});
});

it('a name that leads elsewhere when it is dialled is refused by the address that would be dialled', async () => {
	const receiver = await startReceiver();
	let lookups = 0;
	const rebinding: Resolve = (_hostname, _options, answer) => {
		lookups += 1;
		answer(null, [{ address: lookups === 1 ? '93.184.216.34' : '127.0.0.1', family: 4 }]);
	};
	const answers: unknown[] = [];
	guardedLookup(rebinding)('rebinding.example', {}, (...answer) => answers.push(answer));
	expect(answers).toEqual([[null, '93.184.216.34', 4]]);
	const sender = createSender({
		timeoutMs: 5_000,
		allowsPrivate: false,
		resolve: rebinding,
		now: () => new Date(),
	});
	const url = `http://rebinding.example:${receiver.port}/`;
	expect(targetFault(url, false)).toBeUndefined();
	const outcome = await sender.post(url, '{}', {}, new AbortController().signal);
	expect(outcome.error).toMatch(/not public/);
	expect(lookups).toBe(2);
	expect(receiver.received).toEqual([]);
	sender.close();
	await receiver.close();
});

it.each([
	'https://example.com/',
	'http://example.com:8080/hook?a=b',
	'http://93.184.216.34:8443/',
	'https://[2606:4700::1111]/',
])('%s may be sent to', (url) => {
	expect(targetFault(url, false)).toBeUndefined();
});

it.each([
	['file:///etc/passwd', 'only http and https are known'],
	['gopher://example.com/', 'only http and https are known'],
	['example.com', 'it is no URL'],
	['http://[fe80::1%25eth0]/', 'it is no URL'],
	['https://user:password@example.com/', 'it names a user or a password, which would stand in answers'],
])('%s is refused: %s', (url, fault) => {
	expect(targetFault(url, false)).toBe(fault);
	expect(targetFault(url, true)).toBe(fault);
});

it.each([
	['8.8.8.8', true],
	['2001:4860:4860::8888', true],
	['::ffff:8.8.8.8', false],
	['64:ff9b:1::1', false],
	['2001:db8::1', false],
	['fe80::1%eth0', false],
	['198.18.0.1', false],
	['', false],
	['nowhere', false],
])('the address %s is public: %s', (address, expected) => {
	expect(isPublicAddress(address)).toBe(expected);
});
