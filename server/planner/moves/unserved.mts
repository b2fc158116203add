import type { Instance } from '../instance/instance.mts';
import type { VisitList } from './visit-list.mts';

/**
 * What the visits without a route weigh, so that any of a higher priority outweigh all of lower ones. `items`: single
 * visits, and linked pairs by their pickup.
 */
export function weightOf({ weight, partner }: Instance, { items, length }: VisitList): number {
	let sum = 0;
	for (let index = 0; index < length; index += 1) {
		const visit = items[index]!;
		const other = partner[visit]!;
		sum += weight[visit]! + (other < 0 ? 0 : weight[other]!);
	}
	return sum;
}
