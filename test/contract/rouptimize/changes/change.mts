import type { EventType } from '../../../../contract/rouptimize/events.ts';
import { aMission } from '../../../support/missions.mts';
import { type WatchedServer, watchedDay } from '../../../support/watched-server.mts';

/** Something that is done, and all that is to be told of it. */
export interface Change {
	readonly title: string;
	/** In any sequence. */
	readonly told: readonly EventType[];
	/** Prepares what it needs, and answers how to do it. */
	readonly prepare: (watched: WatchedServer) => Promise<() => Promise<unknown>>;
}

export function change(title: string, told: readonly EventType[], prepare: Change['prepare']): Change {
	return { title, told, prepare };
}

/** Creates a mission of the day and answers its id. */
export async function missionId({ call }: WatchedServer, fields: object = {}): Promise<string> {
	return String((await call('createMission', '', aMission({ date: watchedDay, ...fields })))['id']);
}

export async function missionIds(watched: WatchedServer, count: number): Promise<string[]> {
	const ids: string[] = [];
	for (let made = 0; made < count; made += 1) ids.push(await missionId(watched));
	return ids;
}

/** Creates a route of the day and answers its id. */
export async function routeId({ call }: WatchedServer, fields: object = {}): Promise<string> {
	return String((await call('createRoute', '', { date: watchedDay, ...fields }))['id']);
}

/** A route of Amara Okafor, whose serial number is 001, with so many missions. */
export async function drivenRoute(
	watched: WatchedServer,
	count: number,
): Promise<{ readonly route: string; readonly missions: readonly string[] }> {
	const missions = await missionIds(watched, count);
	const driverId = await watched.idOf('listDrivers', 'DRV001');
	return { route: await routeId(watched, { driverId, missionIds: missions }), missions };
}

export const amara = { serial: '001' } as const;
