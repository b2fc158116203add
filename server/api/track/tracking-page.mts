import type { Company } from '../../domain/company.mts';
import type { Completion } from '../../domain/completion.mts';
import { localTimeAt } from '../../domain/local-time.mts';
import type { Order, OrderStatus } from '../../domain/order.mts';
import type { Route } from '../../domain/route.mts';
import { escaped } from '../http/escaped.mts';

const statusTexts = {
	unscheduled: 'Your order is waiting for a new date.',
	scheduled: 'Your order is planned.',
	on_route: 'The driver is on the way to you.',
	servicing: 'The driver is with you.',
	success: 'Your order has been completed.',
	failed: 'Your order could not be completed.',
	rejected: 'Your order could not be completed.',
	cancelled: 'Your order has been cancelled.',
} as const satisfies Record<OrderStatus, string>;

export interface Tracked {
	readonly company: Company;
	readonly order: Order;
	readonly completion: Completion;
	readonly route: Route | undefined;
}

/** What a customer may know: the order's number and status, and when the driver comes or came. */
export function trackingPage({ company, order, completion, route }: Tracked): string {
	const lines = [statusTexts[order.status], timeText({ company, order, completion, route })];
	const title = order.number === '' ? 'Your order' : `Order ${order.number}`;
	return page(title, company.name, lines);
}

export function unknownPage(): string {
	return page('Nothing to follow', '', ['There is no order here. Check the link you were sent.']);
}

/** Wall times of the company's time zone. */
function timeText({ company, order, completion, route }: Tracked): string {
	const { status } = order;
	if (status === 'success' && completion.endedAt !== null) {
		const [date = '', time = ''] = localTimeAt(company.timezone, completion.endedAt).split('T');
		return `Completed on ${date} at ${time.slice(0, 5)}.`;
	}
	const stop = route?.stops.find(({ orderId }) => orderId === order.id);
	if (route === undefined || stop === undefined || (status !== 'scheduled' && status !== 'on_route'))
		return '';
	const arrival = new Date(Date.parse(`${route.date}T00:00:00Z`) + stop.arriveAt * 1000).toISOString();
	return `Planned arrival: ${arrival.slice(0, 10)} at ${arrival.slice(11, 16)}.`;
}

function page(title: string, heading: string, lines: readonly string[]): string {
	const shown = [heading, ...lines].filter((line) => line !== '');
	return [
		'<!doctype html>',
		'<html lang="en">',
		'<head>',
		'<meta charset="utf-8">',
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		`<title>${escaped(title)}</title>`,
		'<style>body{font:18px/1.5 system-ui,sans-serif;max-width:32em;margin:3em auto;padding:0 1em}</style>',
		'</head>',
		'<body>',
		`<h1>${escaped(title)}</h1>`,
		...shown.map((line) => `<p>${escaped(line)}</p>`),
		'</body>',
		'</html>',
		'',
	].join('\n');
}
