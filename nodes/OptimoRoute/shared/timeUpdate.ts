import type { TimeUpdate } from '../../../contract/optimoroute/completion';
import { readMoment } from '../../shared/moment';
import { Trouble } from '../../shared/trouble';

/**
 * A moment in the notation it was written in: seconds since 1970, a time with Z or an offset, or wall time
 * at the order's place.
 */
export function toTimeUpdate(value: unknown, displayName: string): TimeUpdate {
	const moment = readMoment(value);
	if (moment?.kind === 'wall') return { localTime: moment.text };
	if (moment?.kind === 'unix') return { unixTimestamp: moment.seconds };
	if (moment) return { utcTime: new Date(moment.seconds * 1000).toISOString().slice(0, 19) };
	throw new Trouble(
		`'${displayName}' is no time: ${String(value)}`,
		`Fill in '${displayName}' as 2027-03-15T09:30:00, with Z or an offset if it is not wall time at the order's place, or as seconds since 1970`,
	);
}
