import { startProcess, temporaryFolder } from '../test/support/server-process.mts';
import { routeMate, type RouteMateCall } from '../test/support/routemate.mts';
import { type Figure, median } from './figure.mts';

const clientId = 'rm_ci_of_the_benchmark';
const clientSecret = 'rm_cs_of_the_benchmark';
const rounds = 3;

/** Towns around the demo company's depot, which the gazetteer knows. */
const towns = [
	'Boston',
	'Cambridge',
	'Somerville',
	'Medford',
	'Malden',
	'Everett',
	'Chelsea',
	'Revere',
	'Quincy',
];

/** Seconds from sending a job until its route is there: half of its stops are looked up by their address. */
export async function benchJobImport(): Promise<Figure[]> {
	const folder = await temporaryFolder();
	const server = await startProcess({
		DATA_DIR: folder.path,
		LOG_LEVEL: 'warn',
		ROUTEMATE_CLIENT_ID: clientId,
		ROUTEMATE_CLIENT_SECRET: clientSecret,
	});
	try {
		const call = await routeMate({ url: server.url, clientId, clientSecret });
		return [
			await measure(call, 100, 2, 'mei.tanaka@example.com'),
			await measure(call, 1_000, 10, 'owen.gallagher@example.com'),
			await measure(call, 1_000, 10, undefined),
		];
	} finally {
		await server.end('SIGTERM');
		await folder.remove();
	}
}

async function measure(
	call: RouteMateCall,
	stopCount: number,
	limit: number,
	driver: string | undefined,
): Promise<Figure> {
	const seconds: number[] = [];
	const who = driver === undefined ? 'without a driver' : 'for a driver';
	for (let round = 0; round < rounds; round += 1) {
		const job = {
			external_job_id: `${who} ${stopCount} ${round}`,
			// A day of its own each: stops join the route that the driver has already.
			date: `2027-05-${String(round * 3 + (stopCount % 3) + 1).padStart(2, '0')}`,
			...(driver === undefined ? {} : { driver_email: driver }),
			stops: Array.from({ length: stopCount }, (_, index) => stop(`${who} ${round}`, index)),
		};
		const begun = performance.now();
		const { status, body } = await call('importJob', job);
		seconds.push((performance.now() - begun) / 1000);
		if (status !== 201) throw new Error(JSON.stringify(body).slice(0, 300));
	}
	const what = `import of ${stopCount.toLocaleString('en')} stops ${who}`;
	process.stdout.write(`${what}: ${seconds.map((one) => one.toFixed(2)).join(', ')} s\n`);
	return { what, measured: median(seconds), target: { bound: 'most', value: limit }, unit: ' s' };
}

function stop(name: string, index: number): object {
	const id = { external_stop_id: `${name} ${index}`, service_minutes: 1, parcel_count: index % 3 };
	if (index % 2 === 0) {
		return { ...id, address: `${index} Main Street, ${towns[index % towns.length] ?? ''}, MA, USA` };
	}
	return {
		...id,
		latitude: 42.3 + ((index * 7) % 101) / 1000,
		longitude: -71.1 + ((index * 13) % 97) / 1000,
	};
}
