import type { BestKnown } from './find-instances.mts';
import type { Instance } from './instance.mts';
import type { Measured } from './measure-instance.mts';

export interface Row extends Measured {
	readonly family: Instance['family'];
	/** Percent above the best known distance; undefined: none is known. */
	readonly gap: number | undefined;
}

export function rowOf(measured: Measured, { family }: Instance, best: BestKnown | undefined): Row {
	const gap = best === undefined ? undefined : (measured.distance / best.distance - 1) * 100;
	return { ...measured, family, gap };
}

export const tableHead =
	'  instance         seconds threads vehicles     distance unassigned iterations    wall     CPU     gap';

export function tableLine(row: Row): string {
	return [
		`  ${row.instance.padEnd(16)}`,
		String(row.seconds).padStart(7),
		String(row.threads).padStart(7),
		String(row.vehicles).padStart(8),
		row.distance.toFixed(2).padStart(12),
		String(row.unassigned).padStart(10),
		String(row.iterations).padStart(10),
		`${row.wallSeconds.toFixed(2)} s`.padStart(7),
		`${row.cpuSeconds.toFixed(2)} s`.padStart(7),
		percent(row.gap).padStart(7),
	].join(' ');
}

/** Mean and worst gap of each family, for each time, and those of all. */
export function meansOf(rows: readonly Row[]): string[] {
	const families = [...new Set(rows.map(({ family }) => family))];
	const times = [...new Set(rows.map(({ seconds }) => seconds))];
	return times.flatMap((seconds) =>
		[...families, undefined].flatMap((family) => {
			const some = rows.filter((row) => row.seconds === seconds && (family ?? row.family) === row.family);
			const gaps = some.flatMap(({ gap }) => gap ?? []);
			if (some.length === 0) return [];
			const title = `  ${seconds} s, ${family ?? 'all'} (${some.length})`.padEnd(32);
			const speed = some.reduce((sum, row) => sum + row.iterations / row.cpuSeconds, 0) / some.length;
			return `${title} mean gap ${percent(mean(gaps))}, worst ${percent(worst(gaps))}, ${Math.round(speed)} iterations per CPU second`;
		}),
	);
}

const mean = (values: readonly number[]): number | undefined =>
	values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;

const worst = (values: readonly number[]): number | undefined =>
	values.length === 0 ? undefined : Math.max(...values);

const percent = (value: number | undefined): string => (value === undefined ? '–' : `${value.toFixed(2)} %`);
