import { report } from './mobile-events.mts';
import { call as optimoRoute, planDay } from './optimoroute.mts';
import type { RouptimizeCall } from './rouptimize.mts';
import type { TestServer } from './server.mts';

export type MissionBody = Record<string, unknown> & { id: string; routeId: string | null };

/** A day on which the demo company's drivers work; a Monday. */
export const missionDay = '2027-03-15';

let made = 0;

/** A mission near the demo depot that any driver can serve. */
export function aMission(fields: object = {}): Record<string, unknown> {
	made += 1;
	return { date: missionDay, latitude: 42.36 + (made % 50) / 1000, longitude: -71.06, ...fields };
}

/** @throws Error if it is refused */
export async function createMission(call: RouptimizeCall, fields: object = {}): Promise<MissionBody> {
	const { status, body, text } = await call('createMission', { input: aMission(fields) });
	if (status !== 201) throw new Error(text);
	return body as MissionBody;
}

export async function missionOf(call: RouptimizeCall, id: string): Promise<MissionBody> {
	return (await call('getMission', { id })).body as MissionBody;
}

/** Missions of the day on routes that a planning has made. */
export async function plannedMissions(
	server: TestServer,
	call: RouptimizeCall,
	missions: readonly object[],
): Promise<MissionBody[]> {
	const created: MissionBody[] = [];
	for (const fields of missions) created.push(await createMission(call, fields));
	await planDay(server, { date: missionDay });
	return Promise.all(created.map(({ id }) => missionOf(call, id)));
}

/** Tells what the driver who has a mission does there. */
export async function visit(
	server: TestServer,
	mission: MissionBody,
	event: 'start_service' | 'success' | 'failed',
	form?: object,
): Promise<void> {
	const { routes, drivers } = server.domain.store.records;
	const route = routes.get(mission.routeId ?? '');
	const serial = drivers.get(route?.driverId ?? '')?.serial;
	const told = { event, driver: { serial }, id: mission.id, ...(form === undefined ? {} : { form }) };
	const [result] = await report(server, [told]);
	if (result?.['success'] !== true) throw new Error(JSON.stringify(result));
}

/** Sends the routes of the day to their drivers. */
export async function sendRoutes(server: TestServer): Promise<void> {
	await optimoRoute(server, 'sendRoutes', { date: missionDay, sendNotifications: false });
}
