import { benchBulkOrders } from './bulk-orders.mts';
import { benchColdStart } from './cold-start.mts';
import { type Figure, reaches } from './figure.mts';
import { benchGeocoder } from './geocoder.mts';
import { benchJobImport } from './job-import.mts';
import { benchNodeBulk } from './node-bulk.mts';
import { benchPlanner } from './planner.mts';
import { benchReads } from './reads.mts';
import { benchStore } from './store.mts';
import { benchWebhooks } from './webhooks.mts';

/** Each part measures itself beside a reference in the same run. */
const parts: Readonly<Record<string, () => Promise<Figure[]>>> = {
	store: benchStore,
	'bulk-orders': benchBulkOrders,
	'cold-start': benchColdStart,
	geocoder: benchGeocoder,
	'job-import': benchJobImport,
	'node-bulk': benchNodeBulk,
	reads: benchReads,
	webhooks: benchWebhooks,
	planner: benchPlanner,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0) {
	process.stderr.write(
		`There is no benchmark ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}.\n`,
	);
	process.exit(1);
}

const figures: Figure[] = [];
for (const [name, run] of Object.entries(parts)) {
	if (wanted.length > 0 && !wanted.includes(name)) continue;
	process.stdout.write(`\n── ${name}\n`);
	figures.push(...(await run()));
}

process.stdout.write('\nMeasured against its target\n');
const width = Math.max(...figures.map(({ what }) => what.length));
for (const figure of figures) {
	const { what, measured, target, unit } = figure;
	const sign = target.bound === 'least' ? '≥' : '≤';
	const verdict = reaches(figure) ? 'reached' : 'MISSED';
	const value = `${measured.toFixed(2)}${unit}`.padStart(9);
	process.stdout.write(`  ${what.padEnd(width)} ${value}   ${sign} ${target.value}${unit}   ${verdict}\n`);
}
process.exit(0);
