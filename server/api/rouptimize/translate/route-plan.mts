import type {
	PlanRoutes,
	PlanTotals,
	RoutePreview,
	UnassignedMission,
} from '../../../../contract/rouptimize/route.ts';
import type { Company } from '../../../domain/company.mts';
import type { DayPlanRequest } from '../../../domain/day-plan-request.mts';
import type { Domain } from '../../../domain/domain.mts';
import { type DayPlan, routesOfPlan, type UnplacedOrder, unplacedOrders } from '../../../domain/plan-day.mts';
import type { Route } from '../../../domain/route.mts';
import { writePlannedRoute } from './route.mts';

export function readPlanRequest(request: PlanRoutes): DayPlanRequest {
	const { date, branchId, missionIds, driverIds, includeScheduled = false } = request;
	return { date, branchId, orderIds: missionIds, driverIds, includeScheduled };
}

export function writePreview(domain: Domain, company: Company, planned: DayPlan): RoutePreview {
	const routes = routesOfPlan(domain, company, planned);
	const unassigned = unplacedOrders(planned);
	return {
		routes: routes.map((route) => writePlannedRoute(domain, route)),
		unassigned: writeUnassigned(unassigned),
		totals: totalsOf(routes, unassigned),
	};
}

export function writeUnassigned(unplaced: readonly UnplacedOrder[]): UnassignedMission[] {
	return unplaced.map(({ orderId, reason }) => ({ missionId: orderId, reason }));
}

export function totalsOf(routes: readonly Route[], unplaced: readonly UnplacedOrder[]): PlanTotals {
	const sum = (valueOf: (route: Route) => number): number =>
		routes.reduce((total, route) => total + valueOf(route), 0);
	return {
		routes: routes.length,
		missions: sum(({ stops }) => stops.length),
		unassigned: unplaced.length,
		distanceMeters: sum(({ distanceMeters }) => distanceMeters),
		durationSeconds: sum(({ startAt, endAt }) => endAt - startAt),
	};
}
