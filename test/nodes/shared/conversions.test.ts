import { toNumber, toStructure, toTime } from '../../../nodes/shared/conversions';

describe('toTime', () => {
	it.each([
		['09:00', '09:00'],
		['9:00', '09:00'],
		[' 9:05 ', '09:05'],
		['09:00:00', '09:00'],
		['9:00 AM', '09:00'],
		['9:30pm', '21:30'],
		['12:15 a.m.', '00:15'],
		['12:15 PM', '12:15'],
		[0.375, '09:00'],
		['0.75', '18:00'],
		[0, '00:00'],
		[new Date('1899-12-30T09:30:00Z'), '09:30'],
		['1899-12-30T17:45:00.000Z', '17:45'],
	])('reads %p as %s', (value, time) => {
		expect(toTime(value, 'Australia/Brisbane')).toBe(time);
	});

	it.each(['noon', '9', 'at 9:00', '', 0.9999, 1.5, -0.5, true, null])('leaves %p as it is', (value) => {
		expect(toTime(value, 'UTC')).toBe(value);
	});
});

it.each(['1e3', '1.2.3', '', '12a', '0x10'])('toNumber leaves %p to the service', (text) => {
	expect(toNumber(text, 'UTC')).toBe(text);
});

it('toStructure leaves JSON that cannot be read as it is', () => {
	expect(toStructure('{"a":', 'UTC')).toBe('{"a":');
});
