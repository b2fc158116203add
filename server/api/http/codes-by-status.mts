/** The codes that go with each HTTP status, the lowest status first. */
export function codesByStatus<Code extends string>(
	statuses: Readonly<Record<Code, number>>,
	codes: readonly Code[],
): ReadonlyMap<number, readonly Code[]> {
	const grouped = new Map<number, Code[]>();
	for (const code of codes) {
		const { [code]: status } = statuses;
		grouped.set(status, [...(grouped.get(status) ?? []), code]);
	}
	return new Map([...grouped].sort(([one], [other]) => one - other));
}
