import { judgeRoutes } from '../../../benchmark/planner/judge-routes.mts';
import { readInstance } from '../../../benchmark/planner/read-instance.mts';
import { cvrplib, liLim, solomon } from './small-instances.mts';

const windows = readInstance('TINY', solomon);
const pairs = readInstance('lr1', liLim);
const loads = readInstance('X-n5-k2', cvrplib);

describe('judgeRoutes', () => {
	it('adds up the ways in double precision, and counts who is left out', () => {
		expect(judgeRoutes(windows, [[3, 1], [2]])).toEqual({ distance: 30, unassigned: 1 });
		const { distance } = judgeRoutes(windows, []);
		expect(distance).toBe(0);
	});

	it('rounds each way of CVRPLIB', () => {
		// √2, √2 and 2 √2 are 1, 1 and 3.
		expect(judgeRoutes(loads, [[1, 2]])).toEqual({ distance: 5, unassigned: 2 });
	});

	it('lets a linked load be on board in between alone', () => {
		expect(judgeRoutes(pairs, [[1, 2, 4, 3, 5]]).unassigned).toBe(0);
		expect(() => judgeRoutes(pairs, [[1, 4, 2, 3, 5]])).toThrow('lr1: 16 on the way to');
	});

	it.each([
		['a window is missed', windows, [[2, 3]], 'TINY: reaches 3 at'],
		['too much is on board', loads, [[1, 2, 3]], 'X-n5-k2: 15 on the way to 1'],
		['a delivery comes before its pickup', pairs, [[2, 1]], 'lr1: 2 is not in order with 1'],
		['half of a pair is left out', pairs, [[1]], 'lr1: 1 is not in order with 2'],
		['a pair is on two routes', pairs, [[1], [2]], 'is not in order with'],
		['a customer is served twice', windows, [[1], [1]], 'TINY: a customer is served more than once'],
		['there are more routes than vehicles', windows, [[1], [2], [3]], 'TINY: too many routes'],
	])('refuses routes where %s', (_, instance, routes, message) => {
		expect(() => judgeRoutes(instance, routes)).toThrow(message);
	});
});
