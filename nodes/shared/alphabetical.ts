import type { INodeProperties } from 'n8n-workflow';

/** The options of a collection in the order in which n8n lists them, from wherever they were put together. */
export function alphabetical(options: readonly INodeProperties[]): INodeProperties[] {
	return [...options].sort((one, other) => one.displayName.localeCompare(other.displayName, 'en'));
}
