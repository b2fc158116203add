import type { Page, PageRequest } from '../../../contract/rouptimize/list.ts';
import { defaultPageSize } from '../../../contract/rouptimize/operations.ts';
import { DomainError } from '../../domain/domain-error.mts';

/** What a record needs to stand in a list. */
interface Listed {
	readonly id: string;
	readonly externalId: string;
	readonly createdAt: string;
	readonly updatedAt: string;
}

/** By creation, and by id where two were created at the same moment: a page never depends on what was deleted. */
export function inListOrder<T extends Pick<Listed, 'id' | 'createdAt'>>(records: readonly T[]): T[] {
	return [...records].sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
}

const placeOf = ({ id, createdAt }: Pick<Listed, 'id' | 'createdAt'>): string => `${createdAt} ${id}`;

/**
 * A page of records that stand in list order.
 * @throws DomainError CURSOR_UNKNOWN
 */
export function pageOf<T extends Listed, Wire>(
	records: readonly T[],
	request: PageRequest,
	write: (record: T) => Wire,
): Page<Wire> {
	const { externalId, updatedSince, limit = defaultPageSize } = request;
	const since = updatedSince === undefined ? undefined : new Date(updatedSince).toISOString();
	const wanted = records.filter(
		(record) =>
			(externalId === undefined || record.externalId === externalId) &&
			(since === undefined || record.updatedAt >= since),
	);
	return cut(wanted, request.cursor, limit, placeOf, write);
}

/**
 * Cuts a page out of a list whose places grow.
 * @throws DomainError CURSOR_UNKNOWN
 */
export function cut<T, Wire>(
	wanted: readonly T[],
	cursor: string | undefined,
	limit: number,
	place: (record: T) => string,
	write: (record: T) => Wire,
): Page<Wire> {
	const after = cursor === undefined ? undefined : readCursor(cursor);
	const start = after === undefined ? 0 : firstBehind(wanted, after, place);
	const shown = wanted.slice(start, start + limit);
	const last = shown.at(-1);
	const hasMore = start + limit < wanted.length;
	return {
		data: shown.map(write),
		nextCursor: hasMore && last !== undefined ? writeCursor(place(last)) : null,
		total: wanted.length,
	};
}

function firstBehind<T>(records: readonly T[], after: string, place: (record: T) => string): number {
	const index = records.findIndex((record) => place(record) > after);
	return index === -1 ? records.length : index;
}

/** Where the next page begins, as its reader sends it back. */
export const writeCursor = (place: string): string => Buffer.from(place).toString('base64url');

/** @throws DomainError CURSOR_UNKNOWN */
export function readCursor(cursor: string): string {
	const place = Buffer.from(cursor, 'base64url').toString();
	if (place !== '' && writeCursor(place) === cursor) return place;
	throw new DomainError('CURSOR_UNKNOWN', { field: 'cursor' });
}

/**
 * A cursor that holds a whole number.
 * @throws DomainError CURSOR_UNKNOWN
 */
export function readNumberCursor(cursor: string): number {
	const place = readCursor(cursor);
	if (/^\d{1,15}$/.test(place)) return Number(place);
	throw new DomainError('CURSOR_UNKNOWN', { field: 'cursor' });
}
