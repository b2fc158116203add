import type { Mission } from '../../../contract/rouptimize/mission.ts';
import { allOrders } from '../../domain/filter-orders.mts';
import { read } from './operation.mts';
import * as schemas from './schemas/mission.mts';
import { distribute } from './translate/distribution.mts';
import { missionWriter } from './translate/mission.mts';
import { writeMissionsCsv } from './translate/mission-csv.mts';
import { readFilter } from './translate/mission-filter.mts';

/** Views without pages hold at most so many missions. */
const mostMissions = 10_000;

export const getDistributionView = read({
	input: schemas.getDistributionView,
	answer: schemas.distributionView,
	run: ({ domain, company, links, input }) => {
		const { groupBy = 'status', sortBy = 'date', sortOrder = 'asc' } = input;
		const orders = allOrders(domain, company, readFilter(input), mostMissions);
		const write = missionWriter(domain, company, links);
		return distribute(domain, orders, write, { groupBy, sortBy, sortOrder });
	},
});

export const exportMissions = read({
	input: schemas.exportMissions,
	answer: schemas.exportedMissions,
	run: ({ domain, company, links, input }) => {
		const orders = allOrders(domain, company, readFilter(input), mostMissions);
		const data: Mission[] = orders.map(missionWriter(domain, company, links));
		return { data, total: data.length };
	},
	asText: ({ input: { format } }, { data }) =>
		format === 'csv'
			? {
					contentType: 'text/csv; charset=utf-8',
					fileName: 'missions.csv',
					text: writeMissionsCsv(data),
				}
			: undefined,
});
