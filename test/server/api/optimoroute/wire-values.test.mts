import { dateTimeOf } from '../../../../server/api/optimoroute/wire-values.mts';

it.each([
	['2027-03-15', 0, '2027-03-15 00:00:00'],
	['2027-03-15', 36_671, '2027-03-15 10:11:11'],
	['2027-03-15', 86_399, '2027-03-15 23:59:59'],
	['2027-03-15', 86_400, '2027-03-16 00:00:00'],
	['2027-12-31', 2 * 86_400 + 1, '2028-01-02 00:00:01'],
	['2027-03-01', -1, '2027-02-28 23:59:59'],
])('writes %s and %i seconds as %s', (date, seconds, expected) => {
	expect(dateTimeOf(date, seconds)).toBe(expected);
});
