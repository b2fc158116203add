import type { IDataObject, INodeListSearchResult, INodeParameters } from 'n8n-workflow' with {
	'resolution-mode': 'require',
};
import type { CredentialData } from '../../../engine/credentials.mts';
import { searchList, type ListSearch } from '../../../engine/list-search.mts';
import { runNode, type NodeOptions, type NodeResult } from '../../../engine/run-node.mts';
import { adminToken, type TestServer } from '../../support/server.mts';

const type = 'n8n-nodes-delivery-routing.rouptimize';

/** What is entered in n8n to use Rouptimize. */
export interface RouptimizeAccount {
	readonly baseUrl: string;
	readonly apiToken: string;
	readonly adminToken?: string;
	readonly webhookSecret?: string;
}

/** Opens a company of a server, the first one unless told otherwise, and its settings. */
export const accountAt = ({ url, access }: TestServer, company = 0): RouptimizeAccount => ({
	baseUrl: url,
	apiToken: access[company]?.rouptimizeToken ?? '',
	adminToken,
});

export const rouptimizeCredential = (account: RouptimizeAccount): CredentialData => ({
	rouptimizeApi: { adminToken: '', webhookSecret: '', ...account },
});

export type RunOptions = Pick<NodeOptions, 'onError' | 'signal' | 'executionId'>;

/** Runs operations of the Rouptimize node, as built, in n8n's engine. */
export function rouptimizeNode(account: RouptimizeAccount) {
	return (
		parameters: INodeParameters,
		items?: readonly IDataObject[],
		options: RunOptions = {},
	): Promise<NodeResult> =>
		runNode({ type, parameters, items, credentials: rouptimizeCredential(account), ...options });
}

/** Opens a list of the node as n8n's editor does. */
export const rouptimizeList =
	(account: RouptimizeAccount) =>
	(
		field: string,
		resource: string,
		operation: string,
		search: Pick<ListSearch, 'filter' | 'paginationToken'> = {},
	): Promise<INodeListSearchResult> =>
		searchList({
			type,
			parameters: { resource, operation },
			field,
			credentials: rouptimizeCredential(account),
			...search,
		});

/** A record named as on the panel. */
export const named = (value: string, mode = 'externalId') => ({ __rl: true as const, mode, value });
