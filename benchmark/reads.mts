import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { layout, type Records } from '../server/domain/records.mts';
import { roadEventId } from '../server/domain/road-event.mts';
import { openFileStore } from '../server/store/file-store.mts';
import { call, planDay, saveOrders } from '../test/support/optimoroute.mts';
import { type ServerProcess, startProcess, temporaryFolder } from '../test/support/server-process.mts';
import { startBare } from './bare-process.mts';
import { type Figure, median } from './figure.mts';

const stopCount = 1_000;
const orderCount = 100_000;
const eventCounts = { few: 1_000, many: 1_000_000 };
const eventsPerUnit = 10_000;
const perCall = 500;
const tries = 60;
const date = '2027-03-15';

/** How long large answers take: routes, pages of a search, and events after a tag. */
export async function benchReads(): Promise<Figure[]> {
	return [await routes(), await searchPages(), await events()];
}

/** Milliseconds for the routes of a day with 1,000 stops, beside a bare Express app that sends the same JSON. */
async function routes(): Promise<Figure> {
	const folder = await temporaryFolder();
	const server = await startProcess({ DATA_DIR: folder.path, LOG_LEVEL: 'warn' });
	try {
		for (let from = 0; from < stopCount; from += perCall) await saveNearby(server, from);
		await planDay(server, { date });
		const url = `${server.url}/v1/get_routes?key=${server.key}&date=${date}`;
		const answer = (await (await fetch(url)).json()) as { routes: Array<{ stops: object[] }> };
		const stops = answer.routes.reduce((sum, route) => sum + route.stops.length, 0);
		const file = join(folder.path, 'routes.json');
		await writeFile(file, JSON.stringify(answer));
		const bare = await startBare('./bare-json.mts', file);
		const times = { ours: [] as number[], bare: [] as number[] };
		for (let index = 0; index < tries; index += 1) {
			times.bare.push(await millisecondsOf(() => fetch(bare.url)));
			times.ours.push(await millisecondsOf(() => fetch(url)));
		}
		bare.stop();
		const [ours, reference] = [median(times.ours), median(times.bare)];
		say(
			`get_routes with ${stops} stops: ${ours.toFixed(1)} ms; bare Express app: ${reference.toFixed(1)} ms`,
		);
		return figure('get_routes, 1,000 stops / bare Express app (ms)', ours / reference, 3, '');
	} finally {
		await server.end('SIGTERM');
		await folder.remove();
	}
}

/** Orders so near to each other that all of them fit into a day. */
async function saveNearby(server: ServerProcess, from: number): Promise<void> {
	const orders = Array.from({ length: perCall }, (_, index) => ({
		orderNo: `READ-${from + index}`,
		date,
		duration: 0,
		location: {
			locationName: `Customer ${from + index}`,
			latitude: 42.39 + ((from + index) % 40) / 10_000,
			longitude: -71.03 - Math.floor((from + index) / 40) / 10_000,
		},
	}));
	await saveOrders(server, orders);
}

/** Milliseconds for a page of 500 orders of a search that finds 100,000. */
async function searchPages(): Promise<Figure> {
	const folder = await temporaryFolder();
	const server = await startProcess({ DATA_DIR: folder.path, LOG_LEVEL: 'warn' });
	try {
		for (let from = 0; from < orderCount; from += perCall) {
			const orders = Array.from({ length: perCall }, (_, index) => ({
				orderNo: `FIND-${from + index}`,
				date: `2027-03-${String((index % 28) + 1).padStart(2, '0')}`,
				location: { locationName: `Customer ${index}`, latitude: 42.3, longitude: -71 - index / 1000 },
			}));
			await saveOrders(server, orders);
		}
		const times: number[] = [];
		let tag: unknown;
		for (let index = 0; index < tries; index += 1) {
			const begun = performance.now();
			const { body } = await call(server, 'searchOrders', {
				dateRange: { from: '2027-03-01', to: '2027-03-28' },
				includeOrderData: true,
				includeScheduleInformation: true,
				...(tag !== undefined && { after_tag: tag }),
			});
			times.push(performance.now() - begun);
			tag = body['after_tag'];
		}
		const page = median(times);
		say(`search_orders, a page of ${perCall} from ${orderCount} orders: ${page.toFixed(1)} ms`);
		return figure('search_orders, page of 500 from 100,000 orders', page, 30, ' ms');
	} finally {
		await server.end('SIGTERM');
		await folder.remove();
	}
}

/** Milliseconds for the last 500 events after a tag, among 1,000,000 and among 1,000. */
async function events(): Promise<Figure> {
	const few = await pageOfEvents(eventCounts.few);
	const many = await pageOfEvents(eventCounts.many);
	say(
		`get_events, the last ${perCall} of ${eventCounts.many}: ${many.toFixed(1)} ms; of ${eventCounts.few}: ${few.toFixed(1)} ms`,
	);
	return figure('get_events after a tag, 1,000,000 / 1,000 events (ms)', many / few, 1.5, '');
}

async function pageOfEvents(count: number): Promise<number> {
	const folder = await temporaryFolder();
	const env = { DATA_DIR: folder.path, LOG_LEVEL: 'warn' };
	try {
		await (await startProcess(env)).end('SIGTERM');
		await addEvents(folder.path, count);
		const server = await startProcess(env);
		const tag = await tagBeforeLastPage(server, count);
		const times: number[] = [];
		for (let index = 0; index < tries; index += 1) {
			const begun = performance.now();
			const { body } = await call(server, 'getEvents', { after_tag: tag });
			times.push(performance.now() - begun);
			if ((body['events'] as unknown[]).length !== perCall) throw new Error('A page is not full.');
		}
		await server.end('SIGTERM');
		return median(times);
	} finally {
		await folder.remove();
	}
}

async function addEvents(folder: string, count: number): Promise<void> {
	const store = await openFileStore<Records, typeof layout>({ folder, layout, onWarning: () => undefined });
	const [company] = store.records.companies.all();
	const [driver] = store.records.drivers.find('byCompany', company?.id ?? '');
	if (company === undefined || driver === undefined) throw new Error('There is no company to add events to.');
	for (let from = 1; from <= count; from += eventsPerUnit) {
		await store.write((unit) => {
			for (let number = from; number < Math.min(from + eventsPerUnit, count + 1); number += 1) {
				unit.put('roadEvents', {
					id: roadEventId(company.id, number),
					companyId: company.id,
					number,
					type: number % 2 === 0 ? 'on_duty' : 'off_duty',
					at: 1_800_000_000 + number,
					driverId: driver.id,
					orderId: null,
					orderNumber: '',
					plannedStartAt: null,
					position: null,
					metersToOrder: null,
				});
			}
		});
	}
	await store.close();
}

/** Reads all pages, as a client does that has never asked before. */
async function tagBeforeLastPage(server: ServerProcess, count: number): Promise<unknown> {
	let tag: unknown = '';
	for (let seen = 0; seen < count - perCall; seen += perCall) {
		const { body } = await call(server, 'getEvents', { after_tag: tag });
		tag = body['tag'];
	}
	return tag;
}

async function millisecondsOf(request: () => Promise<Response>): Promise<number> {
	const begun = performance.now();
	await (await request()).arrayBuffer();
	return performance.now() - begun;
}

function figure(what: string, measured: number, most: number, unit: string): Figure {
	return { what, measured, target: { bound: 'most', value: most }, unit };
}

function say(text: string): void {
	process.stdout.write(`${text}\n`);
}
