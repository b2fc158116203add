#!/usr/bin/env node
import { readConfig } from './config.mts';
import { runServer } from './run-server.mts';
import { isStartRefusal } from './start-refusal.mts';

try {
	const server = await runServer(readConfig(process.env));
	for (const secret of server.madeUpKeys) process.stderr.write(`${secret}\n`);
	process.stdout.write(`Reference server listening on ${server.url}\n`);
	let closing = false;
	const close = (): void => {
		if (closing) return;
		closing = true;
		void server.close().then(() => process.exit(0));
	};
	process.on('SIGTERM', close);
	process.on('SIGINT', close);
} catch (error) {
	process.stderr.write(
		`${isStartRefusal(error) ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
	);
	process.exit(1);
}
