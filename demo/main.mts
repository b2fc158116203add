import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { credentialLines } from './account-keys.mts';
import { clearDay } from './clear-day.mts';
import { NodeProgress } from './node-progress.mts';
import { planADay, readExample } from './plan-a-day.mts';
import { startReferenceServer, type ReferenceServer } from './reference-server.mts';
import { routeGeoJson } from './route-geojson.mts';
import { routeMap } from './route-map.mts';
import { routeTable } from './route-table.mts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dataFolder = process.env['DATA_DIR'] ?? join(root, 'data', 'demo');
const outFolder = join(root, 'out');

/** The day of the orders in `docs/examples/orders.csv`. */
const exampleDay = '2027-03-15';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

let server: ReferenceServer | undefined;
let isEnding = false;

/** Ends the server first, so that nothing is left running; a second call changes nothing. */
async function end(code: number): Promise<void> {
	if (isEnding) return;
	isEnding = true;
	await server?.stop();
	process.exit(code);
}

process.on('SIGINT', () => {
	say('\nStopping …');
	void end(0);
});
for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));
// Whoever read the output is gone, as with `| head`.
process.stdout.on('error', () => void end(0));

try {
	await main();
} catch (error) {
	process.stderr.write(`${describe(error)}\n`);
	await end(1);
}

async function main(): Promise<void> {
	say('Starting the reference server with the demo company …');
	server = await startReferenceServer(dataFolder);
	void server.gone.then(() => end(1));
	await clearDay(server, exampleDay);
	await runExample(server);

	const { url, key, keys } = server;
	say(`\nThe reference server goes on listening on ${url}`);
	for (const line of credentialLines(url, keys)) say(line);
	say(`By hand: curl '${url}/v1/get_routes?key=${key}&date=${exampleDay}'`);
	say('Ctrl-C ends it.');
}

async function runExample(account: ReferenceServer): Promise<void> {
	const workflow = await readExample();
	say(`\nRunning the workflow "${workflow.name}" in n8n's engine\n`);
	const progress = new NodeProgress(
		process.stdout,
		workflow.nodes.map((node) => node.name),
	);
	const day = await planADay(workflow, account, progress.show);

	say(`\nRoutes of ${day.date}\n`);
	say(routeTable(day.routes, day.unscheduled));
	await mkdir(outFolder, { recursive: true });
	const files = {
		'routes.geojson': JSON.stringify(routeGeoJson(day.routes, day.unscheduled), undefined, '\t'),
		'routes.svg': routeMap(day.routes, day.unscheduled),
	};
	for (const [name, content] of Object.entries(files)) await writeFile(join(outFolder, name), `${content}\n`);
	const written = Object.keys(files).map((name) => relative(process.cwd(), join(outFolder, name)));
	say(`\nWritten: ${written.join(', ')}`);
}

/** What went wrong, with n8n's advice where there is one. */
function describe(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	const { description } = error as { description?: unknown };
	return typeof description === 'string' ? `${error.message}\n${description}` : error.message;
}
