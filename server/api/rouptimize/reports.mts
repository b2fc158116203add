import {
	type ReportRequest,
	type ReportSection,
	reportSections,
} from '../../../contract/rouptimize/report.ts';
import { collectFacts, type Facts } from '../../domain/report-facts.mts';
import * as figures from '../../domain/report-figures.mts';
import { reportPeriod, type ReportScope } from '../../domain/report-period.mts';
import * as sections from '../../domain/report-sections.mts';
import { RequestError } from '../http/request-error.mts';
import { type Call, read } from './operation.mts';
import * as schemas from './schemas/report.mts';

export const getReportOverview = read({
	input: schemas.reportRequest,
	answer: schemas.reportOverview,
	run: (call) => {
		const { scope, facts } = factsOf(call);
		const { orders, routes } = facts;
		return {
			dateFrom: scope.from,
			dateTo: scope.to,
			missions: figures.countByStage(orders),
			completionRate: figures.completionRate(orders),
			onTimeRate: figures.onTimeRate(orders),
			routes: {
				total: routes.length,
				completed: routes.filter(({ status }) => status === 'completed').length,
			},
			distanceMeters: figures.distanceOf(routes),
			workSeconds: figures.workSecondsOf(routes),
			stopsPerRoute: figures.stopsPerRoute(routes),
			drivers: figures.driversOf(routes),
		};
	},
});

const rowsOf = {
	missions: sections.missionRows,
	drivers: sections.driverRows,
	vehicles: sections.vehicleRows,
	branches: sections.branchRows,
	routes: sections.routeRows,
	failures: sections.failureRows,
	daily: sections.dailyRows,
} satisfies Record<ReportSection, (parts: sections.SectionParts) => sections.ReportRow[]>;

export const getReportDetails = read({
	input: schemas.reportRequest,
	answer: schemas.reportDetails,
	run: (call) => {
		const { domain, company, id } = call;
		const section = sectionOf(id);
		const { scope, facts } = factsOf(call);
		const rows = rowsOf[section]({ domain, company, scope, facts });
		return { section, dateFrom: scope.from, dateTo: scope.to, rows };
	},
});

/** The days that a report is asked for, and what happened on them. */
export function factsOf({ domain, company, input }: Call<ReportRequest>): {
	readonly scope: ReportScope;
	readonly facts: Facts;
} {
	const { dateFrom, dateTo, branchId, driverId } = input;
	const scope = { ...reportPeriod(domain, company, { from: dateFrom, to: dateTo }), branchId, driverId };
	return { scope, facts: collectFacts(domain, company, scope) };
}

/** @throws RequestError unknown-path */
function sectionOf(name: string): ReportSection {
	const section = reportSections.find((known) => known === name);
	if (section !== undefined) return section;
	throw new RequestError('unknown-path', `There is no section ${name}: use ${reportSections.join(', ')}.`);
}
