import type { IHttpRequestOptions, ILoadOptionsFunctions } from 'n8n-workflow';
import { findOrders } from '../../../../nodes/OptimoRoute/listSearch/findOrders';

interface Asked {
	dateRange?: { from: string; to: string };
	orders?: object[];
	after_tag?: string;
}

type Answer = (asked: Asked, page: number) => object;

/** A list whose service answers what `answer` says; `asked` holds what it was asked. */
function listWith(answer: Answer, timezone = 'UTC') {
	const asked: Asked[] = [];
	const timeouts: unknown[] = [];
	const context: ILoadOptionsFunctions = Object.assign(Object.create(null), {
		getCredentials: async () => ({ apiKey: expect.getState().currentTestName, baseUrl: 'http://service' }),
		getNode: () => ({ name: 'OptimoRoute' }),
		getTimezone: () => timezone,
		helpers: {
			httpRequestWithAuthentication: async (_type: string, { body, timeout }: IHttpRequestOptions) => {
				timeouts.push(timeout);
				const request: Asked = Object(body);
				return { statusCode: 200, headers: {}, body: answer(request, asked.push(request)) };
			},
		},
	});
	return { asked, timeouts, list: findOrders.bind(context) };
}

const none = { success: true, orders: [] };

function anOrder(orderNo: string, date = '2027-03-15') {
	return { id: `id-${orderNo}`, data: { orderNo, date, location: { locationName: 'Mill' } } };
}

afterEach(() => jest.useRealTimers());

describe('findOrders', () => {
	it.each([
		['UTC', '2027-03-08', '2027-04-11'],
		['America/New_York', '2027-03-07', '2027-04-10'],
		['Asia/Tokyo', '2027-03-08', '2027-04-11'],
	])('asks for 35 days around today in %s', async (timezone, from, to) => {
		jest.useFakeTimers({ now: new Date('2027-03-15T01:00:00Z') });
		const { asked, list } = listWith(() => none, timezone);
		await list();
		expect(asked).toEqual([{ dateRange: { from, to }, includeOrderData: true }]);
	});

	it('goes on with the days it began with, even after midnight', async () => {
		jest.useFakeTimers({ now: new Date('2027-03-15T23:59:59Z') });
		const { asked, list } = listWith((_asked, page) => ({
			success: true,
			orders: [anOrder(`A${page}`)],
			...(page === 1 && { after_tag: 't1' }),
		}));
		const { paginationToken } = await list();
		jest.setSystemTime(new Date('2027-03-16T00:00:01Z'));
		const last = await list(undefined, paginationToken);
		expect(asked[1]).toEqual({ ...asked[0], after_tag: 't1' });
		expect(last).toEqual({ results: [{ name: 'A2 · Mill · 2027-03-15', value: 'id-A2' }] });
	});

	it('reads on until an order fits, so that the list never seems to be empty before its end', async () => {
		const { asked, list } = listWith(({ orders }, page) =>
			orders ? none : { success: true, orders: [anOrder(`B${page}`)], after_tag: `t${page}` },
		);
		const { results, paginationToken } = await list('b4');
		expect(results.map(({ value }) => value)).toEqual(['id-B4']);
		expect(asked).toHaveLength(4);
		await list('b6', paginationToken);
		expect(asked.slice(4).map(({ after_tag }) => after_tag)).toEqual(['t4', 't5']);
	});

	it('says what to type if it has read 10,000 orders in vain', async () => {
		const { asked, list } = listWith(({ orders }, page) =>
			orders ? none : { success: true, orders: [anOrder(`C${page}`)], after_tag: `t${page}` },
		);
		await expect(list('xyzzy')).rejects.toMatchObject({
			message: 'None of the first 10000 orders fits xyzzy',
			description: expect.stringContaining('a whole order number'),
		});
		expect(asked).toHaveLength(21);
	});

	it('shows the order that is named once, though a later page has it too', async () => {
		const { list } = listWith(({ orders, after_tag }) => {
			if (orders) return { success: true, orders: [anOrder('D1')] };
			if (after_tag) return { success: true, orders: [anOrder('D1'), anOrder('D11')] };
			return { success: true, orders: [anOrder('D10')], after_tag: 't' };
		});
		const first = await list('D1');
		const last = await list('D1', first.paginationToken);
		const values = [...first.results, ...last.results].map(({ value }) => value);
		expect(values).toEqual(['id-D1', 'id-D10', 'id-D11']);
	});

	it('compares no part of an ID, of which every other one has any digit', async () => {
		const order = { ...anOrder('K1'), id: '04e7b09e993e8488024f46aaf9d8c72d' };
		const { list } = listWith(({ orders }) => (orders ? none : { success: true, orders: [order] }));
		await expect(list('99')).resolves.toEqual({ results: [] });
	});

	it('lists what fits although the service refuses to look the text up', async () => {
		const { list } = listWith(({ orders }) =>
			orders
				? { success: false, code: 'ERR_ORD_NOT_FOUND' }
				: { success: true, orders: [anOrder('E1'), anOrder('F1')] },
		);
		expect((await list('e')).results.map(({ value }) => value)).toEqual(['id-E1']);
	});

	it('does not go round in a circle', async () => {
		const { list } = listWith(({ orders }) =>
			orders ? none : { success: true, orders: [], after_tag: 't' },
		);
		await expect(list('x')).rejects.toThrow('the same page of orders twice');
		const same = listWith(() => ({ success: true, orders: [anOrder('G1')], after_tag: 't' }));
		const { paginationToken } = await same.list();
		await expect(same.list('', paginationToken)).rejects.toThrow('the same page of orders twice');
	});

	it('does not keep anybody waiting: a try ends after ten seconds', async () => {
		const { timeouts, list } = listWith(() => none);
		await list('x');
		expect(timeouts).toEqual([10_000, 10_000]);
	});

	it('shows an order of which little is known by its ID', async () => {
		const { list } = listWith(() => ({ success: true, orders: [{ id: 'h1' }] }));
		await expect(list()).resolves.toEqual({ results: [{ name: 'h1', value: 'h1' }] });
	});
});
