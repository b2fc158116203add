import type { MobileEvent } from '../../../contract/optimoroute/event';
import { maxEventsPerPage } from '../../../contract/optimoroute/event';
import { isRecord } from '../../shared/parameters';
import { shortHash } from '../../shared/shortHash';
import type { EventPage } from '../shared/eventPages';

/** How far the events have been read. */
export interface EventMark {
	/** Asks for the events behind those that were read; '' for the first ones. */
	tag: string;
	/** When the newest of them happened, in seconds since 1970; 0 if there were none. */
	newest: number;
	/** Names of those that were read last. */
	seen: string[];
	/** The types that were wanted when the end was reached last; none means all. */
	types: string[];
	/** Until the end, or `last`, is reached: what happened before this time, in seconds since 1970, is old. */
	oldBefore?: number;
	/** Name of the last event read before the service did not know the mark: all behind it is new. */
	last?: string;
}

/** Later than everything: all that is there is old. */
const always = Number.MAX_SAFE_INTEGER;

/** What a device or the service sends twice comes soon after. */
const seenAtMost = 2 * maxEventsPerPage;

/** Before the first event; everything that is there by now is old, unless `isWanted`. */
export function firstMark(types: string[], isWanted: boolean): EventMark {
	const mark = { tag: '', newest: 0, seen: [], types };
	return isWanted ? mark : { ...mark, oldBefore: always };
}

/** Back to the first event; what comes before the last one read, or happened before the newest, is old. */
export function markAnew(mark: EventMark): EventMark {
	if (mark.oldBefore !== undefined) return { ...mark, tag: '' };
	const last = mark.seen[mark.seen.length - 1];
	return { ...mark, tag: '', oldBefore: mark.newest, ...(last !== undefined && { last }) };
}

/** At the end of the events: what comes from now on is new, of all types that are wanted now. */
export function markAtEnd(mark: EventMark, types: string[]): EventMark {
	return allNew({ ...mark, types });
}

export interface Taken {
	events: MobileEvent[];
	mark: EventMark;
	/** Whether nothing new is left on the page. */
	isUsedUp: boolean;
}

/**
 * Takes the new events of the wanted types from a page, in their order, at most `limit`. If more are on the
 * page the mark stays before it, and those taken are known by their names the next time. A type that was
 * not wanted before the end was reached begins there.
 */
export function takeFrom(page: EventPage, mark: EventMark, types: readonly string[], limit: number): Taken {
	const seen = new Set(mark.seen);
	const events: MobileEvent[] = [];
	let { newest, oldBefore } = mark;
	let isUsedUp = true;
	for (const event of page.events) {
		const name = nameOf(event);
		if (name === mark.last) oldBefore = undefined;
		if (seen.has(name)) continue;
		const happened = event.unixTimestamp || 0;
		const isNew = happened >= (oldBefore ?? 0);
		// What is read a second time must not take the place of what was read last.
		if (!isNew && oldBefore !== always) continue;
		if (isNew && isOf(types, event) && isOf(mark.types, event)) {
			if (events.length === limit) {
				isUsedUp = false;
				break;
			}
			events.push(event);
		}
		seen.add(name);
		newest = Math.max(newest, happened);
	}
	// A page is read again until it is used up, however long it is.
	const kept = [...seen].slice(-Math.max(seenAtMost, page.events.length));
	const read = { ...mark, newest, seen: kept };
	if (!isUsedUp) return { events, mark: read, isUsedUp };
	const behind = { ...read, tag: page.tag };
	return { events, mark: oldBefore === undefined ? allNew(behind) : behind, isUsedUp };
}

/** From here on nothing is old. */
function allNew({ tag, newest, seen, types }: EventMark): EventMark {
	return { tag, newest, seen, types };
}

export function isOf(types: readonly string[], { event }: MobileEvent): boolean {
	return types.length === 0 || types.includes(event);
}

/** Two events have the same one only if a device, or the service, has sent one twice. */
function nameOf(event: MobileEvent): string {
	const { driverSerial, driverExternalId, driverName, orderId, orderNo, plannedStartTime } = event;
	return shortHash(
		JSON.stringify([
			event.event,
			event.unixTimestamp,
			orderId ?? orderNo,
			driverSerial,
			driverExternalId,
			driverName,
			plannedStartTime?.unixTimestamp,
		]),
	);
}

/** The mark that n8n has kept, if it is one. */
export function readMark(kept: unknown): EventMark | undefined {
	if (!isRecord(kept) || !Array.isArray(kept.seen) || !Array.isArray(kept.types)) return undefined;
	const { tag, newest, seen, types, oldBefore, last } = kept;
	if (typeof tag !== 'string' || typeof newest !== 'number') return undefined;
	return {
		tag,
		newest,
		seen: seen.map(String),
		types: types.map(String),
		...(typeof oldBefore === 'number' && { oldBefore }),
		...(typeof last === 'string' && { last }),
	};
}
