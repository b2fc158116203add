import type { Family, Instance, Node } from './instance.mts';

/** Reads a file of one of the three formats, told apart by how they begin. */
export function readInstance(name: string, text: string): Instance {
	if (/^\s*NAME\s*:/.test(text)) return readCvrplib(name, text);
	const [first = []] = numbersOf(text);
	return /VEHICLE/i.test(text) || first.length !== 3 ? readSolomon(name, text) : readLiLim(name, text);
}

/** Solomon, Gehring & Homberger: number, x, y, demand, ready, due, service. */
function readSolomon(name: string, text: string): Instance {
	const rows = numbersOf(text);
	const fleet = rows.find((row) => row.length === 2);
	const nodes = rows.filter((row) => row.length === 7).map(nodeOf);
	const customers = nodes.length - 1;
	const family: Family = customers <= 100 ? 'Solomon' : `Homberger ${customers}`;
	return { ...fleetOf(name, fleet), name, family, nodes, hasRoundedWays: false, hasWindows: true };
}

/** Li & Lim: number, x, y, demand, earliest, latest, service, pickup, delivery. */
function readLiLim(name: string, text: string): Instance {
	const [fleet, ...rows] = numbersOf(text);
	const nodes = rows
		.filter((row) => row.length === 9)
		.map((row) => {
			const partner = Math.max(row[7] ?? 0, row[8] ?? 0);
			return partner === 0 ? nodeOf(row) : { ...nodeOf(row), partner };
		});
	const instance = { ...fleetOf(name, fleet), name, nodes, hasRoundedWays: false, hasWindows: true };
	return { ...instance, family: 'Li & Lim' };
}

/** CVRPLIB: TSPLIB keywords, nodes from 1, the depot being the first. */
function readCvrplib(name: string, text: string): Instance {
	const capacity = Number(/^\s*CAPACITY\s*:\s*(\d+)/m.exec(text)?.[1]);
	if (!/EDGE_WEIGHT_TYPE\s*:\s*EUC_2D/.test(text)) throw new Error(`${name}: only EUC_2D can be read`);
	const demands = new Map(section(text, 'DEMAND').map(([number = 0, demand = 0]) => [number, demand]));
	const nodes = section(text, 'NODE_COORD').map(([number = 0, x = 0, y = 0]) => ({
		...{ x, y, demand: demands.get(number) ?? 0 },
		...{ ready: 0, due: Infinity, service: 0 },
	}));
	const total = nodes.reduce((sum, { demand }) => sum + demand, 0);
	const vehicles = Math.ceil((1.3 * total) / capacity) + 3;
	const customers = nodes.length - 1;
	const family: Family = customers < 300 ? 'X < 300' : customers < 500 ? 'X 300–499' : 'X ≥ 500';
	return { name, family, nodes, vehicles, capacity, hasRoundedWays: true, hasWindows: false };
}

function section(text: string, keyword: string): number[][] {
	const lines = text.split(/\r?\n/);
	const first = lines.findIndex((line) => line.trimStart().startsWith(`${keyword}_SECTION`)) + 1;
	if (first === 0) return [];
	const count = lines.slice(first).findIndex((line) => /^\s*[A-Z]/.test(line));
	return numbersOf(lines.slice(first, count < 0 ? undefined : first + count).join('\n'));
}

function nodeOf(row: readonly number[]): Node {
	const [, x = 0, y = 0, demand = 0, ready = 0, due = 0, service = 0] = row;
	return { x, y, demand, ready, due, service };
}

function fleetOf(name: string, row: readonly number[] | undefined) {
	const [vehicles, capacity] = row ?? [];
	if (vehicles === undefined || capacity === undefined)
		throw new Error(`${name}: its vehicles are not stated`);
	return { vehicles, capacity };
}

/** The lines that hold nothing but numbers. */
function numbersOf(text: string): number[][] {
	return text
		.split(/\r?\n/)
		.map((line) => line.trim())
		.filter((line) => /^[-+.\deE\s]+$/.test(line) && /\d/.test(line))
		.map((line) => line.split(/\s+/).map(Number));
}
