import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	INodeListSearchResult,
	INodeParameters,
} from 'n8n-workflow' with {
	'resolution-mode': 'require',
};
import { searchList, type ListSearch } from '../../../engine/list-search.mts';
import { runNode, type NodeOptions, type NodeResult } from '../../../engine/run-node.mts';
import type { RouteMateAccount } from '../../support/routemate.mts';

const type = 'n8n-nodes-delivery-routing.routeMate';

/** What is entered in n8n to use an account; with the token that n8n keeps, if there is one. */
export function routeMateCredential(
	{ url, clientId, clientSecret }: RouteMateAccount,
	sessionToken = '',
): Record<'routeMateApi', ICredentialDataDecryptedObject> {
	return { routeMateApi: { clientId, clientSecret, baseUrl: url, sessionToken } };
}

/** Runs operations of the RouteMate node, as built, in n8n's engine. */
export function routeMateNode(account: RouteMateAccount, sessionToken?: string) {
	return (
		parameters: INodeParameters,
		items?: readonly IDataObject[],
		options: Pick<NodeOptions, 'onError' | 'signal'> = {},
	): Promise<NodeResult> =>
		runNode({
			type,
			parameters,
			items,
			credentials: routeMateCredential(account, sessionToken),
			...options,
		});
}

/** Opens the list of the field Job as n8n's editor does. */
export function jobList(account: RouteMateAccount) {
	return (search: Pick<ListSearch, 'filter' | 'paginationToken'> = {}): Promise<INodeListSearchResult> =>
		searchList({
			type,
			parameters: { resource: 'job', operation: 'get' },
			field: 'job',
			credentials: routeMateCredential(account),
			...search,
		});
}

/** A job named as on the panel. */
export const jobNamed = (value: string, mode = 'externalId'): INodeParameters => ({
	__rl: true,
	mode,
	value,
});

/** The row of a spreadsheet: a stop with the fields of its job. */
export const aStop = (fields: IDataObject = {}): IDataObject => ({
	external_job_id: 'BATCH-001',
	date: '2027-03-15',
	driver_email: 'amara.okafor@example.com',
	external_stop_id: 'STOP-1',
	address: '393 Hanover St, Boston, MA 02113, USA',
	label: 'Green Cross Pharmacy',
	...fields,
});

/** Imports stops that are an item each. */
export const importStops = { resource: 'job', operation: 'import' };

/** A client that nobody has given an account. */
export const anAccount = (url: string): RouteMateAccount => ({
	url,
	clientId: 'rm_ci_of_a_test',
	clientSecret: 'secret/with+odd=signs-4711',
});
