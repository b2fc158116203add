import type { OperationName } from '../../contract/rouptimize/operations.ts';
import { planDay, saveOrders } from './optimoroute.mts';
import type { RouptimizeCall } from './rouptimize.mts';
import type { TestServer } from './server.mts';

type Row = Record<string, unknown>;

/** The day that tests plan. */
export const day = '2027-03-15';

/** All records of a list. */
export async function listOf(
	call: RouptimizeCall,
	operation: OperationName,
	input: object = {},
): Promise<Row[]> {
	return (await call(operation, { input })).body?.['data'] as Row[];
}

/** The id of the one record with this externalId, such as that of a driver: `listDrivers`, `DRV001`. */
export async function idOf(
	call: RouptimizeCall,
	operation: OperationName,
	externalId: string,
): Promise<string> {
	const [record] = await listOf(call, operation, { externalId });
	if (record === undefined) throw new Error(`${operation} has no ${externalId}.`);
	return String(record['id']);
}

/** Gives a driver of the demo company one order on a day, and plans it. */
export async function planFor(server: TestServer, externalId: string, orderNo = 'A'): Promise<void> {
	await saveOrders(server, [anOrderAt(orderNo, { assignedTo: { externalId } })]);
	await planDay(server, { date: day, useDrivers: [{ driverExternalId: externalId }] });
}

/** An order row of the day, at a place of the demo company. */
export const anOrderAt = (orderNo: string, more: object = {}): object => ({
	operation: 'MERGE',
	orderNo,
	date: day,
	type: 'D',
	location: { locationNo: 'LOC001' },
	...more,
});

/** The types of the events of a company so far, the first one first. */
export function eventsOf({ domain }: TestServer, companyName = 'Harbor Loop Deliveries'): string[] {
	const company = [...domain.store.records.companies.all()].find(({ name }) => name === companyName);
	const activity = domain.store.records.activities.get(company?.id ?? '');
	return [...(activity?.recent ?? [])].reverse().map(({ type }) => type);
}
