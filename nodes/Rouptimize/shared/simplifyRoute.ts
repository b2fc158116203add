import type { IDataObject } from 'n8n-workflow';
import type { SimplifiedRoute, SimplifiedStop } from '../../shared/route';
import type { Client } from './client';
import { lookUpById } from './findRecord';
import { drivers, missions, vehicles } from './kinds';
import type { NamedKind } from './kinds';
import { listIn, recordsOf } from './pages';
import { numberOf, simplifyStop, textOf } from './simplify';

/** A stored route in the shape that routes have in all nodes of this package, with what else it tells. */
export async function simplifyRoute(route: IDataObject, client: Client): Promise<IDataObject> {
	const shape = await readRoute(route, client, { routeId: textOf(route.id) });
	const { driverId, vehicleId, externalId, name, status } = route;
	return {
		...shape,
		driverId: textOf(driverId),
		vehicleId: textOf(vehicleId),
		externalId: textOf(externalId),
		name: textOf(name),
		status: textOf(status),
	};
}

/** A route of a preview in the same shape; nothing of it is stored, so that it has no ID. */
export async function simplifyPlannedRoute(route: IDataObject, client: Client): Promise<SimplifiedRoute> {
	return await readRoute(route, client, { date: textOf(route.date) });
}

/** The missions with these IDs, by ID; one that was deleted is missing. */
export async function missionsById(
	client: Client,
	ids: readonly string[],
	filter: { routeId: string } | { date: string },
): Promise<Map<string, IDataObject>> {
	if (ids.length === 0) return new Map();
	const listed = await recordsOf(client, missions.list, { input: filter });
	const found = new Map(listed.map((mission) => [textOf(mission.id), mission]));
	const missing = ids.filter((id) => !found.has(id));
	const others = await Promise.all(missing.map(async (id) => await lookUpById(client, missions, id)));
	for (const mission of others) if (mission) found.set(textOf(mission.id), mission);
	return found;
}

async function readRoute(
	route: IDataObject,
	client: Client,
	filter: { routeId: string } | { date: string },
): Promise<SimplifiedRoute> {
	const stops = listIn(route, 'stops');
	const [driver, vehicle, served] = await Promise.all([
		referredTo(client, drivers, route.driverId),
		referredTo(client, vehicles, route.vehicleId),
		missionsById(
			client,
			stops.map(({ missionId }) => textOf(missionId)),
			filter,
		),
	]);
	return {
		id: textOf(route.id),
		date: textOf(route.date),
		driver: textOf(driver?.name),
		vehicle: textOf(vehicle?.label) || textOf(vehicle?.plateNumber),
		distanceKm: toKm(route.totalDistanceMeters),
		durationMinutes: Math.round(numberOf(route.totalDurationSeconds) / 60),
		stops: stops.map((stop) => toStop(stop, served.get(textOf(stop.missionId)))),
	};
}

function toStop(stop: IDataObject, mission: IDataObject | undefined): SimplifiedStop {
	return {
		...simplifyStop(mission ?? {}),
		id: textOf(stop.missionId),
		sequence: numberOf(stop.sequence),
		plannedArrival: textOf(stop.arrivalAt),
	};
}

async function referredTo(client: Client, kind: NamedKind, id: unknown): Promise<IDataObject | undefined> {
	return typeof id === 'string' ? await lookUpById(client, kind, id) : undefined;
}

export function toKm(meters: unknown): number {
	return Math.round(numberOf(meters)) / 1000;
}
