import { jest } from '@jest/globals';
import { call, planDay, saveOrders } from '../../support/optimoroute.mts';
import { anOrder } from '../../support/orders.mts';
import { startServer, type TestServer } from '../../support/server.mts';
import { optimoRouteTrigger } from './optimoroute-trigger.mts';

let server: TestServer;

const routeChanged = { triggerOn: 'routeChanged', days: 'tomorrow' };

/** The day is what counts here, not time that passes. */
const allButDate = [
	'clearImmediate',
	'clearInterval',
	'clearTimeout',
	'nextTick',
	'performance',
	'queueMicrotask',
	'setImmediate',
	'setInterval',
	'setTimeout',
] as const;

const [yesterday, today, tomorrow, dayAfter] = [
	'2027-03-15',
	'2027-03-16',
	'2027-03-17',
	'2027-03-18',
] as const;

/** 22:30 of that day in the zone of the workflow, where London has the next one. */
const setClock = (day: string): void => {
	jest.setSystemTime(new Date(`${day}T22:30:00-04:00`));
};
beforeEach(async () => {
	server = await startServer();
	jest.useFakeTimers({ doNotFake: [...allButDate] });
	setClock(today);
});
afterEach(async () => {
	jest.useRealTimers();
	await server.close();
});

const aPlan = async (date: string, ...numbers: string[]): Promise<void> => {
	await saveOrders(
		server,
		numbers.map((orderNo) => anOrder({ orderNo, date })),
	);
	await planDay(server, { date, useDrivers: [{ driverSerial: '001' }] });
};

it('tells of a route that is new, changed and gone, once each', async () => {
	const date = tomorrow;
	const trigger = optimoRouteTrigger(server, routeChanged);
	expect(await trigger.poll()).toBeUndefined();
	await aPlan(date, 'A', 'B');
	const [created, ...others] = (await trigger.poll()) ?? [];
	expect(others).toEqual([]);
	expect(created).toMatchObject({ change: 'created', date, driver: expect.stringMatching(/\w/) });
	expect(created?.['stops']).toHaveLength(2);
	expect(await trigger.poll()).toBeUndefined();

	await aPlan(date, 'C');
	const [changed] = (await trigger.poll()) ?? [];
	expect(changed).toMatchObject({ change: 'changed', id: created?.['id'] });
	expect(changed?.['stops']).toHaveLength(3);
	expect(await trigger.poll()).toBeUndefined();

	await call(server, 'deleteAllOrders', { date });
	const { id, driver, vehicle } = created ?? {};
	expect(await trigger.poll()).toEqual([
		{ change: 'removed', date, id, driver, vehicle, distanceKm: 0, durationMinutes: 0, stops: [] },
	]);
	expect(await trigger.poll()).toBeUndefined();
});

it('says nothing of routes that are there when the workflow is published, unless that is set', async () => {
	await aPlan(tomorrow, 'A');
	expect(await optimoRouteTrigger(server, routeChanged).poll()).toBeUndefined();
	const options = { includeExisting: true };
	expect(await optimoRouteTrigger(server, { ...routeChanged, options }).poll()).toHaveLength(1);
});

it('watches the days that are chosen', async () => {
	const ofToday = optimoRouteTrigger(server, { ...routeChanged, days: 'today' });
	const ofTwoDays = optimoRouteTrigger(server, { ...routeChanged, days: 'nextDays', numberOfDays: 2 });
	await ofToday.poll();
	await ofTwoDays.poll();
	await aPlan(yesterday, 'A');
	await aPlan(tomorrow, 'B');
	await aPlan(dayAfter, 'C');
	expect(await ofToday.poll()).toBeUndefined();
	expect(await ofTwoDays.poll()).toMatchObject([{ date: tomorrow }]);
});

it('tells of routes planned long before once their day has come, and of none that has passed', async () => {
	const trigger = optimoRouteTrigger(server, routeChanged);
	await trigger.poll();
	await aPlan(tomorrow, 'A');
	await aPlan(dayAfter, 'B');
	expect(await trigger.poll()).toMatchObject([{ change: 'created', date: tomorrow }]);
	setClock(tomorrow);
	expect(await trigger.poll()).toMatchObject([{ change: 'created', date: dayAfter }]);
	expect(await trigger.poll()).toBeUndefined();
});

it('says nothing of the routes of days that were chosen just now', async () => {
	const trigger = optimoRouteTrigger(server, { ...routeChanged, days: 'nextDays', numberOfDays: 2 });
	await trigger.poll();
	await aPlan(dayAfter, 'A');
	await aPlan(tomorrow, 'B');
	trigger.parameters = { ...trigger.parameters, numberOfDays: 3 };
	expect(await trigger.poll()).toMatchObject([{ date: tomorrow }]);
	await call(server, 'deleteAllOrders', { date: dayAfter });
	expect(await trigger.poll()).toMatchObject([{ change: 'removed', date: dayAfter }]);
});

it('gives what the service answered if it is not to simplify', async () => {
	const date = tomorrow;
	const trigger = optimoRouteTrigger(server, { ...routeChanged, simplify: false });
	await trigger.poll();
	await aPlan(date, 'A');
	const [route] = (await call(server, 'getRoutes', { date })).body['routes'] as object[];
	expect(await trigger.poll()).toEqual([{ change: 'created', date, ...route }]);
});

it('shows some routes that are there in a test in the editor, and keeps no memory of them', async () => {
	await aPlan(tomorrow, 'A');
	const trigger = optimoRouteTrigger(server, routeChanged);
	await trigger.poll();
	await aPlan(tomorrow, 'B');
	expect(await trigger.test()).toMatchObject([{ change: 'created', date: tomorrow }]);
	expect(await trigger.poll()).toMatchObject([{ change: 'changed' }]);
});
