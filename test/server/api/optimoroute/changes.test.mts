import { layout, type DomainStore, type Records } from '../../../../server/domain/records.mts';
import { openMemoryStore } from '../../../../server/store/memory-store.mts';
import { StoreUnavailableError } from '../../../../server/store/store.mts';
import { createHeldSolver } from '../../../support/held-solver.mts';
import { seedWith } from '../../../support/companies.mts';
import { anOrder, day, orders } from '../../../support/orders.mts';
import { call, planDay, planningEnd, saveOrders, storedOrder } from '../../../support/optimoroute.mts';
import { startServer, type TestServer } from '../../../support/server.mts';

const nextDay = '2027-03-16';
const near = { locationName: 'Near', latitude: 42.4, longitude: -71.04 };

let server: TestServer;
const begin = async (options: Parameters<typeof startServer>[0] = {}) => {
	server = await startServer(options);
};
afterEach(() => server.close());

const save = (...rows: object[]) => saveOrders(server, rows);
const stored = (orderNo: string) => storedOrder(server, orderNo);
const stops = async (date = day) =>
	(
		(await call(server, 'getRoutes', { date })).body['routes'] as Array<{ stops: Array<{ orderNo: string }> }>
	).map((route) => route.stops.map((stop) => stop.orderNo));

describe('what a running planning holds', () => {
	beforeEach(() => begin({ solver: createHeldSolver() }));

	it('keeps its locations, whichever order is sent to change them', async () => {
		await save(
			anOrder({ orderNo: 'A', location: { locationNo: 'LOC001' } }),
			anOrder({ orderNo: 'B', date: nextDay }),
		);
		await call(server, 'startPlanning', { date: day });
		const moved = { locationNo: 'LOC001', latitude: 42.9, longitude: -71.9 };
		expect(await save(anOrder({ date: nextDay, location: moved }))).toMatchObject([
			{ code: 'ERR_OPT_RUNNING', planningId: 1, locationNo: 'LOC001' },
		]);
		expect(await save(anOrder({ date: nextDay, location: { locationNo: 'LOC001' } }))).toMatchObject([
			{ success: true },
		]);
	});

	it('gets no new link to an order of it, and loses none', async () => {
		await save(
			anOrder({ orderNo: 'P', type: 'P' }),
			anOrder({ orderNo: 'Q', type: 'P' }),
			anOrder({ orderNo: 'D', date: nextDay, relatedOrderNo: 'Q' }),
		);
		await call(server, 'startPlanning', { date: day });
		expect(await save(anOrder({ date: nextDay, relatedOrderNo: 'P' }))).toMatchObject([
			{ code: 'ERR_OPT_RUNNING' },
		]);
		expect(await save({ orderNo: 'D', relatedOrderNo: null })).toMatchObject([{ code: 'ERR_OPT_RUNNING' }]);
		expect((await call(server, 'deleteOrder', { orderNo: 'D' })).body).toMatchObject({
			code: 'ERR_OPT_RUNNING',
		});
		expect((await call(server, 'deleteAllOrders', { date: nextDay })).body).toMatchObject({
			code: 'ERR_OPT_RUNNING',
		});
	});
});

