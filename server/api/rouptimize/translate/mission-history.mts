import type { HistoryChange as WireChange } from '../../../../contract/rouptimize/mission.ts';
import type { HistoryChange } from '../../../domain/history-change.mts';
import type { Order, OrderDetails } from '../../../domain/order.mts';
import { writeTimeWindows } from './mission.mts';

/** Values that this API writes in another way than the domain keeps them, by field. */
const writers: Readonly<Record<string, (value: unknown) => unknown>> = {
	externalId: (value) => (value === '' ? null : value),
	timeWindows: (value) => writeTimeWindows(value as OrderDetails['timeWindows']),
};

export function writeHistoryChange({ at, actor, field, before, after }: HistoryChange): WireChange {
	const write = writers[field] ?? ((value: unknown) => value);
	return {
		at,
		actor,
		action: field === 'status' ? 'status_changed' : 'updated',
		field,
		oldValue: write(before),
		newValue: write(after),
	};
}

export function writeCreation({ createdAt, createdBy }: Order): WireChange {
	return { at: createdAt, actor: createdBy, action: 'created', field: '', oldValue: null, newValue: null };
}
