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
	return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`;
}

const secondsPerDay = 86_400;

/** Seconds after midnight of a date to YYYY-MM-DDTHH:MM:SS, wall time. */
export function dateTimeOf(date: string, seconds: number): string {
	const day = addDays(date, Math.floor(seconds / secondsPerDay));
	const inDay = ((seconds % secondsPerDay) + secondsPerDay) % secondsPerDay;
	return `${day}T${new Date(inDay * 1000).toISOString().slice(11, 19)}`;
}