describe('a plan and the orders in it', () => {
	beforeEach(() => begin());

	it('loses both ends of a link when one of them leaves', async () => {
		await save(
			anOrder({ orderNo: 'P', type: 'P' }),
			anOrder({ orderNo: 'D', relatedOrderNo: 'P' }),
			anOrder({ orderNo: 'X' }),
		);
		await planDay(server, { date: day, useDrivers: [{ driverSerial: '001' }] });
		expect((await stops()).flat().sort()).toEqual(['D', 'P', 'X']);
		await save({ orderNo: 'P', date: nextDay });
		expect(await stops()).toEqual([['X']]);
	});

	it('lets two orders go whose new link it does not keep', async () => {
		await save(
			anOrder({ orderNo: 'P', type: 'P', assignedTo: { serial: '001' } }),
			anOrder({ orderNo: 'D', assignedTo: { serial: '002' } }),
		);
		await planDay(server, { date: day });
		expect((await stops()).flat().sort()).toEqual(['D', 'P']);
		await save({ orderNo: 'D', relatedOrderNo: 'P' });
		expect(await stops()).toEqual([]);
	});

	it('keeps an order where it is when only its notes change', async () => {
		await save(...orders(5));
		await planDay(server, { date: day });
		const [before] = [...server.domain.store.records.routes.all()];
		await save({ orderNo: [...server.domain.store.records.orders.all()][0]?.number, notes: 'Ring twice' });
		expect([...server.domain.store.records.routes.all()][0]).toBe(before);
	});

	it('keeps known coordinates when a new address of the location is not found', async () => {
		await save(anOrder({ orderNo: 'A', location: { locationNo: 'LOC001' } }));
		await planDay(server, { date: day });
		const location = { locationNo: 'LOC001', address: 'qwertzuiop', storeInvalid: true };
		const other = { operation: 'CREATE', orderNo: 'B', date: nextDay, type: 'D', location };
		expect((await call(server, 'createOrder', other)).body).toMatchObject({
			code: 'WAR_LOC_GEOCODING',
			location: { latitude: 42.365142, valid: true },
		});
		expect(await stops()).toEqual([['A']]);
	});

	it('forgets why an order was left out when the order is changed', async () => {
		await save(anOrder({ orderNo: 'A', allowedWeekdays: ['sun'] }), anOrder());
		await planDay(server, { date: day });
		const info = async () => (await call(server, 'getSchedulingInfo', { orderNo: 'A' })).body;
		expect(await info()).toMatchObject({ unscheduledReason: { code: 'DATE_NOT_ALLOWED' } });
		await save({ orderNo: 'A', allowedWeekdays: [] });
		expect(await info()).toEqual({ success: true, orderScheduled: false });
	});

	it('does not hold an order on a day that it forbids by now, locked or not', async () => {
		await save(anOrder({ orderNo: 'A' }), anOrder({ orderNo: 'B' }));
		await planDay(server, { date: day });
		await save({ orderNo: 'A', allowedWeekdays: ['tue'] });
		await planDay(server, { date: day, startWith: 'CURRENT', lockType: 'RESOURCES' });
		expect(await stops()).toEqual([['B']]);
	});

	it('forgets what an ended planning was about', async () => {
		await save(anOrder());
		await planDay(server, { date: day });
		const [planning] = server.domain.store.records.plannings.all();
		expect(planning).toMatchObject({ status: 'finished', orderIds: [], driverIds: [] });
	});
});

