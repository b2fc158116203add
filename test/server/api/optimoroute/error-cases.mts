import { request as httpRequest } from 'node:http';
import type { OperationName } from '../../../../contract/optimoroute/operations.ts';
import { admin } from '../../../support/admin.mts';
import { seedWith } from '../../../support/companies.mts';
import { createHeldSolver } from '../../../support/held-solver.mts';
import { anOrder, day } from '../../../support/orders.mts';
import { call, saveOrders } from '../../../support/optimoroute.mts';
import type { startServer, TestServer } from '../../../support/server.mts';

/** Whatever a code may stand in: a whole answer or one of its rows. */
export type Told = Readonly<Record<string, unknown>>;

export interface ErrorCase {
	readonly options?: Parameters<typeof startServer>[0];
	/** Brings the condition about, and answers what tells the code. */
	readonly meet: (server: TestServer) => Promise<Told>;
}

/** An account in which nothing is there only once. */
const doubled = {
	seed: seedWith(({ skills, vehicleFeatures, locations, vehicles, drivers }) => ({
		skills: [...skills, ...skills],
		vehicleFeatures: [...vehicleFeatures, ...vehicleFeatures],
		locations: [...locations, ...locations],
		vehicles: [...vehicles, ...vehicles],
		drivers: [...drivers, ...drivers],
	})),
};

/** Two vehicles have one external id, and everybody else is known. */
const doubledVehicles = { seed: seedWith(({ vehicles }) => ({ vehicles: [...vehicles, ...vehicles] })) };

const withPlan = (plan: object) => ({ seed: seedWith(() => ({ plan })) });

const never = 'f'.repeat(32);

const answered = async (server: TestServer, operation: OperationName, input: object): Promise<Told> =>
	(await call(server, operation, input)).body;

/** What a bulk call tells of its last row. */
async function ofLastRow(server: TestServer, operation: OperationName, input: object): Promise<Told> {
	const body = await answered(server, operation, input);
	const rows = (body['orders'] ?? body['updates']) as Told[];
	return rows.at(-1) ?? {};
}

const refused = (operation: OperationName, input: object, options: ErrorCase['options'] = {}): ErrorCase => ({
	options,
	meet: (server) => answered(server, operation, input),
});

const rowRefused = (
	operation: OperationName,
	input: object,
	options: ErrorCase['options'] = {},
): ErrorCase => ({ options, meet: (server) => ofLastRow(server, operation, input) });

/** The same after two orders have got the number A. */
const withTwins = ({ options = {}, meet }: ErrorCase): ErrorCase => ({
	options,
	async meet(server) {
		const twin = { orderNo: 'A', operation: 'CREATE', acceptDuplicateOrderNo: true } as const;
		await saved(server, anOrder({ ...twin, type: 'P' }), anOrder({ ...twin, type: 'P' }));
		return await meet(server);
	},
});

/** The same while a planning runs for the order A. */
const whileRunning = ({ meet }: ErrorCase): ErrorCase => ({
	options: { solver: createHeldSolver() },
	async meet(server) {
		await saved(server, anOrder({ orderNo: 'A' }));
		await call(server, 'startPlanning', { date: day });
		return await meet(server);
	},
});

/** The same where an order A, a delivery, is there. */
const withOrder = ({ options = {}, meet }: ErrorCase): ErrorCase => ({
	options,
	async meet(server) {
		await saved(server, anOrder({ orderNo: 'A' }));
		return await meet(server);
	},
});

async function saved(server: TestServer, ...rows: object[]): Promise<void> {
	for (const row of await saveOrders(server, rows)) {
		if (row['success'] !== true) throw new Error(JSON.stringify(row));
	}
}

const created = (fields: object, options: ErrorCase['options'] = {}): ErrorCase =>
	refused(
		'createOrder',
		{
			...{ operation: 'CREATE', orderNo: 'NEW', date: day, type: 'D' },
			location: { locationName: 'Place', latitude: 42.4, longitude: -71.04 },
			...fields,
		},
		options,
	);

const row = (fields: object, options: ErrorCase['options'] = {}): ErrorCase =>
	rowRefused('createOrUpdateOrders', { orders: [{ ...anOrder({ orderNo: 'NEW' }), ...fields }] }, options);

