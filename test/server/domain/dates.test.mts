import fc from 'fast-check';
import {
	addDays,
	dateIn,
	daysBetween,
	daysFrom,
	secondsSince,
	weekdayOf,
} from '../../../server/domain/dates.mts';

const date = fc
	.date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
	.map((moment) => moment.toISOString().slice(0, 10));

describe('dates', () => {
	it('count days over any month, year and leap day', () => {
		fc.assert(
			fc.property(date, fc.integer({ min: 0, max: 400 }), (from, days) => {
				const to = addDays(from, days);
				expect(daysBetween(from, to)).toBe(days);
				const list = daysFrom(from, to);
				expect([list.length, list[0], list.at(-1)]).toEqual([days + 1, from, to]);
				expect(weekdayOf(to)).toBe((weekdayOf(from) + days) % 7);
			}),
		);
	});

	it.each([
		['2027-03-15', 1],
		['2028-02-29', 2],
		['2027-03-14', 0],
	])('knows the weekday of %s', (day, weekday) => expect(weekdayOf(day)).toBe(weekday));

	it('counts wall-clock seconds across midnight', () => {
		expect(secondsSince('2027-03-15', '2027-03-16T00:00:30')).toBe(86_430);
		expect(secondsSince('2027-03-15', '2027-03-14T23:59:59')).toBe(-1);
	});

	it('tells the date that a wall clock shows', () => {
		const moment = new Date('2027-03-15T03:00:00Z');
		expect(dateIn('America/New_York', moment)).toBe('2027-03-14');
		expect(dateIn('Asia/Tokyo', moment)).toBe('2027-03-15');
	});
});
