import type { IPollFunctions } from 'n8n-workflow';
import { dayIn, daysAfter, daysOf } from '../../shared/calendar';
import { wholeNumber } from '../../shared/trigger/settings';

export interface WatchedDays {
	/** How they were chosen; stays the same from day to day. */
	choice: string;
	/** YYYY-MM-DD */
	days: string[];
}

/** The days whose routes are watched, from the workflow's own today on. */
export function readWatchedDays(context: IPollFunctions): WatchedDays {
	const today = dayIn(new Date(), context.getTimezone());
	const choice = String(context.getNodeParameter('days', 'tomorrow'));
	if (choice === 'today') return { choice, days: [today] };
	if (choice === 'tomorrow') return { choice, days: [daysAfter(today, 1)] };
	const count = wholeNumber(context.getNodeParameter('numberOfDays', 2), {
		field: 'Number of Days',
		preset: 2,
		min: 1,
		max: 7,
	});
	return { choice: `${choice} ${count}`, days: daysOf(today, daysAfter(today, count - 1)) };
}
