/** Gives each company numbers of its own. */
export interface Numbers {
	/** Higher than the one before and than all that are in use. */
	readonly next: (companyId: string) => number;
	/** The one given last; 0: none was. */
	readonly latest: (companyId: string) => number;
}

/**
 * Numbers that go on after those of the records.
 * @param numberOf the number of a record
 */
export function numbersAfter<T extends { readonly companyId: string }>(
	records: Iterable<T>,
	numberOf: (record: T) => number,
): Numbers {
	const last = new Map<string, number>();
	for (const record of records) {
		last.set(record.companyId, Math.max(last.get(record.companyId) ?? 0, numberOf(record)));
	}
	const latest = (companyId: string): number => last.get(companyId) ?? 0;
	return {
		latest,
		next: (companyId) => {
			const next = latest(companyId) + 1;
			last.set(companyId, next);
			return next;
		},
	};
}
