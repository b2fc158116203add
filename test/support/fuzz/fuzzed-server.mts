import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { aMission, missionDay } from '../missions.mts';
import { rouptimize } from '../rouptimize.mts';
import { accountOf, tokenOf } from '../routemate.mts';
import { adminToken, startServer, type TestServer } from '../server.mts';
import { type AnyCall, bodyOf, document, Pick } from './any-call.mts';

export interface FuzzedReply {
	readonly status: number;
	readonly text: string;
	/** Whether the document allows the body that was sent. */
	readonly isAllowed: boolean;
}

export interface FuzzedServer {
	readonly send: (call: AnyCall) => Promise<FuzzedReply>;
	readonly server: TestServer;
}

/** A server with a little of everything. */
export async function startFuzzedServer(): Promise<FuzzedServer> {
	const server = await startServer({ webhooks: { delayScale: 1 } });
	const routeMateToken = await tokenOf(accountOf(server));
	await furnish(server);
	const { records } = server.domain.store;
	const chosen = (value: unknown): unknown => {
		if (value instanceof Pick) {
			const ids = [...records[value.kind].all()].map(({ id }) => id);
			return value.index === 0 ? 'nothing' : (ids[value.index % ids.length] ?? 'nothing');
		}
		if (Array.isArray(value)) return value.map(chosen);
		if (typeof value !== 'object' || value === null) return value;
		return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, chosen(part)]));
	};
	let rouptimizeToken = server.access[0]?.rouptimizeToken ?? '';
	const tokenFor = (path: string): string =>
		path.startsWith('/companies/') ? adminToken : path.startsWith('/api/') ? rouptimizeToken : routeMateToken;
	return {
		server,
		async send({ operation, method, path: [before, value, after], query, body, key }) {
			const filled = before + encodeURIComponent(wellFormed(String(chosen(value)))) + after;
			const parameters = new URLSearchParams();
			if (filled.startsWith('/v1/') && !filled.startsWith('/v1/integration')) {
				parameters.set('key', server.key);
			}
			for (const [name, sent] of Object.entries(query)) {
				for (const one of [chosen(sent)].flat()) parameters.append(name, textOf(one));
			}
			const sent = chosen(body);
			const response = await fetch(`${server.url}${filled}?${parameters.toString()}`, {
				method,
				headers: {
					Authorization: `Bearer ${tokenFor(filled)}`,
					'Content-Type': 'application/json',
					...(key === undefined ? {} : { 'Idempotency-Key': key }),
				},
				...(sent === undefined ? {} : { body: JSON.stringify(sent) }),
			});
			const text = await response.text();
			if (response.status === 401) rouptimizeToken = await newToken(server);
			return { status: response.status, text, isAllowed: isAllowed(operation, sent) };
		},
	};
}

/** Gives the demo company some missions, a route, and what else calls change. */
async function furnish(server: TestServer): Promise<void> {
	const call = rouptimize(server);
	const missions = Array.from({ length: 6 }, () => aMission());
	const { body } = await call('createMissions', { input: { missions } });
	const ids = (body?.['results'] as Array<{ mission: { id: string } }>).map(({ mission }) => mission.id);
	const [driver, other] = server.domain.store.records.drivers.all();
	const [vehicle] = server.domain.store.records.vehicles.all();
	const route = { date: missionDay, driverId: driver?.id, missionIds: ids.slice(0, 3) };
	await call('createRoute', { input: route });
	const assignment = { driverId: other?.id, vehicleId: vehicle?.id, startDate: '2027-04-05' };
	await call('createAssignment', { input: assignment });
	await call('inviteDriver', { id: driver?.id ?? '' });
	const endpoint = { url: 'http://127.0.0.1:9/hook', events: ['*'] };
	await call('createWebhookEndpoint', { input: endpoint });
}

async function newToken(server: TestServer): Promise<string> {
	const input = { name: 'Another', preset: 'full_access' };
	return String((await rouptimize(server)('createApiToken', { input })).body?.['token']);
}

const wellFormed = (text: string): string => text.replaceAll(/[\ud800-\udfff]/g, '?');

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema(JSON.parse(JSON.stringify(document)) as object, 'openapi.json');
const validators = new Map<string, ValidateFunction>();

/** Whether a body is as the document says. */
function isAllowed(operationId: string, body: unknown): boolean {
	const known = validators.get(operationId);
	if (known !== undefined) return known(JSON.parse(JSON.stringify(body)));
	const operation = Object.values(document.paths)
		.flatMap((methods) => Object.values(methods))
		.find((one) => one.operationId === operationId);
	const schema = operation === undefined ? undefined : bodyOf(operation);
	if (schema === undefined) return true;
	const text = JSON.stringify(schema).replaceAll('"$ref":"#', '"$ref":"openapi.json#');
	const validate = ajv.compile(JSON.parse(text) as object);
	validators.set(operationId, validate);
	return validate(JSON.parse(JSON.stringify(body)));
}
