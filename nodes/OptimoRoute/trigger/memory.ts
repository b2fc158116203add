import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { isRecord } from '../../shared/parameters';
import { shortHash } from '../../shared/shortHash';

/** What a trigger remembers from one look at the service to the next. */
export interface Memory {
	read: (name: string) => unknown;
	write: (name: string, content: IDataObject) => void;
}

/**
 * Opens the memory that n8n keeps for the node. What was remembered of another account is not found: its
 * tags and routes mean nothing here.
 */
export async function openMemory(context: IPollFunctions): Promise<Memory> {
	const account = await accountOf(context);
	const kept = context.getWorkflowStaticData('node');
	return {
		read: (name) => {
			const entry = kept[name];
			return isRecord(entry) && entry.account === account ? entry.content : undefined;
		},
		write: (name, content) => {
			const entry = { account, content };
			// n8n saves the memory after every change, so what stays the same is not set again.
			if (JSON.stringify(kept[name]) !== JSON.stringify(entry)) kept[name] = entry;
		},
	};
}

/** Tells accounts apart without giving their keys away. */
async function accountOf(context: IPollFunctions): Promise<string> {
	const { apiKey, baseUrl } = await context.getCredentials<{ apiKey: string; baseUrl: string }>(
		'optimoRouteApi',
	);
	return shortHash(`${baseUrl.replace(/\/+$/, '')}\n${apiKey}`);
}
