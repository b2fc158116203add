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
		server.close().then(
			() => process.exit(0),
			(error: unknown) => fail(error),
		);
	};
	process.on('SIGTERM', close);
	process.on('SIGINT', close);
} catch (error) {
	fail(error);
}

/** Says what the user can mend in a sentence, and everything about a fault. */
function fail(error: unknown): never {
	const text = isStartRefusal(error) ? error.message : error instanceof Error ? error.stack : String(error);
	process.stderr.write(`${text ?? ''}
`);
	process.exit(1);
}
