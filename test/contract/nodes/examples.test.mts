import type { IDataObject, INodeParameters } from 'n8n-workflow' with { 'resolution-mode': 'require' };
import { operations, type OperationName } from '../../../contract/optimoroute/operations.ts';
import { examples, type Example } from '../../support/optimoroute.mts';
import { optimoRouteNode, shown } from './optimoroute-node.mts';
import { startScripted, type Received } from './scripted-server.mts';

interface NodeCall {
	readonly parameters: INodeParameters;
	readonly items?: readonly IDataObject[];
}

const driver = (mode: string, value: string) => ({ __rl: true, mode, value });
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
	updateDriverParameters: (request) => {
		const { externalId, date, startLatitude, startLongitude, startAddress, assignedVehicle, ...fields } =
			Object(request);
		const place = { latitude: startLatitude, longitude: startLongitude, address: startAddress };
		return {
			parameters: {
				resource: 'driver',
				operation: 'updateParameters',
				driver: driver('externalId', externalId),
				date,
				updateFields: {
					...fields,
					vehicleExternalId: assignedVehicle ?? '',
					...(startLatitude && { start: { place: { type: 'custom', ...place } } }),
				},
				options: { placesFor: 'always' },
			},
		};
	},
	updateDriversParameters: (request) => ({
		parameters: {
			resource: 'driver',
			operation: 'updateParameters',
			driver: driver('list', "={{ Object.entries($json.driver)[0].join(':') }}"),
			date: '={{ $json.date }}',
			updateFields: {
				enabled: '={{ $json.enabled }}',
				workTimeFrom: '={{ $json.workTime?.from }}',
				workTimeTo: '={{ $json.workTime?.to }}',
				vehicleCapacity1: '={{ $json.vehicleCapacity1 }}',
				vehicleRegistration: '={{ $json.assignedVehicle?.registration }}',
				start: { place: placeOf('startLocation') },
				end: { place: placeOf('endLocation') },
			},
		},
		items: Object(request).updates,
	}),
	updateDriversPositions: (request) => ({
		parameters: { resource: 'driver', operation: 'updatePositions', dataMode: 'autoMap' },
		items: positionsByCall(request).flat().flatMap(toItems),
	}),
	getEvents: (request) => ({
		parameters: {
			resource: 'event',
			operation: 'getAll',
			returnAll: true,
			options: { afterTag: Object(request).after_tag },
		},
	}),
	getCompletionDetails: (request) => ({
		parameters: { resource: 'completion', operation: 'get', order: order('={{ $json.orderNo }}') },
		items: Object(request).orders,
	}),
	updateCompletionDetails: (request) => ({
		parameters: {
			resource: 'completion',
			operation: 'update',
			order: order('={{ $json.orderNo }}'),
			status: '={{ $json.data.status }}',
			updateFields: {
				startTime: momentOf('startTime'),
				endTime: momentOf('endTime'),
			},
		},
		items: Object(request).updates,
	}),
	sendRoutes: (request) => {
		const { date, ...options } = Object(request);
		return { parameters: { resource: 'route', operation: 'send', date, options } };
	},
	getDispatchStatus: (request) => {
		const { date = '', ...options } = Object(request);
		return { parameters: { resource: 'route', operation: 'getDispatchStatus', date, options } };
	},
};

/** Fields of a place, from the item's object of that name. */
function placeOf(name: string): INodeParameters {
	const parts = ['type', 'latitude', 'longitude', 'address'];
	return Object.fromEntries(parts.map((part) => [part, `={{ $json.${name}?.${part} }}`]));
}

/** A moment, in whichever notation the item has it. */
function momentOf(name: string): string {
	const time = `$json.data.${name}`;
	return `={{ ${time}?.unixTimestamp ?? (${time}?.utcTime ? ${time}.utcTime + 'Z' : ${time}?.localTime) }}`;
}

interface PositionsRow {
	driver: IDataObject;
	positions: IDataObject[];
}

/** The rows in the calls that the node sends them in: a driver once in each, serials apart from external ids. */
function positionsByCall(request: object): PositionsRow[][] {
	const rows: readonly PositionsRow[] = Object(request).updates;
	return ['externalId', 'serial']
		.map((kind) => rows.filter(({ driver: name }) => name[kind] !== undefined))
		.filter((call) => call.length > 0);
}

function toItems({ driver: name, positions }: PositionsRow): IDataObject[] {
	return positions.map((position) => ({ driver: name, ...position }));
}

/** What the node sends first for the request of an example. */
function firstSent({ operation, request }: Example): object {
	if (operation === 'updateDriversPositions') return { updates: positionsByCall(request)[0] };
	return operations[operation].method === 'GET' ? asQuery(request) : inCurrentForm(request);
}

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

/** Second forms of a call that the node sends in another one. */
const neverSent: readonly OperationName[] = ['getCompletionDetailsByQuery', 'getOrdersByQuery'];

const sendable = examples.filter(({ operation }) => !neverSent.includes(operation));

describe.each(sendable)('the example of $operation', (example) => {
	it('is sent by the node just as written', async () => {
		const { received } = await send(example, example.answer);
		const [first] = received;
		if (!first) throw new Error('Nothing was sent');
		const { method, path } = operations[example.operation];
		expect(`${first.method} ${first.path}`).toBe(`${method} ${path}`);
		expect(inputOf(first)).toEqual(firstSent(example));
	});

	it('makes its refusal an error that names the code', async () => {
		const refusal = Object(example.refusal.answer);
		const rows = refusal.updates ?? refusal.orders;
		const code: string = refusal.code ?? rows[0].code;
		const answer = rows ? { ...refusal, ...rowsFor(example, rows) } : refusal;
		const { json, error } = await send(example, answer);
		expect(json[0]).toMatchObject({ error: expect.any(String), details: { code } });
		expect(shown(error).description).toContain(code);
	});
});

/** A bulk answer has as many rows as its request. */
function rowsFor(example: Example, refused: readonly object[]): { orders: object[]; updates: object[] } {
	const { orders, updates = orders }: { orders: object[]; updates?: object[] } = Object(firstSent(example));
	const rows = updates.map((_row, place) => refused[place] ?? refused[0] ?? {});
	return { orders: rows, updates: rows };
}
