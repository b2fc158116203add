import { seedWith } from '../../../support/companies.mts';
import { saveOrders, storedOrder, call } from '../../../support/optimoroute.mts';
import { anOrder, day } from '../../../support/orders.mts';
import { startServer, type TestServer } from '../../../support/server.mts';

describe('custom fields of orders', () => {
	let server: TestServer;
	beforeEach(async () => {
		server = await startServer();
	});
	afterEach(() => server.close());

	it('lets a bulk row fail alone, and says which value of which field is wrong', async () => {
		const rows = await saveOrders(server, [
			anOrder({ orderNo: 'A', customFields: { quantity: '100', purity: 99.994 } }),
			anOrder({ customFields: { quantity: 'many' } }),
			anOrder({ customFields: { colour: 'red' } }),
			anOrder({ customFields: { custom_field_1: 'x' } }),
		]);
		expect(rows).toMatchObject([
			{ success: true },
			{ code: 'ERR_INVALID_PARAM_FORMAT', message: expect.stringContaining('quantity: "many"') },
			{ code: 'ERR_INVALID_PARAM_FORMAT', message: expect.stringContaining('colour: "red"') },
			{ code: 'ERR_INVALID_PARAM_FORMAT', message: expect.stringContaining('custom_field_1: "x"') },
		]);
		expect(await storedOrder(server, 'A')).toMatchObject({ customFields: { quantity: 100, purity: 99.99 } });
	});

	it('refuses a single order as a whole', async () => {
		const { body } = await call(server, 'createOrder', {
			...{ operation: 'CREATE', orderNo: 'A', date: day, type: 'D', location: { locationNo: 'LOC001' } },
			customFields: { fruit_type: 'Apple' },
		});
		expect(body).toMatchObject({
			success: false,
			code: 'ERR_INVALID_PARAM_FORMAT',
			message: expect.stringContaining('fruit_type: "Apple", expected one of apple, pear, plum'),
		});
		expect(await storedOrder(server, 'A')).toBeUndefined();
	});

	it('changes a field without touching the others, unless it syncs', async () => {
		await saveOrders(server, [anOrder({ orderNo: 'A', customFields: { fruit_type: 'apple', quantity: 3 } })]);
		await saveOrders(server, [{ orderNo: 'A', customFields: { quantity: 4 } }]);
		expect(await storedOrder(server, 'A')).toMatchObject({
			customFields: { fruit_type: 'apple', quantity: 4 },
		});
		await saveOrders(server, [
			{ orderNo: 'A', operation: 'SYNC', date: day, location: {}, customFields: { quantity: 5 } },
		]);
		expect((await storedOrder(server, 'A'))?.['customFields']).toEqual({ quantity: 5 });
	});

	it('knows none where the account has configured none', async () => {
		await server.close();
		server = await startServer({ seed: seedWith(() => ({ customFields: [] })) });
		expect(await saveOrders(server, [anOrder({ customFields: { quantity: 1 } })])).toMatchObject([
			{ code: 'ERR_INVALID_PARAM_FORMAT' },
		]);
		expect(await saveOrders(server, [anOrder({ customFields: {} })])).toMatchObject([{ success: true }]);
	});
});
