import { toTimeUpdate } from '../../../../nodes/OptimoRoute/shared/timeUpdate';

describe('toTimeUpdate', () => {
	it.each([
		[1_805_119_200, { unixTimestamp: 1_805_119_200 }],
		['2027-03-15T10:00:00-04:00', { utcTime: '2027-03-15T14:00:00' }],
		[new Date('2027-03-15T14:00:00Z'), { utcTime: '2027-03-15T14:00:00' }],
		['2027-03-15T10:00', { localTime: '2027-03-15T10:00:00' }],
	])('keeps the notation of %j', (value, update) => {
		expect(toTimeUpdate(value, 'End Time')).toEqual(update);
	});

	it('names the field of what is no time', () => {
		expect(() => toTimeUpdate('10:00', 'End Time')).toThrow("'End Time' is no time: 10:00");
	});
});
