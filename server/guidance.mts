import { resolve } from 'node:path';

const documentation =
	'https://github.com/delivery-routing/n8n-nodes-delivery-routing/blob/main/docs/server.md';

/** What to do with keys that were made up, a line each; they are shown this once. */
export function firstSteps(madeUpKeys: readonly string[], dataFolder: string): string {
	return [
		...madeUpKeys,
		'A key is shown only this once: write it down. In n8n it goes into the credential of its service,',
		'with the address below as base URL.',
		`Orders, routes and plannings are kept in ${resolve(dataFolder)}. Settings: ${documentation}`,
	].join('\n');
}

/** What the command does, for somebody who gave it arguments: it takes none. */
export const usage = [
	'Usage: delivery-routing-server',
	'',
	'Starts the reference server, with a demo company in a new data folder; Ctrl+C ends it.',
	'It takes no arguments. Settings are environment variables, all optional, for example:',
	'',
	'  PORT      port to listen on, 0 for any free one',
	'  DATA_DIR  folder where everything is kept',
	'',
	`All of them: ${documentation}#settings`,
].join('\n');
