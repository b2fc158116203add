import { withRoutesInStep } from './coming-routes.mts';
import type { Depot } from './depot.mts';
import { refuseWhileUsed } from './fleet-use.mts';
import type { OrderChanges } from './order-changes.mts';

/**
 * Saves a depot. Routes that start or end there and have not begun move along with it.
 * @throws DomainError ORDER_IN_PLANNING; nothing is changed then
 */
export function saveDepot(changes: OrderChanges, depot: Depot): void {
	withRoutesInStep(
		changes,
		({ depotId }) => depotId === depot.id,
		() => {
			changes.unit.put('depots', depot);
		},
	);
}

/** @throws DomainError RECORD_IN_USE if a route that is not over starts or ends there */
export function removeDepot(changes: OrderChanges, { id }: Depot): void {
	refuseWhileUsed(changes, 'depot', id);
	changes.unit.remove('depots', id);
}
