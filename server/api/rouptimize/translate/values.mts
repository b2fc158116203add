import { addDays } from '../../../domain/dates.mts';

/** A record without an id of the shipper's own has null. */
export const writeExternalId = (externalId: string): string | null => (externalId === '' ? null : externalId);

/** HH:MM to minutes after midnight. */
export function minutesOf(time: string): number {
	const [hours, minutes] = time.split(':').map(Number);
	return (hours ?? 0) * 60 + (minutes ?? 0);
}

/** Minutes after midnight to HH:MM; a whole day is 23:59, the last time there is. */
export function timeOf(minutes: number): string {
	const within = Math.min(minutes, 24 * 60 - 1);
	return `${twoDigits(Math.floor(within / 60))}:${twoDigits(within % 60)}`;
}

const twoDigits = (count: number): string => (count < 10 ? `0${count}` : String(count));

const secondsPerDay = 86_400;

/** Seconds after midnight of a date to YYYY-MM-DDTHH:MM:SS, wall time. */
export function dateTimeOf(date: string, seconds: number): string {
	const day = addDays(date, Math.floor(seconds / secondsPerDay));
	const inDay = Math.floor(((seconds % secondsPerDay) + secondsPerDay) % secondsPerDay);
	return `${day}T${timeOf(Math.floor(inDay / 60))}:${twoDigits(inDay % 60)}`;
}
