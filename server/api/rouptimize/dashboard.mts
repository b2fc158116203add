import { dateIn } from '../../domain/dates.mts';
import * as charts from '../../domain/report-charts.mts';
import { collectFacts } from '../../domain/report-facts.mts';
import * as figures from '../../domain/report-figures.mts';
import { read } from './operation.mts';
import { factsOf } from './reports.mts';
import * as schemas from './schemas/report.mts';
import { writeActivity } from './translate/activity.mts';

export const getDashboardStats = read({
	input: schemas.dashboardStatsRequest,
	answer: schemas.dashboardStats,
	run: ({ domain, company, input }) => {
		const { date = dateIn(company.timezone, domain.now()), branchId } = input;
		const { orders, routes } = collectFacts(domain, company, { from: date, to: date, branchId });
		const underWay = routes.filter(({ status }) => status === 'in_progress');
		const drivers = domain.store.records.drivers
			.find('byCompany', company.id)
			.filter((driver) => driver.isActive && (branchId === undefined || driver.branchId === branchId));
		return {
			date,
			missions: figures.countByStage(orders),
			routes: {
				total: routes.length,
				inProgress: underWay.length,
				completed: routes.filter(({ status }) => status === 'completed').length,
			},
			drivers: { total: drivers.length, onRoute: figures.driversOf(underWay) },
			onTimeRate: figures.onTimeRate(orders),
			distanceMeters: figures.distanceOf(routes),
			credits: company.credits,
		};
	},
});

/** So many events, unless told otherwise. */
const usualEvents = 20;

export const getRecentActivity = read({
	input: schemas.recentActivityRequest,
	answer: schemas.recentActivity,
	run: ({ domain, company, input: { limit = usualEvents } }) => {
		const { recent = [] } = domain.store.records.activities.get(company.id) ?? {};
		return { data: recent.slice(0, limit).map(writeActivity) };
	},
});

export const getDashboardCharts = read({
	input: schemas.reportRequest,
	answer: schemas.dashboardCharts,
	run: (call) => {
		const { scope, facts } = factsOf(call);
		return {
			dateFrom: scope.from,
			dateTo: scope.to,
			completionByDay: charts.completionByDay(scope, facts),
			completionByBranch: charts.completionByBranch(call.domain, facts),
			stopsPerDriver: charts.stopsPerDriver(call.domain, facts),
			distanceByDay: charts.distanceByDay(scope, facts),
		};
	},
});