const planned = (request: object = { date: day }, options: ErrorCase['options'] = {}): ErrorCase =>
	refused('startPlanning', request, options);

/** Answers of which kind are met alike by both calls that save orders. */
function contentCases(saving: (fields: object, options?: ErrorCase['options']) => ErrorCase) {
	return {
		ERR_ORD_EXISTS: withOrder(saving({ operation: 'CREATE', orderNo: 'A' })),
		ERR_RELATED_ORD_MISSING: saving({ relatedOrderNo: 'X' }),
		ERR_RELATED_ORD_MULTIPLE: withTwins(saving({ relatedOrderNo: 'A' })),
		ERR_RELATED_ORD_LINK: withOrder(saving({ relatedOrderNo: 'A' })),
		ERR_DRV_NOT_EXISTS: saving({ assignedTo: { serial: 'X' } }),
		ERR_DRV_MULTIPLE: saving({ assignedTo: { serial: '001' } }, doubled),
		ERR_LOC_NOT_VALID: saving({ location: { latitude: 1, longitude: 1 } }),
		ERR_LOC_MULTIPLE_LOC: saving({ location: { locationNo: 'LOC001' } }, doubled),
		ERR_VF_NOT_EXISTS: saving({ vehicleFeatures: ['X'] }),
		ERR_VF_MULTIPLE: saving({ vehicleFeatures: ['FR'] }, doubled),
		ERR_SK_NOT_EXISTS: saving({ skills: ['X'] }),
		ERR_SK_MULTIPLE: saving({ skills: ['SK001'] }, doubled),
	};
}

const partly = 'Some Street 1, Worcester, MA, USA';
const several = 'Springfield, USA';
const nowhere = 'qwertzuiop';

/** Row of a bulk driver call. */
const parameters = (fields: object, options: ErrorCase['options'] = {}): ErrorCase =>
	rowRefused(
		'updateDriversParameters',
		{ updates: [{ driver: { externalId: 'DRV001' }, date: day, ...fields }] },
		options,
	);

const positions = [{ timestamp: 1_800_000_000, latitude: 42.4, longitude: -71 }];

