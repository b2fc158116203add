import type { Domain } from './domain.mts';
import type { RecordUnit } from './records.mts';

/** Does something in a unit of work and takes all of it back at once: nobody else ever sees it. */
export async function rehearse<T>(domain: Domain, work: (unit: RecordUnit) => T): Promise<T> {
	const end = new RehearsalEnd<T>();
	try {
		await domain.store.write((unit) => {
			end.result = { value: work(unit) };
			throw end;
		});
	} catch (error) {
		if (error !== end) throw error;
	}
	if (end.result === undefined) throw new Error('The rehearsal ended before its work was done.');
	return end.result.value;
}

class RehearsalEnd<T> extends Error {
	result: { readonly value: T } | undefined;
}
