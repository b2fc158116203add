import { searchOrders, type OrderSearch } from '../../../server/domain/search-orders.mts';
import { call, saveOrders } from '../../support/optimoroute.mts';
import { anOrder } from '../../support/orders.mts';
import { startServer, type TestServer } from '../../support/server.mts';

const days = { from: '2027-03-15', to: '2027-03-16' };
const limits = { pageSize: 500, maxDays: 35 };
const count = 2_300;

describe('searching long lists of orders', () => {
	let server: TestServer;
	beforeEach(async () => {
		server = await startServer();
		for (let from = 0; from < count; from += 500) {
			const rows = Array.from({ length: Math.min(500, count - from) }, (_, index) =>
				anOrder({ orderNo: `S${from + index}`, date: index % 2 === 0 ? days.from : days.to }),
			);
			await saveOrders(server, rows);
		}
	});
	afterEach(() => server.close());

	const page = (search: Partial<OrderSearch>) => {
		const [company] = [...server.domain.store.records.companies.all()];
		if (company === undefined) throw new Error('There is no company.');
		return searchOrders(server.domain, company, { days, afterSequence: 0, ...search }, limits);
	};
	/** All pages, with something done after the first. */
	const pages = async (
		search: Partial<OrderSearch>,
		meanwhile: () => Promise<unknown> = async () => undefined,
	) => {
		const numbers: string[][] = [];
		let afterSequence: number | undefined = 0;
		while (afterSequence !== undefined) {
			const { orders, lastSequence } = page({ ...search, afterSequence });
			numbers.push(orders.map((order) => order.number));
			if (numbers.length === 1) await meanwhile();
			afterSequence = lastSequence;
		}
		return numbers;
	};
	const all = (take: (index: number) => boolean = () => true) =>
		Array.from({ length: count }, (_, index) => index)
			.filter(take)
			.map((index) => `S${index}`);

	it('gives each order once, in the sequence they were created in', async () => {
		const found = await pages({});
		expect(found.map((numbers) => numbers.length)).toEqual([500, 500, 500, 500, 300]);
		expect(found.flat()).toEqual(all());
	});

	it('gives only those of the days and states that are asked for', async () => {
		const found = await pages({ days: { from: days.to, to: days.to } });
		expect(found.map((numbers) => numbers.length)).toEqual([500, 500, 150]);
		expect(found.flat()).toEqual(all((index) => index % 2 === 1));
		expect(await pages({ statuses: ['success'] })).toEqual([[]]);
	});

	it('neither repeats nor passes over an order that is moved between two pages', async () => {
		const found = await pages({}, async () => {
			await saveOrders(server, [
				{ orderNo: 'S0', date: days.to },
				{ orderNo: 'S1500', date: days.to },
				{ orderNo: 'S2001', date: '2027-04-01' },
			]);
		});
		expect(found.flat()).toEqual(all((index) => index !== 2001));
	});

	it('goes on behind a gap that deletions have left', async () => {
		for (let from = 500; from < 2_000; from += 500) {
			const orders = Array.from({ length: 500 }, (_, index) => ({ orderNo: `S${from + index}` }));
			await call(server, 'deleteOrders', { orders });
		}
		expect((await pages({})).flat()).toEqual(all((index) => index < 500 || index >= 2_000));
	});

	it('pages through orders that are named, too', () => {
		const names = all().map((number) => ({ number }));
		const first = page({ names });
		expect(first.orders.map((order) => order.number)).toEqual(all((index) => index < 500));
		const next = page({ names: [...names].reverse(), afterSequence: first.lastSequence ?? 0 });
		expect(next.orders.map((order) => order.number)).toEqual(all((index) => index >= 500 && index < 1_000));
	});
});
