import type { UnscheduledReason } from '../../../contract/optimoroute/order';

/** Why an order is on no route, where the service tells it. */
export function unscheduledReason(answer: { unscheduledReason?: UnscheduledReason }): string {
	return answer.unscheduledReason?.message ?? 'The service gives no reason';
}
