import { createRandom, randomInteger, type Random } from '../../server/planner/random.mts';
import { type Family, type Instance, type Node, wayBetween } from './instance.mts';

interface Recipe {
	readonly name: string;
	readonly family: Family;
	readonly customers: number;
	/** `clustered`: around a few centres instead of anywhere. */
	readonly layout: 'random' | 'clustered';
	readonly windows: 'none' | 'narrow' | 'wide';
	readonly isLinked?: true;
}

/** Made in the manner of the public sets, for who does not have those. */
const recipes: readonly Recipe[] = [
	{ name: 'G-r1-100', family: 'Solomon', customers: 100, layout: 'random', windows: 'narrow' },
	{ name: 'G-c2-100', family: 'Solomon', customers: 100, layout: 'clustered', windows: 'wide' },
	{ name: 'G-r2-200', family: 'Homberger 200', customers: 200, layout: 'random', windows: 'wide' },
	{ name: 'G-c1-1000', family: 'Homberger 1000', customers: 1000, layout: 'clustered', windows: 'narrow' },
	{ name: 'G-lr-100', family: 'Li & Lim', customers: 100, layout: 'random', windows: 'wide', isLinked: true },
	{ name: 'G-x-200', family: 'X < 300', customers: 200, layout: 'clustered', windows: 'none' },
	{ name: 'G-x-1000', family: 'X ≥ 500', customers: 1000, layout: 'random', windows: 'none' },
];

const sides = { none: 1000, narrow: 100, wide: 100 } as const;
const capacity = 200;
const service = 10;
const dayLengths = { none: Infinity, narrow: 400, wide: 1000 } as const;
const windowWidths = { none: 0, narrow: 60, wide: 240 } as const;

export function generateInstances(): Instance[] {
	return recipes.map((recipe, index) => generate(recipe, createRandom(index + 1)));
}

function generate(recipe: Recipe, random: Random): Instance {
	const { name, family, customers, windows } = recipe;
	const hasWindows = windows !== 'none';
	const places = scatter(recipe, random);
	const nodes = places.map(({ x, y }, at): Node => ({
		...{ x, y, ready: 0, due: dayLengths[windows] },
		...{
			demand: at === 0 ? 0 : 1 + randomInteger(random, 30),
			service: at === 0 || !hasWindows ? 0 : service,
		},
	}));
	const vehicles = Math.ceil(customers / 4);
	const bare: Instance = {
		...{ name, family, nodes, vehicles, capacity },
		...{ hasRoundedWays: !hasWindows, hasWindows },
	};
	if (recipe.isLinked) return linkInTwos(bare);
	return hasWindows ? { ...bare, nodes: nodes.map((_, at) => withWindow(bare, at, windows, random)) } : bare;
}

/** Whole coordinates, the depot in the middle. */
function scatter({ customers, layout, windows }: Recipe, random: Random): Array<{ x: number; y: number }> {
	const side = sides[windows];
	const anywhere = () => ({ x: randomInteger(random, side + 1), y: randomInteger(random, side + 1) });
	const centres = Array.from({ length: Math.ceil(customers / 25) }, anywhere);
	const near = (centre: number): number => {
		const spread = side / 10;
		const off = (random() + random() - 1) * spread;
		return Math.round(Math.min(side, Math.max(0, centre + off)));
	};
	const customer = () => {
		const centre = centres[randomInteger(random, centres.length)];
		if (layout === 'random' || centre === undefined) return anywhere();
		return { x: near(centre.x), y: near(centre.y) };
	};
	return [{ x: side / 2, y: side / 2 }, ...Array.from({ length: customers }, customer)];
}

/** A window in which the customer can be reached and left in time. */
function withWindow(instance: Instance, at: number, windows: 'narrow' | 'wide', random: Random): Node {
	const node = instance.nodes[at];
	if (node === undefined) throw new RangeError(`There is no node ${at}`);
	if (at === 0) return node;
	const way = wayBetween(instance, 0, at);
	const earliest = Math.ceil(way);
	const latest = Math.floor(dayLengths[windows] - way - service);
	const centre = earliest + randomInteger(random, Math.max(1, latest - earliest));
	const half = windowWidths[windows] / 2;
	return { ...node, ready: Math.max(earliest, centre - half), due: Math.min(latest, centre + half) };
}

/** Customer 1 is brought to customer 2, 3 to 4, and so on, at any time. */
function linkInTwos(instance: Instance): Instance {
	const nodes = instance.nodes.map((node, at): Node => {
		if (at === 0) return node;
		const isPickup = at % 2 === 1;
		const demand = instance.nodes[isPickup ? at : at - 1]?.demand ?? 0;
		return { ...node, demand: isPickup ? demand : -demand, partner: isPickup ? at + 1 : at - 1 };
	});
	return { ...instance, nodes };
}
