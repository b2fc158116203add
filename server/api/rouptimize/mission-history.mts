import { defaultPageSize } from '../../../contract/rouptimize/operations.ts';
import { read } from './operation.mts';
import { readNumberCursor, writeCursor } from './paging.mts';
import { findRecord } from './references.mts';
import { pageOf } from './schemas/fields.mts';
import * as schemas from './schemas/mission.mts';
import { writeCreation, writeHistoryChange } from './translate/mission-history.mts';

/**
 * What was changed, the newest first. Changes are only ever added: their numbers, from the oldest on, are places that
 * stay, and the creation is the very first.
 */
export const getMissionHistory = read({
	input: schemas.getMissionHistory,
	answer: pageOf(schemas.historyChange),
	run: ({ domain, company, id, input: { cursor, limit = defaultPageSize } }) => {
		const order = findRecord(domain, company, 'orders', id);
		const rows = [
			writeCreation(order),
			...domain.store.records.historyChanges.find('byOrder', id).map(writeHistoryChange),
		];
		const end = Math.min(cursor === undefined ? rows.length : readNumberCursor(cursor), rows.length);
		const start = Math.max(0, end - limit);
		return {
			data: rows.slice(start, end).reverse(),
			nextCursor: start === 0 ? null : writeCursor(String(start)),
			total: rows.length,
		};
	},
});
