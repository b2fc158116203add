#!/usr/bin/env node
import { readConfig } from './config.mts';
import { firstSteps, usage } from './guidance.mts';
import { runServer } from './run-server.mts';
import { isStartRefusal } from './start-refusal.mts';

const [argument] = process.argv.slice(2);
if (argument !== undefined) {
	const asked = argument === '--help' || argument === '-h';
	(asked ? process.stdout : process.stderr).write(`${usage}\n`);
	process.exit(asked ? 0 : 2);
}

try {
	const config = readConfig(process.env);
	const server = await runServer(config);
	if (server.madeUpKeys.length > 0) {
		process.stderr.write(`${firstSteps(server.madeUpKeys, config.dataFolder)}\n`);
	}
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
	process.stderr.write(`${text ?? ''}\n`);
	process.exit(1);
}
