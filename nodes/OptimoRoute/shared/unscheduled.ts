import type { UnscheduledReason } from '../../../contract/optimoroute/schedule';

/** Why an order is on no route; '' where the service does not tell it. */
export function unscheduledReason(answer: { unscheduledReason?: UnscheduledReason }): string {
	return answer.unscheduledReason?.message ?? '';
}
