import { judgeRoutes } from '../../../benchmark/planner/judge-routes.mts';
import { readInstance } from '../../../benchmark/planner/read-instance.mts';
import { stateInstance } from '../../../benchmark/planner/state-instance.mts';
import { checkPlan } from '../../../server/planner/check.mts';
import { solve } from '../../../server/planner/solve.mts';
import { maxIterations } from '../../../server/planner/stopping/max-iterations.mts';
import { bestWorth, worthOf } from '../../server/planner/enumeration.mts';
import { cvrplib, liLim, solomon } from './small-instances.mts';

describe.each([
	['TINY', solomon, 1000],
	['lr1', liLim, 1000],
	['X-n5-k2', cvrplib, 1],
])('an instance stated in the terms of the planner: %s', (name, text, units) => {
	const instance = readInstance(name, text);
	const problem = { ...stateInstance(instance), vehicles: stateInstance(instance).vehicles.slice(0, 2) };
	const plan = solve(problem, { seed: 1, stopping: [maxIterations(500)] });

	it('is solved with the least distance that there is', () => {
		expect(worthOf(problem, plan)).toEqual(bestWorth(problem));
		expect(checkPlan(problem, plan)).toEqual([]);
	});

	it('has plans that the judge measures as long as the planner does', () => {
		const routes = plan.routes.map(({ stops }) => stops.map(({ visit }) => visit + 1));
		const { distance, unassigned } = judgeRoutes(instance, routes);
		expect(unassigned).toBe(0);
		const meters = plan.routes.reduce((sum, route) => sum + route.meters, 0);
		expect(Math.abs(meters - distance * units)).toBeLessThanOrEqual(instance.nodes.length);
	});
});
