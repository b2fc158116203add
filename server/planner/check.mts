import { checkCoverage } from './check/coverage.mts';
import { checkDepots } from './check/depots.mts';
import { checkIdleness } from './check/idleness.mts';
import { checkLoading } from './check/loading.mts';
import { checkPermission } from './check/permission.mts';
import { checkTiming } from './check/timing.mts';
import type { Violation } from './check/violation.mts';
import type { Plan } from './model/plan.mts';
import type { Problem } from './model/problem.mts';

const checks = [checkCoverage, checkPermission, checkDepots, checkLoading, checkTiming, checkIdleness];

/**
 * Everything that a plan promises and does not keep, worked out from the problem alone; nothing for a good plan. It
 * shares no code with the search and its schedules, so that a mistake there can't hide here.
 */
export function checkPlan(problem: Problem, plan: Plan): readonly Violation[] {
	const violations: Violation[] = [];
	for (const check of checks) {
		check(problem, plan, (code, message, where) => violations.push({ code, message, ...where }));
	}
	return violations;
}
