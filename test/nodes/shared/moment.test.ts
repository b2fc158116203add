import { readMoment, toUnixSeconds } from '../../../nodes/shared/moment';

const seconds = Date.parse('2027-03-15T14:00:00Z') / 1000;

describe('readMoment', () => {
	it.each<[unknown, ReturnType<typeof readMoment>]>([
		[seconds, { kind: 'unix', seconds }],
		[String(seconds), { kind: 'unix', seconds }],
		[seconds * 1000 + 999, { kind: 'unix', seconds }],
		[seconds + 0.9, { kind: 'unix', seconds }],
		[0, { kind: 'unix', seconds: 0 }],
		[new Date(seconds * 1000), { kind: 'zoned', seconds }],
		[{ toISO: () => '2027-03-15T10:00:00.000-04:00' }, { kind: 'zoned', seconds }],
		['2027-03-15T14:00:00Z', { kind: 'zoned', seconds }],
		['2027-03-15T14:00:00.750Z', { kind: 'zoned', seconds }],
		[' 2027-03-15 15:00+01:00 ', { kind: 'zoned', seconds }],
		['2027-03-15T15:00:00+0100', { kind: 'zoned', seconds }],
		['2027-03-15T10:00:00', { kind: 'wall', text: '2027-03-15T10:00:00' }],
		['2027-03-15 10:00', { kind: 'wall', text: '2027-03-15T10:00:00' }],
		['2027-03-15', undefined],
		['2027-13-15T10:00:00', undefined],
		['2027-03-15T25:00:00', undefined],
		['noon', undefined],
		['', undefined],
		[-1, undefined],
		[Number.NaN, undefined],
		[new Date('never'), undefined],
		[null, undefined],
		[{ hour: 10 }, undefined],
	])('reads %j as %j', (value, moment) => {
		expect(readMoment(value)).toEqual(moment);
	});
});

describe('toUnixSeconds', () => {
	it.each([
		['2027-03-15T10:00:00', 'America/New_York', '2027-03-15T14:00:00Z'],
		['2027-03-15T10:00:00', 'Asia/Kolkata', '2027-03-15T04:30:00Z'],
		['2027-03-15T10:00:00', 'UTC', '2027-03-15T10:00:00Z'],
		// The clocks go forward at 2:00 on the 14th, and back at 2:00 on 7 November.
		['2027-03-14T01:30:00', 'America/New_York', '2027-03-14T06:30:00Z'],
		['2027-03-14T03:30:00', 'America/New_York', '2027-03-14T07:30:00Z'],
		['2027-11-07T00:30:00', 'America/New_York', '2027-11-07T04:30:00Z'],
		['2027-11-07T02:30:00', 'America/New_York', '2027-11-07T07:30:00Z'],
	])('takes the wall time %s in %s for %s', (text, timezone, utc) => {
		expect(toUnixSeconds({ kind: 'wall', text }, timezone)).toBe(Date.parse(utc) / 1000);
	});

	it('leaves a moment that has a zone as it is', () => {
		expect(toUnixSeconds({ kind: 'zoned', seconds }, 'Asia/Tokyo')).toBe(seconds);
	});
});
