import { createHmac } from 'node:crypto';
import type { IDataObject, INodeParameters } from 'n8n-workflow' with { 'resolution-mode': 'require' };
import {
	startWebhookTrigger,
	type WebhookTrigger,
	type WebhookTriggerOptions,
} from '../../../engine/webhook-trigger.mts';
import { listOf } from '../../support/rouptimize-fleet.mts';
import { rouptimize, type RouptimizeCall } from '../../support/rouptimize.mts';
import { startServer, type TestServer } from '../../support/server.mts';
import { until } from '../../support/webhooks.mts';
import { shown } from './optimoroute-node.mts';
import { accountAt, named, rouptimizeCredential, type RouptimizeAccount } from './rouptimize-node.mts';

let server: TestServer;
let call: RouptimizeCall;
let triggers: WebhookTrigger[];

beforeEach(async () => {
	server = await startServer({ now: () => new Date() });
	call = rouptimize(server);
	triggers = [];
});
afterEach(async () => {
	await Promise.all(triggers.map((trigger) => trigger.close()));
	await server.close();
});

async function startTrigger(
	parameters: INodeParameters = {},
	options: Partial<WebhookTriggerOptions> = {},
	account: Partial<RouptimizeAccount> = {},
): Promise<WebhookTrigger> {
	const trigger = await startWebhookTrigger({
		type: 'n8n-nodes-delivery-routing.rouptimizeTrigger',
		parameters: { events: ['mission.created', 'mission.deleted'], ...parameters },
		credentials: rouptimizeCredential({ ...accountAt(server), ...account }),
		...options,
	});
	triggers.push(trigger);
	return trigger;
}

const endpoints = (): Promise<IDataObject[]> =>
	listOf(call, 'listWebhookEndpoints') as Promise<IDataObject[]>;

async function createMission(externalId: string, fields: object = {}): Promise<string> {
	const input = { externalId, date: '2027-03-15', latitude: 42.36, longitude: -71.06, ...fields };
	const { body, status } = await call('createMission', { input });
	expect(status).toBe(201);
	return String(body?.['id']);
}

const starts = (trigger: WebhookTrigger, count: number): Promise<readonly IDataObject[]> =>
	until(() => (trigger.started.length >= count ? trigger.started : undefined));
const calls = (trigger: WebhookTrigger, count: number): Promise<readonly number[]> =>
	until(() => (trigger.answered.length >= count ? trigger.answered : undefined));

const failure = async (work: Promise<unknown>): Promise<ReturnType<typeof shown>> =>
	shown(
		await work.then(
			() => undefined,
			(error: unknown) => error as Error,
		),
	);

