import * as fc from 'fast-check';
import { dayIn, daysAfter, daysOf, isDay, toCalendarDay, toWallTime } from '../../../nodes/shared/calendar';

describe('toCalendarDay', () => {
	it.each([
		['2027-03-15', '2027-03-15'],
		[' 2027-03-15 ', '2027-03-15'],
		['2027-03-15T00:00:00', '2027-03-15'],
		['2027-03-15 23:30:00', '2027-03-15'],
		['2027-03-15T00:00:00.000-05:00', '2027-03-15'],
		['2027-03-15T23:59:59.999+13:00', '2027-03-15'],
		['2027-03-15T00:00:00Z', '2027-03-15'],
	])('keeps the day as written in %s', (written, day) => {
		expect(toCalendarDay(written, 'Pacific/Auckland')).toBe(day);
	});

	it('takes the day that a DateTime shows in its own zone', () => {
		const dateTime = { toISO: () => '2027-03-15T22:00:00.000-07:00' };
		expect(toCalendarDay(dateTime, 'Europe/Paris')).toBe('2027-03-15');
	});

	it('takes midnight UTC, as spreadsheets give days, for that day', () => {
		expect(toCalendarDay(new Date('2027-03-15T00:00:00Z'), 'America/New_York')).toBe('2027-03-15');
	});

	it('takes any other moment for the day it falls on in the time zone', () => {
		const lateAtNight = new Date('2027-03-15T03:30:00Z');
		for (const moment of [lateAtNight, lateAtNight.toISOString(), '2027-03-15T03:30Z']) {
			expect(toCalendarDay(moment, 'America/New_York')).toBe('2027-03-14');
			expect(toCalendarDay(moment, 'Europe/Paris')).toBe('2027-03-15');
		}
	});

	it.each(['15.03.2027', 'tomorrow', '2027-3-5', '2027-03-155', 20270315, true])(
		'leaves %p as it is, for the service to name',
		(value) => {
			expect(toCalendarDay(value, 'UTC')).toBe(value);
		},
	);
});

describe('toWallTime', () => {
	it.each([
		['2027-03-15T08:30', '2027-03-15T08:30:00'],
		['2027-03-15 08:30:15', '2027-03-15T08:30:15'],
		['2027-03-15T08:30:15.123-05:00', '2027-03-15T08:30:15'],
		['noon', 'noon'],
	])('writes %s as %s', (value, expected) => {
		expect(toWallTime(value, 'America/New_York')).toBe(expected);
	});

	it.each([new Date('2027-03-15T12:30:15Z'), '2027-03-15T12:30:15.000Z'])(
		'converts %p, which has no zone',
		(value) => {
			expect(toWallTime(value, 'America/New_York')).toBe('2027-03-15T08:30:15');
		},
	);
});

describe('daysOf', () => {
	it('lists both ends, across months and leap days', () => {
		expect(daysOf('2028-02-28', '2028-03-01')).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);
	});

	it('is empty for a range that ends before it begins, or that is none', () => {
		expect(daysOf('2027-03-15', '2027-03-14')).toEqual([]);
		expect(daysOf('soon', '2027-03-14')).toEqual([]);
	});

	it('has one entry for each day', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 200 }), (first, more) => {
				const day = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10);
				expect(daysOf(day(first), day(first + more))).toHaveLength(more + 1);
			}),
		);
	});
});

describe('dayIn', () => {
	it('is the day that the moment falls on in the time zone, midnight UTC too', () => {
		const midnight = new Date('2027-03-15T00:00:00Z');
		expect(dayIn(midnight, 'America/New_York')).toBe('2027-03-14');
		expect(dayIn(midnight, 'Asia/Tokyo')).toBe('2027-03-15');
	});
});

describe('daysAfter', () => {
	it.each([
		['2027-03-15', 0, '2027-03-15'],
		['2027-03-15', -15, '2027-02-28'],
		['2028-02-28', 1, '2028-02-29'],
		['2027-12-31', 1, '2028-01-01'],
	])('counts from %s by %d to %s', (day, count, expected) => {
		expect(daysAfter(day, count)).toBe(expected);
	});
});

describe('isDay', () => {
	it.each(['2027-03-15', '2028-02-29'])('knows %s', (text) => expect(isDay(text)).toBe(true));

	it.each(['', '2027', '2027-3-5', '2027-02-29', '2027-02-31', '2027-13-01', '5', '2027-03-15 ', 'Monday'])(
		'does not take %p for a day',
		(text) => expect(isDay(text)).toBe(false),
	);
});
