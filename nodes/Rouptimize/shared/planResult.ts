import type { IDataObject } from 'n8n-workflow';
import { isJsonObject } from './answers';
import type { Client } from './client';
import { listIn } from './pages';
import { numberOf, simplifyStop, textOf } from './simplify';
import { missionsById, simplifyPlannedRoute, simplifyRoute, toKm } from './simplifyRoute';

/** What a planning brought: the routes, the missions that found no place, the totals. */
export async function simplifyPlan(
	client: Client,
	plan: IDataObject,
	{ date, isStored }: { date: string; isStored: boolean },
): Promise<IDataObject> {
	const simplify = isStored ? simplifyRoute : simplifyPlannedRoute;
	const routes = await Promise.all(
		listIn(plan, 'routes').map(async (route) => await simplify(route, client)),
	);
	const unassigned = listIn(plan, 'unassigned');
	const ids = unassigned.map(({ missionId }) => textOf(missionId));
	const missions = await missionsById(client, ids, { date });
	const totals: IDataObject = isJsonObject(plan.totals) ? plan.totals : {};
	return {
		routes,
		unscheduled: unassigned.map(({ missionId, reason }) => {
			const { externalId, name, address } = simplifyStop(missions.get(textOf(missionId)) ?? {});
			return { id: textOf(missionId), externalId, name, address, reason: textOf(reason) };
		}),
		totals: {
			routes: numberOf(totals.routes),
			stops: numberOf(totals.missions),
			distanceKm: toKm(totals.distanceMeters),
			durationMinutes: Math.round(numberOf(totals.durationSeconds) / 60),
			unscheduled: numberOf(totals.unassigned),
		},
		...(isStored && { creditsUsed: numberOf(plan.creditsUsed), creditsLeft: numberOf(plan.creditsLeft) }),
	};
}
