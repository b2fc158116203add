import type { DomainStore } from './records.mts';

/** Numbers for new orders, each higher than the one before and than that of any order in the store. */
export function sequenceAfter(store: DomainStore): () => number {
	let last = 0;
	for (const { sequence } of store.records.orders.all()) last = Math.max(last, sequence);
	return () => (last += 1);
}