describe('registration', () => {
	it('begins when the workflow is published, and ends with it', async () => {
		const trigger = await startTrigger();
		expect(await trigger.publish()).toBe(true);
		expect(await endpoints()).toMatchObject([
			{ url: trigger.url, events: ['mission.created', 'mission.deleted'], isActive: true },
		]);
		const id = await createMission('A');
		const [event] = await starts(trigger, 1);
		expect(event).toMatchObject({ eventType: 'mission.created', resourceId: id });
		expect(await trigger.publish()).toBe(false);
		await trigger.unpublish();
		expect(await endpoints()).toEqual([]);
		expect(trigger.memory['registration']).toBeUndefined();
	});

	it('of a test run in the editor is another one', async () => {
		const published = await startTrigger();
		await published.publish();
		const test = await startTrigger({}, { isTest: true });
		await test.publish();
		expect(await endpoints()).toHaveLength(2);
		expect(test.url).toMatch('/webhook-test/');
		await createMission('A');
		await Promise.all([starts(published, 1), starts(test, 1)]);
		await test.unpublish();
		expect(await endpoints()).toMatchObject([{ url: published.url }]);
	});

	it('is found again after a crash that lost what n8n had kept, and never twice there', async () => {
		const before = await startTrigger();
		await before.publish();
		const [{ id } = {}] = await endpoints();
		await before.close();
		await call('createWebhookEndpoint', { input: { url: before.url, events: ['*'] } });
		const after = await startTrigger({}, { port: before.port });
		expect(await after.publish()).toBe(true);
		const left = await endpoints();
		expect(left).toHaveLength(1);
		expect([left[0]?.['url'], left[0]?.['events']]).toEqual([
			after.url,
			['mission.created', 'mission.deleted'],
		]);
		expect(id).toEqual(expect.any(String));
		await createMission('A');
		await starts(after, 1);
	});

	it('follows what is chosen, the address of n8n and an endpoint that was switched off', async () => {
		const trigger = await startTrigger();
		await trigger.publish();
		const [{ id } = {}] = await endpoints();
		await call('updateWebhookEndpoint', { id: String(id), input: { isActive: false } });
		await trigger.close();
		const changed = await startTrigger({ events: ['*'] }, { memory: trigger.memory });
		expect(await changed.publish()).toBe(true);
		expect(await endpoints()).toMatchObject([{ id, url: changed.url, events: ['*'], isActive: true }]);
		await createMission('A');
		await starts(changed, 1);
	});

	it('is refused where the service could not reach n8n, with what to set', async () => {
		const trigger = await startTrigger({}, {}, { baseUrl: 'https://rouptimize.example' });
		const { message, description } = await failure(trigger.publish());
		expect(message).toBe(`Rouptimize could not reach this n8n at ${trigger.url}`);
		expect(description).toContain('Set the environment variable WEBHOOK_URL of n8n');
	});

	it('without an admin token says what to paste, and takes the secret', async () => {
		const bare = await startTrigger({}, {}, { adminToken: '' });
		const { message, description } = await failure(bare.publish());
		expect(message).toMatch('the credential has no admin token');
		expect(description).toContain(bare.url);
		const { body } = await call('createWebhookEndpoint', { input: { url: bare.url, events: ['*'] } });
		const secret = String(body?.['secret']);
		const told = await startTrigger(
			{},
			{ port: (await closed(bare)).port },
			{ adminToken: '', webhookSecret: `whsec_old, ${secret}` },
		);
		expect(await told.publish()).toBe(false);
		await createMission('A');
		await starts(told, 1);
		await told.unpublish();
		expect(await endpoints()).toHaveLength(1);
	});
});

async function closed(trigger: WebhookTrigger): Promise<WebhookTrigger> {
	await trigger.close();
	return trigger;
}

