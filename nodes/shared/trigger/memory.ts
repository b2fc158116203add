import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { isRecord } from '../parameters';
import { shortHash } from '../shortHash';

/** What a trigger remembers from one look at the service to the next. */
export interface Memory {
	read: (name: string) => unknown;
	write: (name: string, content: IDataObject) => void;
}

/**
 * Opens the memory that n8n keeps for the node. What was remembered of another account is not found: its
 * marks and records mean nothing here.
 * @param account what tells accounts apart; it is kept as a hash only
 */
export function openMemory(context: IPollFunctions, account: string): Memory {
	const accountHash = shortHash(account);
	const kept = context.getWorkflowStaticData('node');
	return {
		read: (name) => {
			const entry = kept[name];
			return isRecord(entry) && entry.account === accountHash ? entry.content : undefined;
		},
		write: (name, content) => {
			const entry = { account: accountHash, content };
			// n8n saves the memory after every change, so what stays the same is not set again.
			if (JSON.stringify(kept[name]) !== JSON.stringify(entry)) kept[name] = entry;
		},
	};
}