describe('names and places', () => {
	beforeEach(() => begin());

	it('reads its own "-" and empty texts as nothing given', async () => {
		const [first] = await save({ date: day, location: near });
		await save({ id: first?.['id'], orderNo: '-', notes: 'x' }, { orderNo: '-', date: day, location: near });
		const all = [...server.domain.store.records.orders.all()];
		expect(all.map((order) => [order.number, order.notes])).toEqual([
			['', 'x'],
			['', ''],
		]);
		const nameless = { operation: 'CREATE', orderNo: '', date: day, type: 'D', location: near };
		expect((await call(server, 'createOrder', nameless)).body).toMatchObject({
			code: 'ERR_MISSING_MAND_FIELD',
		});
		expect(await save(anOrder({ relatedOrderNo: '', location: { ...near, locationNo: '' } }))).toMatchObject([
			{ success: true },
		]);
	});

	it('takes back the assignedTo that it shows of a driver without an external id', async () => {
		await server.close();
		await begin({
			seed: seedWith(({ drivers }) => ({
				drivers: drivers.map((driver) => ({ ...driver, externalId: '' })),
			})),
		});
		await save(anOrder({ orderNo: 'A', assignedTo: { serial: '001' } }));
		const shown = await stored('A');
		expect(shown).toMatchObject({ assignedTo: { externalId: '', serial: '001' } });
		expect(await save({ orderNo: 'A', assignedTo: shown?.['assignedTo'] })).toMatchObject([
			{ success: true },
		]);
		const planning = { date: day, useDrivers: [{ driverExternalId: '', driverSerial: '001' }] };
		expect((await call(server, 'startPlanning', planning)).body).toMatchObject({ success: true });
	});

	it('refuses a new number that another order has', async () => {
		const [first] = await save(anOrder({ orderNo: 'A' }), anOrder({ orderNo: 'B' }));
		expect(await save({ id: first?.['id'], orderNo: 'B' })).toMatchObject([{ code: 'ERR_ORD_EXISTS' }]);
		expect(await save({ id: first?.['id'], orderNo: 'B', acceptDuplicateOrderNo: true })).toMatchObject([
			{ success: true },
		]);
	});

	it('keeps the number of a location that a sync replaces', async () => {
		await save(anOrder({ orderNo: 'A', location: { locationNo: 'LOC002' } }));
		await save({ orderNo: 'A', operation: 'SYNC', date: day, location: near });
		expect(await save(anOrder({ location: { locationNo: 'LOC002' } }))).toMatchObject([{ success: true }]);
	});

	it('makes no second location when the same order is sent again', async () => {
		const order = { operation: 'MERGE', orderNo: 'A', date: day, type: 'D', location: near };
		await call(server, 'createOrder', order);
		const count = server.domain.store.records.locations.size;
		for (const latitude of [42.4, 42.5])
			await call(server, 'createOrder', { ...order, location: { ...near, latitude } });
		expect(server.domain.store.records.locations.size).toBe(count);
		expect(await stored('A')).toMatchObject({ location: { latitude: 42.5 } });
	});

	it('refuses a place without coordinates in bulk', async () => {
		const location = { address: 'qwertzuiop', locationNo: 'BAD', storeInvalid: true };
		await call(server, 'createOrder', { operation: 'CREATE', orderNo: 'A', date: day, type: 'D', location });
		expect(await save(anOrder({ location: { locationNo: 'BAD' } }))).toMatchObject([
			{ code: 'ERR_LOC_NOT_VALID' },
		]);
	});

	it.each([
		['dates', { allowedDates: { from: '2027-03-16', to: '2027-03-15' } }],
		['date-times', { allowedDateTimes: [{ from: `${day}T12:00:00`, to: `${day}T11:00:00` }] }],
		[
			'custom fields',
			{ customFields: Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`f${n}`, n])) },
		],
		['barcodes', { barcode: Array.from({ length: 101 }, () => ({ barcode: 'x' })) }],
	])('refuses %s that make no sense or are too many', async (_name, fields) => {
		expect(await save({ ...anOrder(), ...fields })).toMatchObject([{ code: 'ERR_INVALID_PARAM_FORMAT' }]);
	});

	it.each([
		['locations', 'locationNo', { location: { locationNo: 'LOC001' } }, 'ERR_LOC_MULTIPLE_LOC'],
		['skills', '', { skills: ['SK001'] }, 'ERR_SK_MULTIPLE'],
		['vehicleFeatures', '', { vehicleFeatures: ['FR'] }, 'ERR_VF_MULTIPLE'],
	])('asks which is meant where the account has %s twice', async (list, _field, fields, code) => {
		await server.close();
		await begin({
			seed: seedWith((company) => ({
				[list]: [...(company[list] as unknown[]), ...(company[list] as unknown[])],
			})),
		});
		expect(await save(anOrder(fields))).toMatchObject([{ code }]);
	});

	it('asks which order is meant by a related number that two have', async () => {
		const pickup = { type: 'P' as const, acceptDuplicateOrderNo: true, operation: 'CREATE' as const };
		await save(anOrder({ orderNo: 'P', ...pickup }), anOrder({ orderNo: 'P', ...pickup }));
		expect(await save(anOrder({ relatedOrderNo: 'P' }))).toMatchObject([
			{ code: 'ERR_RELATED_ORD_MULTIPLE' },
		]);
		expect(await save(anOrder({ vehicleFeatures: ['WINGS'] }))).toMatchObject([
			{ code: 'ERR_VF_NOT_EXISTS' },
		]);
	});
});

