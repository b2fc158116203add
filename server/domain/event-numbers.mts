import type { DomainStore } from './records.mts';
import { roadEventId } from './road-event.mts';

/**
 * Tells the number of each company's latest event, 0 for none. The records themselves are asked: a change that is
 * refused takes its numbers back with it, so that the next events get them and no gap is left.
 */
export function latestEventNumbers(records: DomainStore['records']): (companyId: string) => number {
	/** Where the search begins. */
	const guesses = new Map<string, number>();
	return (companyId) => {
		const exists = (number: number): boolean =>
			records.roadEvents.get(roadEventId(companyId, number)) !== undefined;
		const guess = guesses.get(companyId) ?? 0;
		let latest = exists(guess) ? guess : 0;
		let step = 1;
		for (; exists(latest + step); step *= 2) latest += step;
		for (; step >= 1; step /= 2) if (exists(latest + step)) latest += step;
		guesses.set(companyId, latest);
		return latest;
	};
}
