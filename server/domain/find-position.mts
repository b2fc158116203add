import { daysFrom } from './dates.mts';
import type { Domain } from './domain.mts';
import { type DevicePosition, utcDay } from './driver-track.mts';
import { within } from './records.mts';

/**
 * Where the driver's device was nearest to a moment; undefined if it told no place within that time of it. Of two
 * equally near the earlier one counts.
 * @param at seconds since 1970, UTC
 * @param withinSeconds before or after, included
 */
export function positionNear(
	domain: Domain,
	driverId: string,
	at: number,
	withinSeconds: number,
): DevicePosition | undefined {
	const { driverTracks } = domain.store.records;
	const secondsOff = (position: DevicePosition): number => Math.abs(position.at - at);
	let nearest: DevicePosition | undefined;
	for (const day of daysFrom(utcDay(at - withinSeconds), utcDay(at + withinSeconds))) {
		for (const { positions } of driverTracks.find('byDriverAndDay', within(driverId, day))) {
			for (const position of positions) {
				if (secondsOff(position) > withinSeconds) continue;
				const gain = nearest === undefined ? 1 : secondsOff(nearest) - secondsOff(position);
				if (gain > 0 || (gain === 0 && nearest !== undefined && position.at < nearest.at)) nearest = position;
			}
		}
	}
	return nearest;
}
