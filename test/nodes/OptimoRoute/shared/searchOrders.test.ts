import * as fc from 'fast-check';
import { piecesOf, searchOrders } from '../../../../nodes/OptimoRoute/shared/searchOrders';
import { aClient } from '../aClient';
import { daysOf } from '../../../../nodes/shared/calendar';

/** A service that answers these pages, one order each. */
function clientWithPages(tags: Array<string | undefined>) {
	const asked: object[] = [];
	const client = aClient((_name, request) => {
		const page = asked.push(request);
		return { success: true, orders: [{ id: `o${page}` }], after_tag: tags[page - 1] };
	});
	return { client, asked };
}

const range = { from: '2027-03-15', to: '2027-03-15' };

describe('searchOrders', () => {
	it('reads page after page until there is no further tag', async () => {
		const { client, asked } = clientWithPages(['t1', 't2', undefined]);
		const found = await searchOrders(client, range, { includeOrderData: true });
		expect(found.map(({ id }) => id)).toEqual(['o1', 'o2', 'o3']);
		expect(asked[2]).toEqual({ dateRange: range, includeOrderData: true, after_tag: 't2' });
	});

	it('asks for no more pages than the limit needs', async () => {
		const { client, asked } = clientWithPages(['t1', 't2', 't3', undefined]);
		await expect(searchOrders(client, range, {}, 2)).resolves.toHaveLength(2);
		expect(asked).toHaveLength(2);
	});

	it('ends with a trouble, not in a circle, if the service answers the same tag twice', async () => {
		const { client } = clientWithPages(['t1', 't1', 't1']);
		await expect(searchOrders(client, range, {})).rejects.toThrow('same page');
	});

	it('notices a longer circle too', async () => {
		const { client } = clientWithPages(['a', 'b', 'a', 'b', 'a']);
		await expect(searchOrders(client, range, {})).rejects.toThrow('same page');
	});

	it('says so if the answer has no list', async () => {
		const client = aClient(() => ({ success: true }));
		await expect(searchOrders(client, range, {})).rejects.toThrow('without its list of orders');
	});

	it('looks for orders by name, 500 at a time', async () => {
		const { client, asked } = clientWithPages([]);
		const names = Array.from({ length: 501 }, (_, n) => ({ orderNo: `N${n}` }));
		await expect(searchOrders(client, names, {})).resolves.toHaveLength(2);
		expect(asked).toEqual([{ orders: names.slice(0, 500) }, { orders: names.slice(500) }]);
	});
});

describe('piecesOf', () => {
	it('covers every day once, in pieces of at most 35 days', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 400 }), (more) => {
				const from = '2027-01-01';
				const to = new Date(Date.parse(from) + more * 86_400_000).toISOString().slice(0, 10);
				const pieces = piecesOf({ from, to }).map(({ dateRange }) =>
					daysOf(dateRange?.from ?? '', dateRange?.to ?? ''),
				);
				expect(pieces.flat()).toEqual(daysOf(from, to));
				expect(pieces.every((days) => days.length <= 35)).toBe(true);
			}),
		);
	});

	it('leaves a range that makes no sense to the service', () => {
		expect(piecesOf({ from: '2027-02-01', to: '2027-01-01' })).toEqual([
			{ dateRange: { from: '2027-02-01', to: '2027-01-01' } },
		]);
	});
});
