import type { Figure } from './figure.mts';
import { createBuiltSolver } from './planner/built-solver.mts';
import { findInstances } from './planner/find-instances.mts';
import { type Measured, measureInstance } from './planner/measure-instance.mts';
import { defaultPlannerOptions, type PlannerOptions } from './planner/options.mts';
import { meansOf, type Row, rowOf, tableHead, tableLine } from './planner/report.mts';

/** Plans public instances for distance alone, and compares with the least distances known. */
export async function benchPlanner(options: PlannerOptions = defaultPlannerOptions): Promise<Figure[]> {
	const { instances, bestKnown, isGenerated } = await findInstances(options.instances, options.only);
	if (instances.length === 0) throw new Error(`There is no instance ${options.only ?? ''}`);
	if (!options.json) {
		say(isGenerated ? `No instances in ${options.instances}: these are made up.` : '');
		say(tableHead);
	}
	const solver = await createBuiltSolver();
	const rows: Row[] = [];
	for (const seconds of options.seconds) {
		for (const instance of instances) {
			const effort = { seconds, threads: options.threads, seed: options.seed };
			const measured = await measureInstance(instance, effort, solver);
			const row = rowOf(measured, instance, bestKnown.get(instance.name));
			say(options.json ? jsonLine(measured) : tableLine(row));
			rows.push(row);
		}
	}
	if (!options.json) for (const line of ['', ...meansOf(rows)]) say(line);
	return [];
}

const jsonLine = (measured: Measured): string => JSON.stringify(measured);

function say(text: string): void {
	process.stdout.write(`${text}\n`);
}
