import type { IDataObject } from 'n8n-workflow';
import type { OperationName } from '../../../../contract/rouptimize/operations';
import type { ItemCall } from '../../../shared/operation';
import type { Fields } from '../../../shared/parameters';
import { shortHash } from '../../../shared/shortHash';
import { Trouble } from '../../../shared/trouble';
import { callKey } from '../../shared/callKey';
import type { Client } from '../../shared/client';
import { findByExternalId } from '../../shared/findRecord';
import { routes } from '../../shared/kinds';
import { listIn } from '../../shared/pages';
import { textOf } from '../../shared/simplify';

/**
 * Creates the route, or brings the one with its external ID into the state that is wanted, by as few calls as that
 * takes: the API has none that changes a route as a whole. What is not given stays as it is.
 */
export async function saveRoute(call: ItemCall<Client>, input: Fields): Promise<IDataObject> {
	const { client } = call;
	const externalId = String(input.externalId);
	return await client.inTurn([`${routes.list} ${externalId}`], async () => {
		const before = await findByExternalId(client, routes, externalId);
		if (before) return await bringInto(call, before, input);
		const reply = await client.ask('createRoute', { input, key: callKey(call) });
		if ('answer' in reply) return reply.answer;
		const other =
			reply.refusal.code === 'EXTERNAL_ID_TAKEN'
				? await findByExternalId(client, routes, externalId)
				: undefined;
		if (other === undefined) throw client.troubleOf(reply.refusal);
		return await bringInto(call, other, input);
	});
}

async function bringInto(call: ItemCall<Client>, route: IDataObject, wanted: Fields): Promise<IDataObject> {
	refuseChange(route, wanted);
	const id = textOf(route.id);
	const send = async (name: OperationName, body: object, recordId = id): Promise<void> => {
		// The step tells what is sent, so that another state of the route is another request.
		const key = callKey(call, shortHash(`${name} ${recordId} ${JSON.stringify(body)}`));
		await call.client.call(name, { id: recordId, input: body, key });
	};
	const { driverId, vehicleId, missionIds } = wanted;
	if (driverId !== undefined && driverId !== route.driverId) await send('assignRouteDriver', { driverId });
	if (vehicleId !== undefined && vehicleId !== route.vehicleId)
		await send('assignRouteVehicle', { vehicleId });
	if (Array.isArray(missionIds)) await bringStopsInto(route, missionIds.map(String), send);
	return await call.client.call('getRoute', { id });
}

async function bringStopsInto(
	route: IDataObject,
	wanted: readonly string[],
	send: (name: OperationName, body: object, recordId?: string) => Promise<void>,
): Promise<void> {
	const present = listIn(route, 'stops').map(({ missionId }) => textOf(missionId));
	for (const mission of present.filter((one) => !wanted.includes(one))) {
		await send('reassignMission', { routeId: null }, mission);
	}
	const kept = present.filter((one) => wanted.includes(one));
	const added = wanted.filter((one) => !present.includes(one));
	if (added.length > 0) {
		await send('addRouteMissions', { missionIds: added, position: kept.length + 1 });
	}
	const isInOrder = [...kept, ...added].every((mission, place) => mission === wanted[place]);
	if (!isInOrder) await send('reorderRouteMissions', { missionIds: wanted });
}

/** What no call changes. */
function refuseChange(route: IDataObject, wanted: Fields): void {
	const names: Readonly<Record<string, string>> = {
		date: 'Date',
		name: 'Name',
		branchId: 'Branch',
		depotId: 'Depot',
	};
	const changed = Object.keys(names).filter((name) => {
		return wanted[name] !== undefined && wanted[name] !== route[name];
	});
	if (changed.length === 0) return;
	const fields = changed.map((name) => `'${names[name]}'`).join(', ');
	throw new Trouble(
		`The route ${textOf(route.externalId)} exists already with another ${fields}`,
		"Rouptimize can't change these. Use another 'External ID', or delete the route first",
	);
}
