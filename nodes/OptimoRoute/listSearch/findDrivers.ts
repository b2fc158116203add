import type { INodeListSearchItems } from 'n8n-workflow';
import type { Route } from '../../../contract/optimoroute/route';
import { dayIn, daysAfter, daysOf } from '../../shared/calendar';
import { listSearch } from '../../shared/listSearch';
import { connect } from '../shared/client';
import { driverEntry } from '../shared/driverLocator';
import { listIn } from '../shared/rows';

const daysAround = 7;

/** Somebody looks at the open list. */
const patience = { withinMs: 10_000 };

/**
 * Lists the drivers who have a route from a week back to a week ahead, and all words typed in their name or
 * IDs: the service has no call that lists drivers.
 */
export const findDrivers = listSearch(connect, async ({ context, client, filter }) => {
	const today = dayIn(new Date(), context.getTimezone());
	const days = daysOf(daysAfter(today, -daysAround), daysAfter(today, daysAround));
	const routes = await Promise.all(
		days.map(async (date) => {
			const { answer } = await client.call('getRoutes', { date }, patience);
			return listIn(answer.routes, 'routes');
		}),
	);
	const words = filter.toLowerCase().split(/\s+/);
	const entries = routes.flat().map(toEntry);
	const drivers = new Map(entries.map((entry) => [entry.value, entry]));
	drivers.delete('');
	return {
		results: [...drivers.values()]
			.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)))
			.sort((one, other) => one.name.localeCompare(other.name, 'en', { numeric: true })),
	};
});

function toEntry({ driverName, driverSerial, driverExternalId }: Route): INodeListSearchItems {
	return {
		name: [driverName, driverSerial, driverExternalId].filter(Boolean).join(' · '),
		value: driverEntry({ externalId: driverExternalId, serial: driverSerial }),
	};
}
