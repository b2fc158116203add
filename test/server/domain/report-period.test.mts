import type { Company } from '../../../server/domain/company.mts';
import type { Domain } from '../../../server/domain/domain.mts';
import { reportPeriod } from '../../../server/domain/report-period.mts';

/** Half an hour after midnight in Berlin, the evening before in New York. */
const domain = { now: () => new Date('2027-03-15T23:30:00Z') } as Domain;
const inZone = (timezone: string): Company => ({ timezone }) as Company;
const berlin = inZone('Europe/Berlin');

describe('a report is of', () => {
	it.each([
		['the last 30 days where the company is', berlin, {}, '2027-02-15', '2027-03-16'],
		['the last 30 days elsewhere', inZone('America/New_York'), {}, '2027-02-14', '2027-03-15'],
		['30 days to the last one', berlin, { to: '2027-01-30' }, '2027-01-01', '2027-01-30'],
		['the days from the first one until today', berlin, { from: '2027-03-01' }, '2027-03-01', '2027-03-16'],
		['one day that is still to come', berlin, { from: '2027-04-01' }, '2027-04-01', '2027-04-01'],
		['a leap year', berlin, { from: '2028-01-01', to: '2028-12-31' }, '2028-01-01', '2028-12-31'],
	])('%s', (_what, company, asked, from, to) => {
		expect(reportPeriod(domain, company, asked)).toEqual({ from, to });
	});

	it.each([
		['days in the wrong sequence', { from: '2027-03-02', to: '2027-03-01' }, 'DATE_RANGE_REVERSED'],
		['more than 366 days', { from: '2026-01-01', to: '2027-01-02' }, 'DATE_RANGE_TOO_LONG'],
	])('never of %s', (_what, asked, refusal) => {
		expect(() => reportPeriod(domain, berlin, asked)).toThrow(expect.objectContaining({ refusal }));
	});
});
