import type { IDataObject, IHookFunctions } from 'n8n-workflow';
import { shortHash } from '../../shared/shortHash';
import { Trouble } from '../../shared/trouble';
import { readAccount } from '../shared/account';
import type { RouptimizeAccount } from '../shared/account';
import { connect } from '../shared/client';
import type { Client } from '../shared/client';
import { webhookEndpoints } from '../shared/kinds';
import { recordsOf } from '../shared/pages';
import { textOf } from '../shared/simplify';
import { catchUp } from './catchUp';
import { readRegistration, writeRegistration } from './memory';
import type { Registration } from './memory';
import { refuseUnreachable } from './reachability';

/** A trigger that is being registered, checked or removed. */
interface Registering {
	context: IHookFunctions;
	client: Client;
	account: RouptimizeAccount;
	/** Where this trigger is called; that of a test run in the editor is another one. */
	url: string;
	events: string[];
	kept: Registration | undefined;
	/** The endpoints of this trigger: one, unless something was cut short. */
	own: IDataObject[];
}

/** Whether the trigger is registered just as it is set; then it is told of what it has missed. */
export async function isRegistered(context: IHookFunctions): Promise<boolean> {
	const account = await readAccount(context);
	if (account.adminToken === '') return account.webhookSecrets.length > 0;
	refuseUnreachable(urlOf(context), account.baseUrl);
	const registering = await open(context, account);
	const { kept, own, url, events } = registering;
	const [endpoint] = own;
	const isInOrder =
		own.length === 1 &&
		endpoint.id === kept?.endpointId &&
		endpoint.url === url &&
		endpoint.isActive === true &&
		sameEvents(endpoint.events, events);
	if (isInOrder) await catchUp(registering, textOf(endpoint.id));
	return isInOrder;
}

/** Registers the trigger: with the endpoint it has already, if there is one, and never with two. */
export async function register(context: IHookFunctions): Promise<boolean> {
	const account = await readAccount(context);
	if (account.adminToken === '') throw notByItself(urlOf(context));
	refuseUnreachable(urlOf(context), account.baseUrl);
	const registering = await open(context, account);
	const { client, own, kept } = registering;
	const [endpoint, ...others] = own;
	for (const other of others) await removeEndpoint(client, other);
	const saved = endpoint ? await adopt(registering, endpoint) : await create(registering);
	const secret = textOf(saved.secret) || (kept?.secret ?? '');
	writeRegistration(context, { endpointId: textOf(saved.id), secret, account: nameOf(account) });
	if (endpoint) await catchUp(registering, textOf(endpoint.id));
	return true;
}

/** Removes what the trigger has registered. */
export async function unregister(context: IHookFunctions): Promise<boolean> {
	const account = await readAccount(context);
	if (account.adminToken !== '') {
		const { client, own } = await open(context, account);
		for (const endpoint of own) await removeEndpoint(client, endpoint);
	}
	writeRegistration(context, undefined);
	return true;
}

async function open(context: IHookFunctions, account: RouptimizeAccount): Promise<Registering> {
	const client = await connect(context);
	const url = urlOf(context);
	const events = chosenEvents(context);
	const remembered = readRegistration(context);
	// An endpoint in another account is not this trigger's any more.
	const kept = remembered?.account === nameOf(account) ? remembered : undefined;
	const listed = await recordsOf(client, webhookEndpoints.list, {});
	const known = listed.filter(({ id }) => id === kept?.endpointId);
	const others = listed.filter((endpoint) => endpoint.url === url && !known.includes(endpoint));
	return { context, client, account, url, events, kept, own: [...known, ...others] };
}

/** Takes over an endpoint; if its secret is not known, after a crash, it gets another one. */
async function adopt(
	{ client, url, events, kept }: Registering,
	endpoint: IDataObject,
): Promise<IDataObject> {
	const isKnown = endpoint.id === kept?.endpointId && kept?.secret !== '';
	const input = { url, events, isActive: true, ...(!isKnown && { rotateSecret: true }) };
	return await accepted(
		client,
		url,
		await client.ask('updateWebhookEndpoint', { id: textOf(endpoint.id), input }),
	);
}

async function create({ context, client, url, events }: Registering): Promise<IDataObject> {
	const input = { url, events, description: `n8n: ${context.getWorkflow().name ?? ''}`.slice(0, 255) };
	// After a lost answer nobody knows the secret: the next try finds the endpoint and gives it another one.
	return await accepted(
		client,
		url,
		await client.ask('createWebhookEndpoint', { input }, { repeatable: false }),
	);
}

async function accepted(
	client: Client,
	url: string,
	reply: Awaited<ReturnType<Client['ask']>>,
): Promise<IDataObject> {
	if ('answer' in reply) return reply.answer;
	const { message, details } = reply.refusal;
	if (!details.some(({ field }) => field === 'url')) throw client.troubleOf(reply.refusal);
	throw new Trouble(
		`Rouptimize does not take the URL ${url}: ${message}`,
		'Set the environment variable WEBHOOK_URL of n8n to an address that Rouptimize can reach. A reference server takes private addresses if it is started with WEBHOOK_ALLOW_PRIVATE=true',
		reply.refusal.code,
	);
}

async function removeEndpoint(client: Client, endpoint: IDataObject): Promise<void> {
	const reply = await client.ask('deleteWebhookEndpoint', { id: textOf(endpoint.id) });
	if ('refusal' in reply && reply.refusal.code !== 'NOT_FOUND') throw client.troubleOf(reply.refusal);
}

function chosenEvents(context: IHookFunctions): string[] {
	const value: unknown = context.getNodeParameter('events', []);
	const events = Array.isArray(value) ? value.map(String) : [];
	if (events.length === 0) {
		throw new Trouble("'Events' is empty", "Choose at least one event in 'Events', or All Events");
	}
	return events.includes('*') ? ['*'] : events;
}

function sameEvents(listed: unknown, wanted: readonly string[]): boolean {
	const events: unknown[] = Array.isArray(listed) ? listed : [];
	return events.length === wanted.length && wanted.every((event) => events.includes(event));
}

function urlOf(context: IHookFunctions): string {
	return context.getNodeWebhookUrl('default') ?? '';
}

function nameOf({ baseUrl, adminToken }: RouptimizeAccount): string {
	return shortHash(`${baseUrl}\n${adminToken}`);
}

function notByItself(url: string): Trouble {
	return new Trouble(
		'The trigger cannot register itself: the credential has no admin token',
		`Fill in 'Admin Token' in the credential. Or, in Rouptimize under Settings > Webhooks, make an endpoint with the URL ${url}, and copy the secret that it shows into 'Webhook Secret' of the credential`,
	);
}
