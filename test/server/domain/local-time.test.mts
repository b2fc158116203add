import fc from 'fast-check';
import { localTimeAt, momentOfLocal, momentOfUtc, utcTimeAt } from '../../../server/domain/local-time.mts';

const newYork = 'America/New_York';

describe('wall times of a time zone', () => {
	it.each([
		['winter', newYork, '2027-01-15T09:00:00', '2027-01-15T14:00:00'],
		['summer', newYork, '2027-07-15T09:00:00', '2027-07-15T13:00:00'],
		['half an hour off', 'Asia/Kolkata', '2027-03-15T09:00:00', '2027-03-15T03:30:00'],
		['midnight', newYork, '2027-03-15T00:00:00', '2027-03-15T04:00:00'],
		['the second before the clocks are put forward', newYork, '2027-03-14T01:59:59', '2027-03-14T06:59:59'],
		['the second after', newYork, '2027-03-14T03:00:00', '2027-03-14T07:00:00'],
		['left out: an hour later', newYork, '2027-03-14T02:30:00', '2027-03-14T07:30:00'],
		['shown twice: the first one', newYork, '2027-11-07T01:30:00', '2027-11-07T05:30:00'],
		['after the second one', newYork, '2027-11-07T02:00:00', '2027-11-07T07:00:00'],
		['south of the equator', 'Australia/Lord_Howe', '2027-04-04T01:45:00', '2027-04-03T14:45:00'],
		['a whole day left out', 'Pacific/Apia', '2011-12-30T12:00:00', '2011-12-30T22:00:00'],
	])('%s', (_name, timezone, wallTime, utc) => {
		expect(utcTimeAt(momentOfLocal(timezone, wallTime))).toBe(utc);
	});

	it('are read back as they are written, but for the hour that comes twice', () => {
		const moment = fc.integer({ min: 0, max: 4_000_000_000 });
		const timezone = fc.constantFrom(newYork, 'Europe/Zagreb', 'Asia/Kathmandu', 'America/St_Johns', 'UTC');
		fc.assert(
			fc.property(moment, timezone, (at, zone) => {
				const back = momentOfLocal(zone, localTimeAt(zone, at));
				expect(localTimeAt(zone, back)).toBe(localTimeAt(zone, at));
				expect(at - back === 0 || at - back === 3600).toBe(true);
			}),
		);
	});

	it('are the same moment as in UTC', () => {
		expect(utcTimeAt(momentOfUtc('2020-11-01T21:44:15'))).toBe('2020-11-01T21:44:15');
		expect(momentOfUtc('2020-11-01T21:44:15')).toBe(1604267055);
	});
});
