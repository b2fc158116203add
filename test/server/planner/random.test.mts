import { createRandom, randomInteger } from '../../../server/planner/random.mts';

const some = (seed: number, count = 1000) => {
	const random = createRandom(seed);
	return Array.from({ length: count }, () => random());
};

describe('createRandom', () => {
	it('repeats itself for a seed and only for that', () => {
		expect(some(7)).toEqual(some(7));
		expect(some(7)).not.toEqual(some(8));
	});

	it('spreads from 0 to below 1', () => {
		const tenths = new Set(some(1).map((number) => Math.floor(number * 10)));
		expect([...tenths].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
	});
});

describe('randomInteger', () => {
	it('gives every number below the count', () => {
		const random = createRandom(3);
		const numbers = new Set(Array.from({ length: 100 }, () => randomInteger(random, 3)));
		expect([...numbers].toSorted()).toEqual([0, 1, 2]);
	});
});
