import { readFileSync } from 'node:fs';
import { createGeocoder } from '../server/geo/geocoder.mts';
import { type Figure, median } from './figure.mts';

const rounds = 5;
const batchSize = 1_000;

/** Real addresses of eight countries, from the tests. */
const addresses = readFileSync(new URL('../test/server/geo/town-addresses.tsv', import.meta.url), 'utf8')
	.trimEnd()
	.split('\n')
	.map((line) => line.split('\t')[1] ?? '');

/** The first look-up with all it loads, those after it, and a whole import at once. */
export async function benchGeocoder(): Promise<Figure[]> {
	const { geocode, geocodeAll } = createGeocoder();
	const first = await msOf(() => geocode(addresses[0] ?? '', []));

	const fastest = new Map<string, number>();
	for (let round = 0; round < rounds; round += 1) {
		for (const address of addresses) {
			const ms = await msOf(() => geocode(address, []));
			fastest.set(address, Math.min(ms, fastest.get(address) ?? Number.POSITIVE_INFINITY));
		}
	}
	const lookUps = [...fastest.values()];

	const batch = Array.from(
		{ length: batchSize },
		(_, index) => `${index} ${addresses[index % addresses.length] ?? ''}`,
	);
	const batches: number[] = [];
	for (let round = 0; round < rounds; round += 1) batches.push(await msOf(() => geocodeAll(batch, [])));

	return [
		figure('first geocoding, loading included', first / 1000, 1, 's'),
		figure('look-up of an address, median', median(lookUps), 1, 'ms'),
		figure('look-up of an address, the slowest of all', Math.max(...lookUps), 1, 'ms'),
		figure(`${batchSize} addresses at once`, median(batches) / 1000, 0.5, 's'),
	];
}

async function msOf(work: () => Promise<unknown>): Promise<number> {
	const begun = performance.now();
	await work();
	return performance.now() - begun;
}

function figure(what: string, measured: number, most: number, unit: string): Figure {
	process.stdout.write(`${what}: ${measured.toFixed(2)} ${unit}\n`);
	return { what, measured, target: { bound: 'most', value: most }, unit };
}