describe('a call', () => {
	let trigger: WebhookTrigger;
	let secret: string;
	beforeEach(async () => {
		trigger = await startTrigger();
		await trigger.publish();
		({ secret } = Object(trigger.memory['registration']));
	});

	const event = {
		eventId: 'e-1',
		eventType: 'mission.created',
		resourceType: 'mission',
		resourceId: 'm-1',
		data: { id: 'm-1' },
	};
	const raw = JSON.stringify(event);
	const now = (): number => Math.floor(Date.now() / 1000);
	const sign = (key: string, body: string, at = now()): string =>
		`t=${at},v1=${createHmac('sha256', key).update(`${at}.${body}`).digest('hex')}`;
	const post = async (body: string, signature?: string): Promise<number> => {
		const headers = {
			'content-type': 'application/json',
			...(signature !== undefined && { 'X-Rouptimize-Signature': signature }),
		};
		return (await fetch(trigger.url, { method: 'POST', body, headers })).status;
	};

	it.each([
		['unsigned', () => [raw, undefined]],
		['signed with another secret', () => [raw, sign('whsec_other', raw)]],
		['signed with nothing', () => [raw, sign('', raw)]],
		['older than five minutes', () => [raw, sign(secret, raw, now() - 301)]],
		['from the future', () => [raw, sign(secret, raw, now() + 310)]],
		['timed in milliseconds', () => [raw, sign(secret, raw, Date.now())]],
		['written anew after it was signed', () => [JSON.stringify(event, null, 1), sign(secret, raw)]],
		['changed', () => [raw.replace('m-1', 'm-2'), sign(secret, raw)]],
		['with two times', () => [raw, `t=1,${sign(secret, raw)}`]],
		['with half a signature', () => [raw, sign(secret, raw).slice(0, -2)]],
		['with an empty header', () => [raw, '']],
	] satisfies Array<[string, () => [string, string | undefined]]>)(
		'%s is answered with 401 and starts nothing',
		async (_what, make) => {
			const [body, signature] = make() as [string, string | undefined];
			expect(await post(body, signature)).toBe(401);
			expect(trigger.started).toEqual([]);
			expect(trigger.memory['taken']).toBeUndefined();
		},
	);

	it('is taken with any of several signatures, and within five minutes', async () => {
		const other = `v1=${'0'.repeat(64)}`;
		expect(await post(raw, `${sign(secret, raw, now() - 290)},${other}`)).toBe(200);
		const later = raw.replace('e-1', 'e-2');
		expect(await post(later, `${sign('whsec_new', later)},${sign(secret, later).split(',')[1]}`)).toBe(200);
		expect(trigger.started.map(({ eventId }) => eventId)).toEqual(['e-1', 'e-2']);
	});

	it('that comes again starts nothing, not even after a restart, or both at the same moment', async () => {
		const twice = await Promise.all([post(raw, sign(secret, raw)), post(raw, sign(secret, raw))]);
		expect(twice).toEqual([200, 200]);
		expect(trigger.started).toHaveLength(1);
		await trigger.close();
		const { memory } = trigger;
		trigger = await startTrigger({}, { memory });
		expect(await post(raw, sign(secret, raw))).toBe(200);
		expect(trigger.started).toEqual([]);
	});

	it('that is no event, or was not chosen, starts nothing', async () => {
		expect(await post('[1]', sign(secret, '[1]'))).toBe(400);
		const other = raw.replace('mission.created', 'route.created');
		expect(await post(other, sign(secret, other))).toBe(200);
		expect(trigger.started).toEqual([]);
	});

	it('is remembered in a thousand, not more', async () => {
		const memory = { ...trigger.memory, taken: Array.from({ length: 1000 }, (_, n) => `old-${n}`) };
		await trigger.close();
		trigger = await startTrigger({}, { memory });
		await post(raw, sign(secret, raw));
		const { taken } = trigger.memory as { taken: string[] };
		expect([taken.length, taken[0]]).toEqual([1000, 'old-1']);
	});
});

it('sends again what did not arrive while n8n was not there', async () => {
	const trigger = await startTrigger();
	await trigger.publish();
	await createMission('A');
	await starts(trigger, 1);
	await trigger.close();
	const resourceId = await createMission('MISSED');
	await until(() => {
		const all = [...server.domain.store.records.webhookDeliveries.all()];
		return all.some(({ status }) => status === 'failed') ? true : undefined;
	});
	const back = await startTrigger({}, { port: trigger.port, memory: trigger.memory });
	expect(await back.publish()).toBe(false);
	const [missed] = await starts(back, 1);
	expect(missed).toMatchObject({ eventType: 'mission.created', resourceId });
});

it('starts only for the branch that is chosen, and adds the record as it is now', async () => {
	const options = { branch: named('BRN001'), includeRecord: true };
	const trigger = await startTrigger({ events: ['*'], options });
	await trigger.publish();
	const [{ id: branchId } = {}] = await listOf(call, 'listBranches');
	await createMission('ELSEWHERE');
	const id = await createMission('HERE', { branchId });
	await calls(trigger, 2);
	const created = (await starts(trigger, 1))[0];
	expect(created).toMatchObject({ resourceId: id, record: { id, externalId: 'HERE' } });
	await call('deleteMission', { id });
	const events = await starts(trigger, 2);
	expect(events.at(-1)).toMatchObject({ eventType: 'mission.deleted', record: null });
});
