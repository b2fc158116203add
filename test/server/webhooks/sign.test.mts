import { createHmac, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { Webhook } from 'standardwebhooks';
import Stripe from 'stripe';
import { rotateSecret } from '../../../server/domain/webhook-endpoints.mts';
import { newWebhookSecret, signatureHeaders } from '../../../server/webhooks/sign.mts';
import { saveOrders } from '../../support/optimoroute.mts';
import { anOrder } from '../../support/orders.mts';
import { type Received, startReceiver } from '../../support/receiver.mts';
import { startServer } from '../../support/server.mts';
import { addEndpoint, change, endpointNow, settled } from '../../support/webhooks.mts';

const byStripe = (secret: string, { raw, headers }: Received): unknown =>
	Stripe.webhooks.constructEvent(raw, String(headers['x-rouptimize-signature']), secret);

const byStandard = (secret: string, { raw, headers }: Received): unknown =>
	new Webhook(secret).verify(raw, headers as Record<string, string>);

const verifiers = [byStripe, byStandard];

/** Receives webhooks of the same endpoint, before a rotation, after it, and when a day has passed. */
async function threeWebhooks() {
	let now = new Date();
	const server = await startServer({ now: () => now });
	const receiver = await startReceiver();
	const { endpoint, secret: old } = await addEndpoint(server.domain, receiver.url, {
		events: ['order.created'],
	});
	const tell = async (orderNo: string): Promise<void> => {
		await saveOrders(server, [anOrder({ orderNo, notes: 'Größe "XL" – naïve 🚚' })]);
		await settled(server.domain, endpoint);
	};
	await tell('S-1');
	const rotated = await change(server.domain, (changes) =>
		rotateSecret(changes, endpointNow(server.domain, endpoint)),
	);
	await tell('S-2');
	now = new Date(now.getTime() + 86_400_000);
	await tell('S-3');
	await server.close();
	await receiver.close();
	const [before, during, after] = receiver.received;
	return { old, fresh: rotated.secret, before: before!, during: during!, after: after! };
}

it('a webhook is accepted by verifiers of both kinds, with the secret of its time and with no other', async () => {
	const { old, fresh, before, during } = await threeWebhooks();
	for (const verify of verifiers) {
		expect(verify(old, before)).toEqual(before.event);
		expect(verify(old, during)).toEqual(during.event);
		expect(verify(fresh, during)).toEqual(during.event);
		expect(() => verify(fresh, before)).toThrow(/signature/i);
		expect(() => verify(newWebhookSecret(), during)).toThrow(/signature/i);
		expect(() => verify(old, { ...before, raw: `${before.raw} ` })).toThrow(/signature/i);
	}
});

it('two secrets sign for a day after a rotation, the new one first', async () => {
	const { old, fresh, before, during, after } = await threeWebhooks();
	const signature = ({ headers }: Received): string => String(headers['x-rouptimize-signature']);
	expect(signature(before)).toMatch(/^t=\d{10},v1=[0-9a-f]{64}$/);
	expect(signature(during)).toMatch(/^t=\d{10},v1=[0-9a-f]{64},v1=[0-9a-f]{64}$/);
	expect(signature(after)).toMatch(/^t=\d{10},v1=[0-9a-f]{64}$/);
	const at = new Date(Number(during.headers['webhook-timestamp']) * 1000);
	const ofNew = signatureHeaders([fresh], during.event.eventId, during.raw, at);
	expect(signature(during).startsWith(ofNew['X-Rouptimize-Signature'] ?? '-')).toBe(true);
	expect(String(during.headers['webhook-signature']).startsWith(ofNew['webhook-signature'] ?? '-')).toBe(
		true,
	);
	const later = new Date(Number(after.headers['webhook-timestamp']) * 1000);
	expect(signatureHeaders([fresh], after.event.eventId, after.raw, later)['X-Rouptimize-Signature']).toBe(
		signature(after),
	);
	expect(old).not.toBe(fresh);
});

it('old and future webhooks are refused by both verifiers', () => {
	const secret = newWebhookSecret();
	const body = '{"eventId":"one"}';
	const signed = (seconds: number): Received => ({
		path: '',
		raw: body,
		event: { eventId: 'one', eventType: '', resourceId: '', sequence: 1 },
		headers: Object.fromEntries(
			Object.entries(signatureHeaders([secret], 'one', body, new Date(Date.now() + seconds * 1000))).map(
				([name, value]) => [name.toLowerCase(), value],
			),
		),
	});
	for (const verify of verifiers) expect(verify(secret, signed(0))).toEqual({ eventId: 'one' });
	for (const verify of verifiers) expect(() => verify(secret, signed(-600))).toThrow(/old|tolerance/);
	expect(() => byStandard(secret, signed(600))).toThrow(/new/);
});

/** The function that docs/server.md shows to those who build a receiver. */
function documentedCheck(): (header: string, rawBody: string, secret: string) => boolean {
	const page = readFileSync(new URL('../../../docs/server.md', import.meta.url), 'utf8');
	const code = /function isGenuine[^]*?\n}\n/.exec(page)?.[0] ?? '';
	return runInNewContext(`${code}; isGenuine`, { createHmac, timingSafeEqual, Buffer, Date }) as ReturnType<
		typeof documentedCheck
	>;
}

it('the check in docs/server.md takes what is genuine and recent, and nothing else', () => {
	const isGenuine = documentedCheck();
	const [secret, old] = [newWebhookSecret(), newWebhookSecret()];
	const body = '{"eventId":"one"}';
	const header = (secrets: readonly string[], seconds = 0): string =>
		signatureHeaders(secrets, 'one', body, new Date(Date.now() + seconds * 1000))['X-Rouptimize-Signature'] ??
		'';
	expect(isGenuine(header([secret]), body, secret)).toBe(true);
	expect(isGenuine(header([secret, old]), body, old)).toBe(true);
	expect(isGenuine(header([old]), body, secret)).toBe(false);
	expect(isGenuine(header([secret]), `${body} `, secret)).toBe(false);
	for (const seconds of [-600, 600]) expect(isGenuine(header([secret], seconds), body, secret)).toBe(false);
	for (const junk of ['', 't=1', 't=,v1=', `t=${Date.now()},v1=00`, 'v1=zz,t=abc']) {
		expect(isGenuine(junk, body, secret)).toBe(false);
	}
});
