import { prepareDay, storeDay } from '../../domain/optimize-day.mts';
import { planDay, unplacedOrders } from '../../domain/plan-day.mts';
import { planRoute } from '../../domain/plan-route.mts';
import type { Call } from './operation.mts';
import { preparedWrite } from './operation.mts';
import { checkReference } from './references.mts';
import * as schemas from './schemas/route-plan.mts';
import { readPlanRequest, totalsOf, writePreview, writeUnassigned } from './translate/route-plan.mts';
import { writeRoute } from './translate/route.mts';

/** Stores nothing; it is a write all the same, so that its answer is kept for a request that is sent again. */
export const planRoutes = preparedWrite({
	input: schemas.planRoutes,
	answer: schemas.routePreview,
	status: 200,
	prepare: async (call) => {
		const { domain, company, input } = call;
		checkBranch(call);
		return planDay(domain, company, readPlanRequest(input));
	},
	run: ({ domain, company }, planned) => writePreview(domain, company, planned),
});

export const planMissionRoute = preparedWrite({
	input: schemas.planMissionRoute,
	answer: schemas.routePreview,
	status: 200,
	prepare: async ({ domain, company, input }) => {
		const { missionIds, driverId, depotId = null, date } = input;
		checkReference(domain, company, 'drivers', 'driverId', driverId);
		checkReference(domain, company, 'depots', 'depotId', depotId);
		const driver = driverId === undefined ? undefined : domain.store.records.drivers.get(driverId);
		return planRoute(domain, company, { orderIds: missionIds, driver, depotId, date });
	},
	run: ({ domain, company }, planned) => writePreview(domain, company, planned),
});

export const autoOptimizeRoutes = preparedWrite({
	input: schemas.planRoutes,
	answer: schemas.optimizedRoutes,
	status: 200,
	mostTries: 3,
	prepare: async (call) => {
		const { domain, company, input } = call;
		checkBranch(call);
		return prepareDay(domain, company, readPlanRequest(input));
	},
	run: ({ domain, input, changes }, planned) => {
		const { routes, creditsUsed, creditsLeft } = storeDay(changes, readPlanRequest(input), planned);
		const unplaced = unplacedOrders(planned);
		return {
			routes: routes.map((route) => writeRoute(domain, route)),
			unassigned: writeUnassigned(unplaced),
			totals: totalsOf(routes, unplaced),
			creditsUsed,
			creditsLeft,
		};
	},
});

function checkBranch({ domain, company, input }: Call<{ readonly branchId?: string | undefined }>): void {
	checkReference(domain, company, 'branches', 'branchId', input.branchId);
}
