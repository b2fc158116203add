import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { generateInstances } from './generate-instances.mts';
import type { Instance } from './instance.mts';
import { readInstance } from './read-instance.mts';

export interface BestKnown {
	readonly vehicles: number;
	/** The least distance known with any number of vehicles. */
	readonly distance: number;
}

export interface InstanceSet {
	readonly instances: readonly Instance[];
	readonly bestKnown: ReadonlyMap<string, BestKnown>;
	/** Whether there was no folder, and the instances are made up. */
	readonly isGenerated: boolean;
}

/** Every instance below a folder, by family and name; made up ones if there is no such folder. */
export async function findInstances(folder: string, only: string | undefined): Promise<InstanceSet> {
	const files = await readdir(folder, { recursive: true }).catch(() => []);
	const paths = files.filter((file) => ['.txt', '.vrp'].includes(extname(file).toLowerCase())).sort();
	const isWanted = (name: string): boolean => only === undefined || name.toLowerCase() === only.toLowerCase();
	if (paths.length === 0) {
		const instances = generateInstances().filter(({ name }) => isWanted(name));
		return { instances, bestKnown: new Map(), isGenerated: true };
	}
	const wanted = paths
		.map((path) => ({ path, name: basename(path, extname(path)) }))
		.filter(({ name }) => isWanted(name));
	const instances = await Promise.all(
		wanted.map(async ({ path, name }) => readInstance(name, await readFile(join(folder, path), 'utf8'))),
	);
	return { instances: inFamilies(instances), bestKnown: await readBestKnown(folder), isGenerated: false };
}

function inFamilies(instances: readonly Instance[]): Instance[] {
	const beginnings = ['Solomon', 'Homberger', 'Li & Lim', 'X <', 'X 3', 'X ≥'];
	const rank = ({ family }: Instance): number => beginnings.findIndex((start) => family.startsWith(start));
	return [...instances].sort((a, b) => rank(a) - rank(b) || a.nodes.length - b.nodes.length);
}

async function readBestKnown(folder: string): Promise<Map<string, BestKnown>> {
	const text = await readFile(join(folder, 'bks.csv'), 'utf8').catch(() => '');
	const [header = '', ...lines] = text.split(/\r?\n/).filter((line) => line !== '');
	const columns = header.split(',');
	const read = (cells: readonly string[], column: string): string => cells[columns.indexOf(column)] ?? '';
	return new Map(
		lines.map((line) => {
			const cells = line.split(',');
			const vehicles = Number(read(cells, 'distance_only_vehicles'));
			return [read(cells, 'instance'), { vehicles, distance: Number(read(cells, 'distance_only')) }];
		}),
	);
}
