import { parseArgs } from 'node:util';
import { benchBulkOrders } from './bulk-orders.mts';
import { benchColdStart } from './cold-start.mts';
import { type Figure, reaches } from './figure.mts';
import { benchGeocoder } from './geocoder.mts';
import { benchIdempotency } from './idempotency.mts';
import { benchJobImport } from './job-import.mts';
import { benchMissions } from './missions.mts';
import { benchNodeBulk } from './node-bulk.mts';
import { benchPlanner } from './planner.mts';
import { benchPlannerDays } from './planner-days.mts';
import { benchPlannerLoad } from './planner-load.mts';
import { plannerArguments, type PlannerOptions, readPlannerOptions } from './planner/options.mts';
import { benchReads } from './reads.mts';
import { benchStore } from './store.mts';
import { benchWebhooks } from './webhooks.mts';

/** Each part measures itself beside a reference in the same run. */
const parts: Readonly<Record<string, (options: PlannerOptions) => Promise<Figure[]>>> = {
	store: benchStore,
	'bulk-orders': benchBulkOrders,
	'cold-start': benchColdStart,
	geocoder: benchGeocoder,
	idempotency: benchIdempotency,
	'job-import': benchJobImport,
	missions: benchMissions,
	'node-bulk': benchNodeBulk,
	reads: benchReads,
	webhooks: benchWebhooks,
	planner: benchPlanner,
	'planner-days': benchPlannerDays,
	'planner-load': benchPlannerLoad,
};

const { positionals: wanted, values } = parseArgs({ options: plannerArguments, allowPositionals: true });
const options = readPlannerOptions(values);
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
	if (!options.json) process.stdout.write(`\n── ${name}\n`);
	figures.push(...(await run(options)));
}
if (figures.length > 0) tell(figures);
process.exit(0);

function tell(measured: readonly Figure[]): void {
	process.stdout.write('\nMeasured against its target\n');
	const width = Math.max(...measured.map(({ what }) => what.length));
	for (const figure of measured) {
		const { what, target, unit } = figure;
		const sign = target.bound === 'least' ? '≥' : '≤';
		const verdict = reaches(figure) ? 'reached' : 'MISSED';
		const value = `${figure.measured.toFixed(2)}${unit}`.padStart(9);
		process.stdout.write(`  ${what.padEnd(width)} ${value}   ${sign} ${target.value}${unit}   ${verdict}\n`);
	}
}
