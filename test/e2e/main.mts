import { resultTable, runCheck, type Check, type CheckResult } from './check.mts';
import { bulkChecks } from './checks/bulk.mts';
import { credentialChecks } from './checks/credentials.mts';
import { dropdownChecks } from './checks/dropdowns.mts';
import { editorChecks } from './checks/editor.mts';
import { exampleChecks } from './checks/examples.mts';
import { failureChecks } from './checks/failures.mts';
import { nodeChecks } from './checks/nodes.mts';
import { pollingChecks } from './checks/polling.mts';
import { restartChecks } from './checks/restart.mts';
import { Endings } from './endings.mts';
import { createWorld, type World } from './world.mts';

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
	polling: pollingChecks,
};

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in parts));
if (unknown.length > 0) {
	say(`There is no part ${unknown.join(', ')}; there are: ${Object.keys(parts).join(', ')}`);
	process.exit(1);
}

const start = performance.now();
const secondsSince = (begin: number): number => Math.round((performance.now() - begin) / 1000);
const endings = new Endings(say);
const results: CheckResult[] = [];
try {
	const world = await createWorld(say, endings);
	say(`Ready after ${secondsSince(start)} s\n`);
	for (const [part, checksOf] of Object.entries(parts)) {
		if (chosen.length > 0 && !chosen.includes(part)) continue;
		for (const check of checksOf(world)) await runAndTell(world, check);
	}
} finally {
	await endings.end();
}

say(resultTable(results));
say(`${secondsSince(start)} s in all`);
process.exitCode = results.some(({ failure }) => failure !== undefined) ? 1 : 0;

/** Runs a check unless everything is about to end; tells a failure with what n8n logged meanwhile. */
async function runAndTell({ n8n }: World, check: Check): Promise<void> {
	if (endings.haveBegun()) return;
	const logged = await n8n.logLength();
	const result = await runCheck(check);
	if (endings.haveBegun()) return;
	results.push(result);
	if (result.failure === undefined) return;
	const log = (await n8n.logTail(logged)) || '(nothing)';
	say(`FAILED: ${result.name}\n${result.failure}\n\nWhat n8n logged meanwhile, its last lines:\n${log}\n`);
}
