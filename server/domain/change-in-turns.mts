import type { Turns } from '../store/turns.mts';
import type { Company } from './company.mts';
import type { Domain } from './domain.mts';
import { OrderChanges } from './order-changes.mts';
import type { DomainStore } from './records.mts';

/**
 * As `changeOrders`, for thousands of orders: requests have their turn where the work yields, and see nothing of it until
 * it has ended. It may be done several times, so it has to leave no traces but its changes.
 * @throws what `work` throws; nothing is changed then
 */
export async function changeInTurns<T>(
	domain: Domain,
	company: Company,
	work: (changes: OrderChanges) => Turns<T>,
): Promise<T> {
	const { result, changes } = await domain.store.writeInTurns(function* (unit, records) {
		const changes = new OrderChanges(withRecords(domain, records), company, unit);
		const result = yield* work(changes);
		changes.finish();
		yield* changes.tell();
		return { result, changes };
	});
	await changes.settle();
	return result;
}

/** The domain as it looks from inside a unit of work that is done in turns. */
function withRecords(domain: Domain, records: DomainStore['records']): Domain {
	const refuse = (): never => {
		throw new TypeError('A unit of work can not be started inside another one');
	};
	return { ...domain, store: { records, write: refuse, writeInTurns: refuse, close: refuse } };
}
