/**
 * Gives each company numbers of its own, each higher than the one before and than all that are in use.
 * @param numberOf the number of a record
 */
export function numbersAfter<T extends { readonly companyId: string }>(
	records: Iterable<T>,
	numberOf: (record: T) => number,
): (companyId: string) => number {
	const last = new Map<string, number>();
	for (const record of records) {
		last.set(record.companyId, Math.max(last.get(record.companyId) ?? 0, numberOf(record)));
	}
	return (companyId) => {
		const next = (last.get(companyId) ?? 0) + 1;
		last.set(companyId, next);
		return next;
	};
}
