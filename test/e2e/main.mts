import { resultTable, runCheck, type CheckResult } from './check.mts';
import { bulkChecks } from './checks/bulk.mts';
import { credentialChecks } from './checks/credentials.mts';
import { dropdownChecks } from './checks/dropdowns.mts';
import { editorChecks } from './checks/editor.mts';
import { exampleChecks } from './checks/examples.mts';
import { failureChecks } from './checks/failures.mts';
import { nodeChecks } from './checks/nodes.mts';
import { restartChecks } from './checks/restart.mts';
import { createWorld } from './world.mts';

/** In this order: each part relies on what the ones before have shown. */
const parts = {
	nodes: nodeChecks,
	credentials: credentialChecks,
	examples: exampleChecks,
	dropdowns: dropdownChecks,
	failures: failureChecks,
	bulk: bulkChecks,
	editor: editorChecks,
	restart: restartChecks,
};

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in parts));
if (unknown.length > 0) {
	say(`There is no part ${unknown.join(', ')}; there are: ${Object.keys(parts).join(', ')}`);
	process.exit(1);
}

const start = performance.now();
const world = await createWorld(say);
process.once('SIGINT', () => void world.close().then(() => process.exit(1)));
const ready = performance.now();
say(`Ready after ${Math.round((ready - start) / 1000)} s\n`);

const results: CheckResult[] = [];
for (const [part, checksOf] of Object.entries(parts)) {
	if (chosen.length > 0 && !chosen.includes(part)) continue;
	for (const check of checksOf(world)) {
		const result = await runCheck(check);
		results.push(result);
		if (result.failure === undefined) continue;
		say(`FAILED: ${result.name}\n${result.failure}\n\nThe end of n8n's log:\n${await world.n8n.logTail()}\n`);
	}
}
await world.close();

say(resultTable(results));
say(`${Math.round((performance.now() - start) / 1000)} s in all`);
process.exitCode = results.some(({ failure }) => failure !== undefined) ? 1 : 0;
