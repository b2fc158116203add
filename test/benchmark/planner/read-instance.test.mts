import { readInstance } from '../../../benchmark/planner/read-instance.mts';
import { cvrplib, liLim, solomon } from './small-instances.mts';

describe('readInstance', () => {
	it('reads the files of Solomon and of Gehring & Homberger', () => {
		const instance = readInstance('TINY', solomon);
		expect(instance).toMatchObject({
			...{ name: 'TINY', family: 'Solomon', vehicles: 2, capacity: 30 },
			...{ hasRoundedWays: false, hasWindows: true },
		});
		expect(instance.nodes).toHaveLength(5);
		expect(instance.nodes[0]).toEqual({ x: 0, y: 0, demand: 0, ready: 0, due: 100, service: 0 });
		expect(instance.nodes[2]).toEqual({ x: -3, y: 4, demand: 10, ready: 20, due: 30, service: 5 });
	});

	it('names the family of larger ones by their size', () => {
		const many = Array.from({ length: 196 }, (_, index) => `${index + 5} 1 1 1 0 100 1`);
		expect(readInstance('r1_2_1', solomon + many.join('\r\n')).family).toBe('Homberger 200');
	});

	it('reads the files of Li & Lim with who is linked with whom', () => {
		const instance = readInstance('lr1', liLim);
		expect(instance).toMatchObject({ family: 'Li & Lim', vehicles: 2, capacity: 10, hasWindows: true });
		expect(instance.nodes.map(({ partner }) => partner)).toEqual([undefined, 2, 1, 4, 3, undefined]);
		expect(instance.nodes[3]).toMatchObject({ demand: -8, due: 150, service: 10 });
	});

	it('reads the files of CVRPLIB, numbers with exponents too', () => {
		const instance = readInstance('X-n5-k2', cvrplib);
		expect(instance).toMatchObject({ family: 'X < 300', capacity: 10, hasRoundedWays: true });
		expect(instance.hasWindows).toBe(false);
		expect(instance.nodes.map(({ x, y, demand }) => [x, y, demand])).toEqual([
			[0, 0, 0],
			[1, 1, 4],
			[2, 2, 6],
			[-1, 1, 5],
			[-2, 2, 5],
		]);
	});

	it('gives instances of CVRPLIB more vehicles than they need', () => {
		expect(readInstance('X-n5-k2', cvrplib).vehicles).toBeGreaterThan(2);
	});

	it('refuses ways that it can not work out', () => {
		const explicit = cvrplib.replace('EUC_2D', 'EXPLICIT');
		expect(() => readInstance('X', explicit)).toThrow('X: only EUC_2D can be read');
	});

	it('refuses a file that does not say how many vehicles there are', () => {
		expect(() => readInstance('X', 'VEHICLE\nnone\n')).toThrow('X: its vehicles are not stated');
	});
});
