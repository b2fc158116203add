import type { INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';
import { maxOrdersPerCall, maxSearchDays } from '../../../contract/optimoroute/operations';
import type { SearchedOrder } from '../../../contract/optimoroute/search';
import { dayIn, daysAfter, isDay } from '../../shared/calendar';
import { listSearch } from '../../shared/listSearch';
import { Trouble } from '../../shared/trouble';
import { connect } from '../shared/client';
import type { Client } from '../shared/client';
import { toReference } from '../shared/orderId';
import { orderNumber } from '../shared/orderNumber';
import { listIn } from '../shared/rows';
import { pagesOf } from '../shared/searchOrders';

const daysBack = 7;
const daysAhead = maxSearchDays - daysBack - 1;

/** How many pages are read to find an order that fits: n8n takes one without any for the end of the list. */
const maxPages = 20;

/** Somebody looks at the open list. */
const patience = { withinMs: 10_000 };

const include = { includeOrderData: true };

/** Where a list goes on. */
interface Place {
	/** A tag is good only for the days that were asked for with it. */
	days: { from: string; to: string };
	tag: string;
	/** IDs of the orders that stood at the head of the list. */
	shown: string[];
}

/**
 * Lists the orders from a week ago to four weeks ahead that have all words typed, or those of the day typed.
 * Orders whose number or ID was typed stand first, whatever their date.
 */
export const findOrders = listSearch(connect, async ({ context, client, filter, token }) => {
	if (token !== '') return await listFrom(client, readPlace(token), filter, []);
	const named = await ordersNamed(client, filter);
	const today = dayIn(new Date(), context.getTimezone());
	const days = isDay(filter)
		? { from: filter, to: filter }
		: { from: daysAfter(today, -daysBack), to: daysAfter(today, daysAhead) };
	return await listFrom(client, { days, tag: '', shown: named.map(({ id }) => id) }, filter, named);
});

/** The orders of the next page that fit, after those of the head; of more pages as long as there is none. */
async function listFrom(
	client: Client,
	place: Place,
	filter: string,
	head: readonly SearchedOrder[],
): Promise<INodeListSearchResult> {
	const { days, tag: after_tag, shown } = place;
	const orders = [...head];
	let pages = 0;
	for await (const page of pagesOf(client, { dateRange: days, after_tag, ...include }, patience)) {
		const fitting = page.orders.filter((order) => fits(order, filter) && !shown.includes(order.id));
		orders.push(...fitting.sort(byDay));
		if (orders.length > 0) return { results: orders.map(toEntry), ...goOn({ ...place, tag: page.tag }) };
		if (++pages === maxPages && page.tag !== '') throw nothingFound(filter);
	}
	return { results: [] };
}

/** The orders of any date whose number, or ID, is the text typed. */
async function ordersNamed(client: Client, filter: string): Promise<SearchedOrder[]> {
	if (filter === '') return [];
	const { answer } = await client.ask(
		'searchOrders',
		{ orders: [toReference(filter)], ...include },
		patience,
	);
	// Hardly any text that is typed names an order: being told so is no reason to show no list.
	return answer.success ? listIn(answer.orders, 'orders') : [];
}

function goOn(place: Place): { paginationToken?: string } {
	return place.tag === '' ? {} : { paginationToken: JSON.stringify(place) };
}

/** The place that `goOn` wrote. */
function readPlace(token: string): Place {
	return JSON.parse(token);
}

function toEntry(order: SearchedOrder): INodeListSearchItems {
	return { name: nameOf(order), value: order.id };
}

/** What a person knows an order by. */
function nameOf({ id, data }: SearchedOrder): string {
	const place = data?.location?.locationName || data?.location?.address;
	return [orderNumber(data?.orderNo) || id, place, data?.date].filter(Boolean).join(' · ');
}

function fits(order: SearchedOrder, filter: string): boolean {
	const text = `${nameOf(order)} ${order.data?.location?.address ?? ''}`.toLowerCase();
	return filter
		.toLowerCase()
		.split(/\s+/)
		.every((word) => text.includes(word));
}

/** Puts ORD2 before ORD10. */
const inSequence = new Intl.Collator('en', { numeric: true });

function byDay(one: SearchedOrder, other: SearchedOrder): number {
	const [first, second] = [one, other].map(({ data }) => `${data?.date ?? ''} ${data?.orderNo ?? ''}`);
	return inSequence.compare(first, second);
}

function nothingFound(filter: string): Trouble {
	return new Trouble(
		`None of the first ${maxPages * maxOrdersPerCall} orders fits ${filter}`,
		'Type a whole order number, a whole ID, or a day as YYYY-MM-DD: these find orders of any date',
	);
}