/** How each error and warning that the vendor documents is met: call → code → condition. */
export const errorCases: Readonly<Record<string, Readonly<Record<string, ErrorCase>>>> = {
	'(any)': {
		AUTH_KEY_MISSING: { meet: (server) => answered({ ...server, key: '' }, 'getRoutes', { date: day }) },
		AUTH_KEY_UNKNOWN: { meet: (server) => answered({ ...server, key: 'x' }, 'getRoutes', { date: day }) },
		MALFORMED_REQUEST: { meet: halfABody },
		ERR_MISSING_MAND_FIELD: refused('getRoutes', {}),
		ERR_INVALID_PARAM_FORMAT: refused('getRoutes', { date: 'today' }),
		ERR_TOO_MANY_CONNECTIONS: { meet: sixAtOnce },
		ERR_INTERNAL: {
			async meet(server) {
				await admin(server, 'PUT /faults', { operation: 'get_routes', code: 'ERR_INTERNAL' });
				return await answered(server, 'getRoutes', { date: day });
			},
		},
	},
	create_order: {
		...contentCases(created),
		ERR_LOC_NON_EXISTING_LOC: created({ location: { locationNo: 'X' } }),
		ERR_LOC_GEOCODING: created({ location: { address: nowhere } }),
		ERR_LOC_GEOCODING_MULTIPLE: created({ location: { address: several } }),
		ERR_LOC_GEOCODING_PARTIAL: created({ location: { address: partly } }),
		WAR_LOC_GEOCODING: created({ location: { address: nowhere, storeInvalid: true } }),
		WAR_LOC_GEOCODING_MULTIPLE: created({
			location: { address: several, acceptMultipleResults: true, acceptPartialMatch: true },
		}),
		WAR_LOC_GEOCODING_PARTIAL: created({ location: { address: partly, acceptPartialMatch: true } }),
	},
	create_or_update_orders: {
		...contentCases(row),
		ERR_INVALID_PARAM_FORMAT: row({ date: undefined }),
		ERR_ORD_NOT_FOUND: row({ operation: 'UPDATE' }),
		ERR_MULTIPLE_ORD_FOUND: withTwins(row({ orderNo: 'A' })),
		ERR_OPT_RUNNING: whileRunning(row({ orderNo: 'A', notes: 'x' })),
		ERR_LOC_NON_EXISTING_LOC: row({ location: { locationNo: 'X' } }),
	},
	get_orders: {
		ERR_ORD_NOT_FOUND: rowRefused('getOrders', { orders: [{ orderNo: 'X' }] }),
		ERR_MULTIPLE_ORD_FOUND: withTwins(rowRefused('getOrders', { orders: [{ orderNo: 'A' }] })),
		ERR_INVALID_PARAM_FORMAT: rowRefused('getOrders', { orders: [{ orderNo: 5 }] }),
	},
	delete_order: {
		ERR_ORD_NOT_FOUND: refused('deleteOrder', { orderNo: 'X' }),
		ERR_MULTIPLE_ORD_FOUND: withTwins(refused('deleteOrder', { orderNo: 'A' })),
		ERR_OPT_RUNNING: whileRunning(refused('deleteOrder', { orderNo: 'A' })),
	},
	delete_all_orders: { ERR_OPT_RUNNING: whileRunning(refused('deleteAllOrders', { date: day })) },
	delete_orders: {
		ERR_ORD_NOT_FOUND: rowRefused('deleteOrders', { orders: [{ id: never }] }),
		ERR_MULTIPLE_ORD_FOUND: withTwins(rowRefused('deleteOrders', { orders: [{ orderNo: 'A' }] })),
		ERR_OPT_RUNNING: whileRunning(rowRefused('deleteOrders', { orders: [{ orderNo: 'A' }] })),
		ERR_INVALID_PARAM_FORMAT: rowRefused('deleteOrders', { orders: [{ id: 'short' }] }),
	},
	get_scheduling_info: {
		ERR_ORD_NOT_FOUND: refused('getSchedulingInfo', { orderNo: 'X' }),
		ERR_MULTIPLE_ORD_FOUND: withTwins(refused('getSchedulingInfo', { orderNo: 'A' })),
	},
	start_planning: {
		ERR_OPT_TRIAL_ENDED: withOrder(planned({ date: day }, withPlan({ trialEndsOn: '2027-02-28' }))),
		ERR_OPT_RUNNING_FOR_DATE: whileRunning(planned()),
		ERR_OPT_RUNNING_FOR_ORDER: whileRunning(planned({ date: day, useOrderObjects: [{ orderNo: 'A' }] })),
		ERR_OPT_NO_REQUESTS: planned(),
		ERR_OPT_NO_RESOURCES: withOrder(planned({ date: day }, { seed: seedWith(() => ({ drivers: [] })) })),
		ERR_OPT_RESOURCES_EXCEEDED: withOrder(planned({ date: day }, withPlan({ maxDrivers: 7 }))),
		ERR_OPT_REQUESTS_EXCEEDED: withOrder(planned({ date: day }, withPlan({ maxOrders: 0 }))),
		ERR_OPT_COULD_NOT_START: withOrder(onceTheQueueIsClosed(planned())),
		ERR_ORD_NOT_FOUND: planned({ date: day, useOrderObjects: [{ orderNo: 'X' }] }),
		ERR_ORD_WITH_INVALID_LOC: {
			async meet(server) {
				await created({ location: { address: nowhere, storeInvalid: true } }).meet(server);
				return await answered(server, 'startPlanning', { date: day, useOrders: ['NEW'] });
			},
		},
		ERR_DRIVER_NOT_FOUND: withOrder(planned({ date: day, useDrivers: [{ driverSerial: 'X' }] })),
		ERR_MULTIPLE_ORD_FOUND: withTwins(planned({ date: day, useOrderObjects: [{ orderNo: 'A' }] })),
		ERR_MULTIPLE_DRV: withOrder(planned({ date: day, useDrivers: [{ driverSerial: '001' }] }, doubled)),
		ERR_UNSUPPORTED_BY_PRICING_PLAN: planned(
			{ dateRange: { from: day, to: '2027-03-16' } },
			withPlan({ weeklyPlanning: false }),
		),
		ERR_DATE_RANGE_TOO_LONG: planned({ dateRange: { from: '2027-03-01', to: '2027-04-05' } }),
		ERR_DATE_RANGE_INVALID: planned({ dateRange: { from: '2027-03-16', to: day } }),
	},
	stop_planning: {
		ERR_JOB_NOT_FOUND: refused('stopPlanning', { planningId: 99 }),
		ERR_OPT_NOT_RUNNING: whileRunning({
			async meet(server) {
				await call(server, 'stopPlanning', { planningId: 1 });
				let { status } = await answered(server, 'getPlanningStatus', { planningId: 1 });
				while (status === 'R') ({ status } = await answered(server, 'getPlanningStatus', { planningId: 1 }));
				return await answered(server, 'stopPlanning', { planningId: 1 });
			},
		}),
		ERR_OPT_COULD_NOT_STOP: whileRunning(onceTheQueueIsClosed(refused('stopPlanning', { planningId: 1 }))),
	},
	get_planning_status: { ERR_JOB_NOT_FOUND: refused('getPlanningStatus', { planningId: 99 }) },
	update_driver_parameters: {
		ERR_DRIVER_NOT_FOUND: refused('updateDriverParameters', { externalId: 'X', date: day }),
		ERR_MULTIPLE_DRV: refused('updateDriverParameters', { externalId: 'DRV001', date: day }, doubled),
		ERR_VEH_NOT_FOUND: refused('updateDriverParameters', {
			...{ externalId: 'DRV001', date: day, assignedVehicle: 'X' },
		}),
		ERR_MULTIPLE_VEH: refused(
			'updateDriverParameters',
			{ externalId: 'DRV001', date: day, assignedVehicle: 'VEH001' },
			doubledVehicles,
		),
	},
	update_drivers_parameters: {
		ERR_DRIVER_NOT_FOUND: parameters({ driver: { serial: 'X' } }),
		ERR_MULTIPLE_DRV: parameters({ driver: { serial: '001' } }, doubled),
		ERR_VEH_NOT_FOUND: parameters({ assignedVehicle: { registration: 'X' } }),
		ERR_MULTIPLE_VEH: parameters({ assignedVehicle: { externalId: 'VEH001' } }, doubledVehicles),
		ERR_LOC_NOT_VALID: parameters({ startLocation: { type: 'custom', address: 'Boston' } }),
	},
	get_completion_details: {
		ERR_ORD_NOT_FOUND: rowRefused('getCompletionDetails', { orders: [{ orderNo: 'X' }] }),
		ERR_MULTIPLE_ORD_FOUND: withTwins(rowRefused('getCompletionDetails', { orders: [{ orderNo: 'A' }] })),
	},
	update_drivers_positions: {
		ERR_DRIVER_NOT_FOUND: rowRefused('updateDriversPositions', {
			updates: [{ driver: { serial: 'X' }, positions }],
		}),
		ERR_MULTIPLE_DRV: rowRefused(
			'updateDriversPositions',
			{ updates: [{ driver: { serial: '001' }, positions }] },
			doubled,
		),
		ERR_MULTIPLE_DRV_POS: rowRefused('updateDriversPositions', {
			updates: [
				{ driver: { serial: '001' }, positions },
				{ driver: { externalId: 'DRV001' }, positions },
			],
		}),
	},
};

/** The server is being closed, and answers its last requests. */
function onceTheQueueIsClosed({ options = {}, meet }: ErrorCase): ErrorCase {
	return {
		options,
		async meet(server) {
			await server.domain.queue.close();
			return await meet(server);
		},
	};
}

async function halfABody({ url, key }: TestServer): Promise<Told> {
	const response = await fetch(`${url}/v1/get_orders?key=${key}`, { method: 'POST', body: '{"orders":[' });
	return (await response.json()) as Told;
}

async function sixAtOnce(server: TestServer): Promise<Told> {
	const { port } = new URL(server.url);
	const path = `/v1/get_orders?key=${server.key}`;
	const held = Array.from({ length: 5 }, () => {
		const request = httpRequest({ port, path, method: 'POST', headers: { 'Content-Length': '100' } });
		request.on('error', () => undefined);
		request.write('{');
		return request;
	});
	for (;;) {
		const told = await answered(server, 'getRoutes', { date: day });
		if (told['success'] === true) continue;
		for (const request of held) request.destroy();
		return told;
	}
}
