import type { IDataObject, INodeListSearchResult, INodeParameters } from 'n8n-workflow' with {
	'resolution-mode': 'require',
};
import { searchList, type ListSearch } from '../../../engine/list-search.mts';
import { runNode, type NodeOptions, type NodeResult } from '../../../engine/run-node.mts';

export interface Account {
	readonly url: string;
	readonly key: string;
}

const type = 'n8n-nodes-delivery-routing.optimoRoute';

/** Runs operations of the OptimoRoute node, as built, in n8n's engine. */
export function optimoRouteNode({ url, key }: Account) {
	return (
		parameters: INodeParameters,
		items?: readonly IDataObject[],
		options: Pick<NodeOptions, 'onError' | 'signal'> = {},
	): Promise<NodeResult> =>
		runNode({
			type,
			parameters,
			items,
			credentials: { optimoRouteApi: { apiKey: key, baseUrl: url } },
			...options,
		});
}

/** Opens the list of the field Order as n8n's editor does. */
export function orderList({ url, key }: Account) {
	return (
		search: Pick<ListSearch, 'filter' | 'paginationToken'> = {},
		operation = 'get',
	): Promise<INodeListSearchResult> =>
		searchList({
			type,
			parameters: { resource: 'order', operation, dataMode: 'define' },
			field: 'order',
			credentials: { optimoRouteApi: { apiKey: key, baseUrl: url } },
			...search,
		});
}

/** Opens the list of the field Driver as n8n's editor does. */
export function driverList({ url, key }: Account) {
	return (search: Pick<ListSearch, 'filter'> = {}): Promise<INodeListSearchResult> =>
		searchList({
			type,
			parameters: { resource: 'driver', operation: 'updateParameters' },
			field: 'driver',
			credentials: { optimoRouteApi: { apiKey: key, baseUrl: url } },
			...search,
		});
}

/** The parts of n8n's error that a user sees. */
export function shown(error: Error | undefined): {
	message: string;
	description: string;
	itemIndex: unknown;
} {
	const {
		message = '',
		description = '',
		context = {},
	}: Partial<Error> & { description?: string; context?: IDataObject } = error ?? {};
	return { message, description, itemIndex: context.itemIndex };
}

export function anOrder(fields: IDataObject = {}): IDataObject {
	return {
		orderNo: 'ORD001',
		date: '2027-03-15',
		type: 'D',
		locationName: 'Old Mill Pharmacy',
		latitude: 42.23899,
		longitude: -71.36978,
		...fields,
	};
}
