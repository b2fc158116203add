import type { IDataObject, INodeParameters } from 'n8n-workflow' with { 'resolution-mode': 'require' };
import { operations, type OperationName } from '../../../contract/optimoroute/operations.ts';
import { examples, type Example } from '../../support/optimoroute.mts';
import { optimoRouteNode, shown } from './optimoroute-node.mts';
import { startScripted, type Received } from './scripted-server.mts';

interface NodeCall {
	readonly parameters: INodeParameters;
	readonly items?: readonly IDataObject[];
}

const order = (orderNo: string) => ({ __rl: true, mode: 'orderNo', value: orderNo });
const day = { period: 'date', date: '2027-03-15' };

/** The node's fields that stand for the request of an example. */
const calls: Partial<Record<OperationName, (request: Example['request']) => NodeCall>> = {
	createOrder: (request) => {
		const { orderNo, date, type, location, twFrom, twTo, operation, vehicleFeatures, skills, ...details } =
			Object(request);
		const { address, ...locationOptions } = location;
		expect(operation).toBe('CREATE');
		return {
			parameters: {
				resource: 'order',
				operation: 'create',
				orderNo,
				date,
				type,
				locationBy: 'address',
				address,
				locationOptions,
				additionalFields: {
					...details,
					skills: String(skills),
					vehicleFeatures: String(vehicleFeatures),
					timeWindows: { window: [{ twFrom, twTo }] },
				},
			},
		};
	},
	createOrUpdateOrders: (request) => ({
		parameters: {
			resource: 'order',
			operation: 'upsertMany',
			dataMode: 'autoMap',
			options: { emptyFields: 'send' },
		},
		items: Object(request).orders,
	}),
	getOrders: (request) => ({
		parameters: { resource: 'order', operation: 'get', order: order('={{ $json.orderNo }}') },
		items: Object(request).orders,
	}),
	deleteOrder: (request) => ({
		parameters: { resource: 'order', operation: 'delete', order: order(Object(request).orderNo) },
	}),
	deleteOrders: (request) => ({
		parameters: { resource: 'order', operation: 'deleteMany', dataMode: 'autoMap' },
		items: Object(request).orders,
	}),
	deleteAllOrders: (request) => {
		const { date } = Object(request);
		return { parameters: { resource: 'order', operation: 'deleteAll', date, confirmation: date } };
	},
	searchOrders: (request) => {
		const { dateRange, includeScheduleInformation, orderStatus } = Object(request);
		const options = { includeSchedule: includeScheduleInformation, status: orderStatus };
		return {
			parameters: { resource: 'order', operation: 'getAll', ...dateRange, returnAll: true, options },
		};
	},
	getSchedulingInfo: (request) => ({
		parameters: { resource: 'order', operation: 'getSchedulingInfo', order: order(Object(request).orderNo) },
	}),
	getRoutes: (request) => {
		const { date, driverSerial, ...options } = Object(request);
		return {
			parameters: { resource: 'route', operation: 'getAll', date, filters: { driverSerial }, options },
		};
	},
	startPlanning: (request) => ({
		parameters: { resource: 'planning', operation: 'start', ...day, ...request },
	}),
	stopPlanning: (request) => ({ parameters: { resource: 'planning', operation: 'stop', ...request } }),
	getPlanningStatus: (request) => ({
		parameters: { resource: 'planning', operation: 'getStatus', ...request },
	}),
};

/** One window as the API reads it today; the vendor's own example still shows the older form. */
function inCurrentForm(request: object): object {
	const { twFrom, twTo, ...rest } = Object(request);
	return twFrom === undefined ? rest : { ...rest, timeWindows: [{ twFrom, twTo }] };
}

async function send(example: Example, answer: object) {
	const server = await startScripted(() => ({ body: answer }));
	const call = calls[example.operation]?.(example.request);
	if (!call) throw new Error(`No fields for ${example.operation}`);
	const run = optimoRouteNode({ url: server.url, key: 'the-key' });
	const result = await run(call.parameters, call.items, { onError: 'continueRegularOutput' });
	const stopped = await run(call.parameters, call.items);
	await server.close();
	return { received: server.received, json: result.json, error: stopped.error };
}

/** What arrived, without the key: the query of a GET, the body of a POST. */
function inputOf({ method, query, body }: Received): object {
	expect(query.get('key')).toBe('the-key');
	query.delete('key');
	return method === 'GET' ? Object.fromEntries(query) : body;
}

function asQuery(request: object): object {
	return Object.fromEntries(Object.entries(request).map(([name, value]) => [name, String(value)]));
}

const sendable = examples.filter(({ operation }) => operation !== 'getOrdersByQuery');

describe.each(sendable)('the example of $operation', (example) => {
	it('is sent by the node just as written', async () => {
		const { received } = await send(example, example.answer);
		const [first] = received;
		if (!first) throw new Error('Nothing was sent');
		const { method, path } = operations[example.operation];
		expect(`${first.method} ${first.path}`).toBe(`${method} ${path}`);
		const expected = method === 'GET' ? asQuery(example.request) : inCurrentForm(example.request);
		expect(inputOf(first)).toEqual(expected);
	});

	it('makes its refusal an error that names the code', async () => {
		const refusal = Object(example.refusal.answer);
		const code: string = refusal.code ?? refusal.orders[0].code;
		const answer = refusal.orders
			? { ...refusal, orders: rowsFor(example.request, refusal.orders) }
			: refusal;
		const { json, error } = await send(example, answer);
		expect(json[0]).toMatchObject({ error: expect.any(String), details: { code } });
		expect(shown(error).description).toContain(code);
	});
});

/** A bulk answer has as many rows as its request. */
function rowsFor(request: object, rows: readonly object[]): object[] {
	const { orders }: { orders: readonly object[] } = Object(request);
	return orders.map((_order, place) => rows[place] ?? rows[0] ?? {});
}
