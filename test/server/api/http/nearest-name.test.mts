import { nearestName } from '../../../../server/api/http/nearest-name.mts';

describe('the nearest name', () => {
	const known = ['startWith', 'after_tag', 'date', 'orders', 'useOrders', 'to'];

	it.each([
		['startsWith', 'startWith'],
		['afterTag', 'after_tag'],
		['AFTER-TAG', 'after_tag'],
		['Date', 'date'],
		['dates', 'date'],
		['ordres', 'orders'],
		['to:', 'to'],
		['by', undefined],
		['notes', undefined],
		['x'.repeat(10_000), undefined],
		['', undefined],
	])('to %s is %s', (name, nearest) => {
		expect(nearestName(name, known)).toBe(nearest);
	});
});
