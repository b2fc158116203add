const msPerDay = 86_400_000;

const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / msPerDay;

/** Days from one date to another, both YYYY-MM-DD; negative if `to` is earlier. */
export function daysBetween(from: string, to: string): number {
	return dayNumber(to) - dayNumber(from);
}

/** YYYY-MM-DD */
export function addDays(date: string, days: number): string {
	if (days === 0) return date;
	return new Date((dayNumber(date) + days) * msPerDay).toISOString().slice(0, 10);
}

/** Every day from the first to the last, both included. */
export function daysFrom(from: string, to: string): string[] {
	return Array.from({ length: daysBetween(from, to) + 1 }, (_, day) => addDays(from, day));
}

/** 0 Sunday to 6 Saturday. */
export function weekdayOf(date: string): number {
	return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** Seconds from midnight of `date` to a wall time YYYY-MM-DDTHH:MM:SS; negative if it is earlier. */
export function secondsSince(date: string, dateTime: string): number {
	return (Date.parse(`${dateTime}Z`) - Date.parse(`${date}T00:00:00Z`)) / 1000;
}

/** The date, YYYY-MM-DD, that a wall clock in the zone shows. */
export function dateIn(timezone: string, moment: Date): string {
	return new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short' }).format(moment);
}
