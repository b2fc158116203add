import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { Fields } from '../../shared/parameters';
import { isEmpty } from '../../shared/parameters';
import { Trouble } from '../../shared/trouble';
import type { Route } from '../../../contract/optimoroute/route';
import type { SearchedOrder, SearchOrdersRequest } from '../../../contract/optimoroute/search';
import { simplifyRoute } from './simplifyRoute';
import type { Client } from './client';
import { toBoolean } from '../../shared/conversions';
import { orderNumber } from './orderNumber';
import { listIn } from './rows';

/** Describes itself in the operation it belongs to. */
export const dryRunOption: INodeProperties = {
	displayName: 'Dry Run',
	name: 'dryRun',
	type: 'boolean',
	default: false,
	description: 'Whether to tell only what would be done, without doing it',
};

/**
 * Whether only a preview is wanted.
 * @throws Trouble if an expression gives neither true nor false: what cannot be undone is not done on a guess
 */
export function readDryRun(options: Fields): boolean {
	if (!('dryRun' in options)) return false;
	const wanted = toBoolean(options.dryRun, '');
	if (typeof wanted === 'boolean') return wanted;
	throw new Trouble(
		`'Dry Run' is neither true nor false: ${isEmpty(wanted) ? 'it is empty' : String(wanted)}`,
		"Switch 'Dry Run' on or off, or have its expression give true or false. Nothing was changed",
	);
}

/** What a preview needs to know of the orders it finds. */
export const previewSearch: SearchOrdersRequest = {
	includeOrderData: true,
	includeScheduleInformation: true,
};

/** An order as a preview shows it, with its present driver; '' if it has none. */
export function previewOrder({ id, data, scheduleInformation }: SearchedOrder): IDataObject {
	return {
		id,
		orderNo: orderNumber(data?.orderNo),
		date: data?.date ?? '',
		name: data?.location?.locationName || data?.location?.address || '',
		driver: scheduleInformation?.driverName ?? '',
	};
}

export interface DatedRoute extends Route {
	/** YYYY-MM-DD */
	date: string;
}

/** The present routes of some days, YYYY-MM-DD. */
export async function routesOf(client: Client, days: readonly string[]): Promise<DatedRoute[]> {
	const byDay = await Promise.all(
		days.map(async (date) => {
			const { answer } = await client.call('getRoutes', { date });
			return listIn(answer.routes, 'routes').map((route) => ({ ...route, date }));
		}),
	);
	return byDay.flat();
}

/** A present route as a preview shows it. */
export function previewRoute(route: DatedRoute): IDataObject {
	const { date, driver, vehicle, stops } = simplifyRoute(route, route.date, false);
	return { date, driver, vehicle, stops: stops.length };
}
