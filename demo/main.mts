import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeProgress } from './node-progress.mts';
import { planADay, readExample } from './plan-a-day.mts';
import { startReferenceServer } from './reference-server.mts';
import { routeGeoJson } from './route-geojson.mts';
import { routeMap } from './route-map.mts';
import { routeTable } from './route-table.mts';

const root = fileURLToPath(new URL('..', import.meta.url));
const outFolder = join(root, 'out');
const say = (text: string): void => void process.stdout.write(`${text}\n`);

try {
	await main();
} catch (error) {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exit(1);
}

async function main(): Promise<void> {
	say('Starting the reference server with the demo company …');
	const server = await startReferenceServer(join(root, 'data', 'demo'));
	let stopping = false;
	const stop = (): void => {
		if (stopping) return;
		stopping = true;
		say('\nStopping …');
		void server.stop().then(() => process.exit(0));
	};
	process.on('SIGINT', stop);
	process.on('SIGTERM', stop);
	void server.gone.then(() => {
		if (!stopping) process.exit(1);
	});

	try {
		await runExample(server);
	} catch (error) {
		await server.stop();
		throw error;
	}
	say(`\nThe reference server goes on listening on ${server.url}`);
	say(`In n8n: credential "OptimoRoute API", base URL ${server.url}, key ${server.key}`);
	say(`By hand: curl '${server.url}/v1/get_routes?key=${server.key}&date=2027-03-15'`);
	say('Ctrl-C ends it.');
}

async function runExample(server: { url: string; key: string }): Promise<void> {
	const workflow = await readExample();
	say(`\nRunning the workflow "${workflow.name}" in n8n's engine\n`);
	const progress = new NodeProgress(
		process.stdout,
		workflow.nodes.map((node) => node.name),
	);
	const day = await planADay(workflow, server, progress.show);

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
