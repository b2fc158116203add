import type { Plan } from '../planner/model/plan.mts';
import { PlanningInterrupted } from '../planning/queue.mts';
import type { PlanningOptions } from '../planning/solver.mts';
import type { StatedProblem } from '../planning/stated-problem.mts';
import type { Domain } from './domain.mts';
import { DomainError } from './domain-error.mts';

/** Fewer rounds than a planning of its own takes, and seconds as the emergency stop. */
const effort = (visits: number): PlanningOptions => ({
	seed: 1,
	iterations: Math.min(20_000, Math.max(2_000, Math.round(2_000_000 / visits))),
	maxSeconds: 7,
});

/**
 * Plans what a request waits for, within seconds.
 * @throws DomainError PLANNING_STARTS_NO_MORE
 */
export async function planWhileWaiting(domain: Domain, problem: StatedProblem): Promise<Plan> {
	try {
		const { plan } = await domain.queue.run(domain.newId(), () => problem, effort(problem.visits.length));
		if (plan !== undefined) return plan;
	} catch (error) {
		if (!(error instanceof PlanningInterrupted)) throw error;
	}
	throw new DomainError('PLANNING_STARTS_NO_MORE');
}
