import { NodeApiError } from 'n8n-workflow';
import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { adviceText, Trouble } from './trouble';

/** Fills a searchable list, as n8n calls it. */
export type ListSearch = (
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
) => Promise<INodeListSearchResult>;

export interface ListCall<Client> {
	context: ILoadOptionsFunctions;
	client: Client;
	/** What the user has typed, without blanks around it; '' if nothing. */
	filter: string;
	/** The token that came with the page before; '' for the first page. */
	token: string;
}

/** Makes a list of `search`. Of all errors n8n shows both message and description only for a NodeApiError. */
export function listSearch<Client>(
	connect: (context: ILoadOptionsFunctions) => Promise<Client>,
	search: (call: ListCall<Client>) => Promise<INodeListSearchResult>,
): ListSearch {
	return async function (filter = '', paginationToken = '') {
		try {
			const client = await connect(this);
			return await search({ context: this, client, filter: filter.trim(), token: paginationToken });
		} catch (error) {
			if (!(error instanceof Trouble)) throw new NodeApiError(this.getNode(), error);
			const { message } = error;
			throw new NodeApiError(this.getNode(), {}, { message, description: adviceText(error) });
		}
	};
}
