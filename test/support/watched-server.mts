import type { EventType, ResourceType } from '../../contract/rouptimize/events.ts';
import { operations, type OperationName } from '../../contract/rouptimize/operations.ts';
import { admin } from './admin.mts';
import { report } from './mobile-events.mts';
import { call as optimoRoute, planDay } from './optimoroute.mts';
import { startReceiver, takes } from './receiver.mts';
import { type CallOptions, type Reply, rouptimize, type RouptimizeCall } from './rouptimize.mts';
import { accountOf, routeMate } from './routemate.mts';
import { startServer, type TestServer } from './server.mts';

type Body = Record<string, unknown>;

/** An event as a receiver gets it. */
export interface ToldEvent {
	readonly eventType: EventType;
	readonly resourceType: ResourceType;
	readonly resourceId: string;
	readonly sequence: number;
	readonly data: Body & { readonly id: string };
}

/** All records of the kinds that events tell of, as the API lists them, by id. */
export type Snapshot = ReadonlyMap<string, Body>;

/** A server all of whose events are delivered, and the ways to change something there. */
export interface WatchedServer {
	readonly server: TestServer;
	/** Answers the body; throws if it is refused. */
	readonly call: (operation: OperationName, id?: string, input?: object) => Promise<Body>;
	/** Throws unless it is refused. */
	readonly refused: (operation: OperationName, id?: string, input?: object) => Promise<void>;
	readonly optimoRoute: (...parameters: Tail<typeof optimoRoute>) => Promise<Body>;
	readonly plan: () => Promise<unknown>;
	readonly importJob: (job: object) => Promise<Body>;
	/** Tells what a driver's device does; throws if it is refused. */
	readonly device: (event: object) => Promise<void>;
	readonly redeem: (code: unknown) => Promise<void>;
	/** The id of the one record of a list with this externalId. */
	readonly idOf: (operation: OperationName, externalId: string) => Promise<string>;
	readonly snapshot: () => Promise<Snapshot>;
	/** Everything that was written down for the receiver since this was asked last, in the sequence it happened. */
	readonly news: () => ToldEvent[];
	close(): Promise<void>;
}

type Tail<F> = F extends (first: never, ...rest: infer R) => unknown ? R : never;

/** The day that `plan` plans. */
export const watchedDay = '2027-03-15';

const lists = [
	'listMissions',
	'listRoutes',
	'listDrivers',
	'listVehicles',
	'listAssignments',
] as const satisfies readonly OperationName[];

/** @param made hears of each call that succeeded */
export async function startWatchedServer(made: (operation: OperationName) => void): Promise<WatchedServer> {
	const receiver = await startReceiver(takes);
	const server = await startServer();
	const send = rouptimize(server);
	const endpoint = { url: receiver.url, events: ['*'] };
	const { status, text } = await send('createWebhookEndpoint', { input: endpoint });
	if (status !== 201) throw new Error(text);
	let seen = 0;
	const call = async (operation: OperationName, id?: string, input?: object): Promise<Body> => {
		const reply = await send(operation, optionsOf(id, input));
		if (reply.status >= 400) throw new Error(`${operation}: ${reply.text}`);
		made(operation);
		return reply.body ?? {};
	};
	return {
		server,
		call,
		async refused(operation, id, input) {
			const reply: Reply = await send(operation, optionsOf(id, input));
			if (reply.status < 400) throw new Error(`${operation} was not refused: ${reply.text}`);
		},
		async optimoRoute(...parameters) {
			const { body } = await optimoRoute(server, ...parameters);
			if (body['success'] !== true) throw new Error(JSON.stringify(body));
			return body;
		},
		plan: () => planDay(server, { date: watchedDay }),
		async importJob(job) {
			const { status, body } = await (await routeMate(accountOf(server)))('importJob', job);
			if (status >= 400) throw new Error(JSON.stringify(body));
			return body;
		},
		async device(event) {
			const [result] = await report(server, [event]);
			if (result?.['success'] !== true) throw new Error(JSON.stringify(result));
		},
		async redeem(code) {
			const device = { name: 'Phone', platform: 'android', appVersion: '5.1' };
			const reply = await admin(server, 'POST /mobile-app/redeem', { code, device });
			if (reply.status !== 200) throw new Error(JSON.stringify(reply));
		},
		async idOf(operation, externalId) {
			const [record] = (await call(operation, '', { externalId }))['data'] as Body[];
			if (record === undefined) throw new Error(`${operation} has no ${externalId}.`);
			return String(record['id']);
		},
		snapshot: () => snapshotOf(send),
		news() {
			const told = [...server.domain.store.records.webhookDeliveries.all()]
				.map(({ body }) => JSON.parse(body) as ToldEvent)
				.filter(({ sequence }) => sequence > seen)
				.sort((one, other) => one.sequence - other.sequence);
			seen = told.at(-1)?.sequence ?? seen;
			return told;
		},
		async close() {
			await server.close();
			await receiver.close();
		},
	};
}

const optionsOf = (id = '', input: object = {}): CallOptions => ({ id, input });

async function snapshotOf(send: RouptimizeCall): Promise<Snapshot> {
	const found = new Map<string, Body>();
	for (const list of lists) {
		const { body } = await send(list, { input: { limit: 200 } });
		if (body?.['nextCursor'] !== null) throw new Error(`${list} has more than one page.`);
		for (const record of body['data'] as Body[]) found.set(String(record['id']), record);
	}
	return found;
}

/** The operations that may change something. */
export const changingOperations = (Object.keys(operations) as OperationName[]).filter(
	(name) => operations[name].method !== 'GET',
);