describe('searching in pages', () => {
	beforeEach(() => begin());

	it('neither repeats nor passes over an order that moves to another day meanwhile', async () => {
		const rows = Array.from({ length: 600 }, (_, n) =>
			anOrder({ orderNo: `S${n}`, date: n < 400 ? day : nextDay }),
		);
		await save(...rows.slice(0, 500));
		await save(...rows.slice(500));
		const search = { dateRange: { from: day, to: '2027-03-18' }, includeOrderData: true };
		const page = async (more: object = {}) => {
			const { body } = await call(server, 'searchOrders', { ...search, ...more });
			const found = body['orders'] as Array<{ data: { orderNo: string } }>;
			return { tag: body['after_tag'], numbers: found.map(({ data }) => data.orderNo) };
		};
		const first = await page();
		expect(first.numbers).toHaveLength(500);
		await save({ orderNo: 'S550', date: day }, { orderNo: 'S10', date: '2027-03-18' });
		const second = await page({ after_tag: first.tag });
		expect(second.tag).toBeUndefined();
		expect([...first.numbers, ...second.numbers].sort()).toEqual(rows.map((row) => row.orderNo).sort());
	});

	it('gives more names than a page holds in pages as well', async () => {
		const rows = orders(520);
		await save(...rows.slice(0, 500));
		await save(...rows.slice(500));
		const names = { orders: rows.map(({ orderNo }) => ({ orderNo })) };
		const { body: first } = await call(server, 'searchOrders', names);
		expect(first['orders']).toHaveLength(500);
		const { body: second } = await call(server, 'searchOrders', { ...names, after_tag: first['after_tag'] });
		expect(second['orders']).toHaveLength(20);
		expect(second).not.toHaveProperty('after_tag');
	});

	it('refuses a tag of another search, and one that is made up', async () => {
		await save(...orders(500));
		await save(anOrder());
		const dateRange = { from: day, to: day };
		const { body } = await call(server, 'searchOrders', { dateRange });
		const inAnotherSequence = { to: dateRange.to, from: dateRange.from };
		expect(
			(await call(server, 'searchOrders', { after_tag: body['after_tag'], dateRange: inAnotherSequence }))
				.body,
		).toMatchObject({ success: true });
		const other = { dateRange: { from: day, to: nextDay }, after_tag: body['after_tag'] };
		expect((await call(server, 'searchOrders', other)).body).toMatchObject({
			code: 'ERR_INVALID_PARAM_FORMAT',
		});
		const madeUp = { dateRange, after_tag: 'bm9uc2Vuc2U' };
		expect((await call(server, 'searchOrders', madeUp)).body).toMatchObject({
			code: 'ERR_INVALID_PARAM_FORMAT',
		});
		const again = await call(server, 'searchOrders', { dateRange, orders: [], after_tag: '' });
		expect((again.body['orders'] as unknown[]).length).toBe(500);
	});
});

/** A store in memory whose disk refuses so many writes from now on. */
function refusingStore(): { store: DomainStore; refuse: (writes: number) => number } {
	const memory = openMemoryStore<Records, typeof layout>(layout);
	let refusals = 0;
	const unlessRefused = <T,>(write: () => Promise<T>): Promise<T> => {
		if (refusals === 0) return write();
		refusals -= 1;
		return Promise.reject(new StoreUnavailableError('The disk is full.'));
	};
	const store: DomainStore = {
		records: memory.records,
		write: (work) => unlessRefused(() => memory.write(work)),
		writeInTurns: (work) => unlessRefused(() => memory.writeInTurns(work)),
		close: () => memory.close(),
	};
	return { store, refuse: (writes) => (refusals = writes) };
}

it('stores a plan as soon as the disk takes it again', async () => {
	const { store, refuse } = refusingStore();
	const pauses: number[] = [];
	await begin({
		store,
		solver: createHeldSolver(),
		pause: async (ms) => {
			pauses.push(ms);
			await new Promise((resolve) => setImmediate(resolve));
		},
	});
	await save(anOrder({ orderNo: 'A' }));
	const { body } = await call(server, 'startPlanning', { date: day });
	refuse(3);
	await call(server, 'stopPlanning', { planningId: body['planningId'] });
	expect(await planningEnd(server, body['planningId'])).toBe('C');
	expect(pauses).toEqual([1_000, 5_000, 15_000]);
	expect(await stops()).toEqual([['A']]);
});

it('leaves a planning open, for the next start, whose plan the disk never took', async () => {
	const { store, refuse } = refusingStore();
	let pauses = 0;
	await begin({
		store,
		solver: createHeldSolver(),
		pause: async () => {
			pauses += 1;
			await new Promise((resolve) => setImmediate(resolve));
		},
	});
	await save(anOrder({ orderNo: 'A' }));
	await call(server, 'startPlanning', { date: day });
	refuse(Infinity);
	await call(server, 'stopPlanning', { planningId: 1 });
	while (pauses === 0) await new Promise((resolve) => setImmediate(resolve));
	await server.close();
	expect([...store.records.plannings.all()]).toMatchObject([
		{ status: 'open', orderIds: [expect.any(String)] },
	]);
	await begin();
});
