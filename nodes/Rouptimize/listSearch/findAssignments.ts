import { listSearch } from '../../shared/listSearch';
import { connect } from '../shared/client';
import type { Client } from '../shared/client';
import { assignments, drivers, vehicles } from '../shared/kinds';
import type { Kind } from '../shared/kinds';
import { recordsOf } from '../shared/pages';
import { searchRecords } from './searchRecords';

/** Assignments are known by who drives what: both names are looked up. */
export const findAssignments = listSearch(connect, async (call) => {
	const [driverNames, vehicleNames] = await Promise.all([
		namesOf(call.client, drivers),
		namesOf(call.client, vehicles),
	]);
	return await searchRecords(call, assignments, {
		title: (record) => [
			driverNames.get(record.driverId) ?? record.driverId,
			vehicleNames.get(record.vehicleId) ?? record.vehicleId,
			record.startDate,
			record.endDate,
			record.externalId,
		],
	});
});

/** More names than these no list can show. */
const most = 2000;

async function namesOf(client: Client, { list, title }: Kind): Promise<Map<unknown, unknown>> {
	const records = await recordsOf(client, list, {}, most);
	return new Map(records.map((record) => [record.id, title(record).find(Boolean)]));
}
