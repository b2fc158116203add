import type { ScheduleInformation } from '../../../contract/optimoroute/schedule.ts';
import { call, planDay, saveOrders } from '../../support/optimoroute.mts';
import { anOrder, day } from '../../support/orders.mts';
import { startServer, type TestServer } from '../../support/server.mts';

const near = { locationName: 'Near', latitude: 42.4, longitude: -71.04 };
const far = { locationName: 'Far', latitude: 42.26, longitude: -71.8 };
const only = { assignedTo: { serial: '001' } };

/** Seconds since 1970 at a wall time of the demo company, which is four hours behind UTC on this day. */
const at = (time: string): number => Date.parse(`${day}T${time}Z`) / 1000 + 4 * 3600;

const seconds = (dateTime: string): number => Date.parse(`${dateTime.replace(' ', 'T')}Z`) / 1000;

describe('a live estimate', () => {
	let server: TestServer;
	let now: number;
	beforeEach(async () => {
		now = at('06:00:00');
		server = await startServer({ now: () => new Date(now * 1000) });
		await saveOrders(server, [
			anOrder({ orderNo: 'A', location: near, timeWindows: [{ twFrom: '09:00', twTo: '12:00' }], ...only }),
			anOrder({ orderNo: 'B', location: far, timeWindows: [{ twFrom: '12:30', twTo: '15:00' }], ...only }),
			anOrder({ orderNo: 'C', location: { ...far, locationName: 'Farther', latitude: 42.2 }, ...only }),
		]);
		await planDay(server, { date: day });
	});
	afterEach(() => server.close());

	const schedule = async (orderNo: string) => {
		const { body } = await call(server, 'getSchedulingInfo', { orderNo });
		return body['scheduleInformation'] as ScheduleInformation;
	};
	const send = () => call(server, 'sendRoutes', { date: day });
	const tell = (orderNo: string, data: object) =>
		call(server, 'updateCompletionDetails', { updates: [{ orderNo, data }] });
	const sequence = async () => {
		const numbers = await Promise.all(
			['A', 'B', 'C'].map(async (no) => [(await schedule(no)).stopNumber, no] as const),
		);
		return numbers.sort(([one], [other]) => one - other).map(([, no]) => no);
	};

	it('is not there before the route was sent, and is the plan while nothing has happened', async () => {
		expect(await schedule('A')).not.toHaveProperty('liveEstimate');
		await send();
		for (const orderNo of ['A', 'B', 'C']) {
			const { scheduledAt, scheduledAtDt, arrivalTimeDt, liveEstimate } = await schedule(orderNo);
			expect(liveEstimate).toEqual({ scheduledAt, scheduledAtDt, arrivalTimeDt });
		}
	});

	it('goes on from the service that was told of last', async () => {
		await send();
		const [first = '', second = '', third = ''] = await sequence();
		const planned = await schedule(second);
		await tell(first, {
			status: 'success',
			startTime: { unixTimestamp: at('11:30:00') },
			endTime: { unixTimestamp: at('11:40:00') },
		});
		now = at('11:41:00');
		expect(await schedule(first)).not.toHaveProperty('liveEstimate');
		const { liveEstimate } = await schedule(second);
		expect(seconds(liveEstimate?.arrivalTimeDt ?? '')).toBe(seconds(`${day} 11:40:00`) + planned.travelTime);
		const last = await schedule(third);
		expect(seconds(last.liveEstimate?.arrivalTimeDt ?? '')).toBe(
			seconds(liveEstimate?.scheduledAtDt ?? '') + 5 * 60 + last.travelTime,
		);
	});

	it('lets an early driver wait for a window', async () => {
		await send();
		const earlier = (await sequence()).filter((orderNo) => orderNo !== 'B');
		for (const orderNo of earlier) {
			await tell(orderNo, { status: 'success', endTime: { unixTimestamp: at('09:05:00') } });
		}
		const { liveEstimate } = await schedule('B');
		expect(liveEstimate).toMatchObject({ scheduledAt: '12:30', scheduledAtDt: `${day} 12:30:00` });
		expect(seconds(liveEstimate?.arrivalTimeDt ?? '')).toBeLessThan(seconds(`${day} 12:00:00`));
	});

	it('lets a service that was only begun last as long as it should, or until now', async () => {
		await send();
		const [first = '', second = ''] = await sequence();
		const { travelTime } = await schedule(second);
		const expected = async () =>
			seconds((await schedule(second)).liveEstimate?.arrivalTimeDt ?? '') - travelTime;
		await tell(first, { status: 'servicing', startTime: { unixTimestamp: at('09:30:00') } });
		now = at('09:31:00');
		expect(await expected()).toBe(seconds(`${day} 09:35:00`));
		now = at('09:50:00');
		expect(await expected()).toBe(seconds(`${day} 09:50:00`));
	});

	it('expects a driver now who should be there by now, and passes over what was called off', async () => {
		await send();
		const [first = '', second = '', third = ''] = await sequence();
		now = at('14:00:00');
		expect((await schedule(first)).liveEstimate?.arrivalTimeDt).toBe(`${day} 14:00:00`);
		const before = seconds((await schedule(third)).liveEstimate?.arrivalTimeDt ?? '');
		expect(before).toBeGreaterThan(seconds(`${day} 14:00:00`));
		await tell(second, { status: 'cancelled' });
		expect(await schedule(second)).not.toHaveProperty('liveEstimate');
		expect(seconds((await schedule(third)).liveEstimate?.arrivalTimeDt ?? '')).toBeLessThan(before);
	});

	it('keeps to what the driver was sent, whatever was planned since', async () => {
		await send();
		const before = (await schedule('B')).liveEstimate;
		await saveOrders(server, [anOrder({ orderNo: 'D', location: near, ...only })]);
		await planDay(server, { date: day });
		expect((await schedule('B')).liveEstimate).toEqual(before);
		expect(await schedule('D')).not.toHaveProperty('liveEstimate');
	});

	it('is over two days later', async () => {
		await send();
		now = at('00:00:00') + 2 * 86_400;
		expect(await schedule('A')).not.toHaveProperty('liveEstimate');
	});

	it('stands in searches too', async () => {
		await send();
		const { body } = await call(server, 'searchOrders', {
			dateRange: { from: day, to: day },
			includeScheduleInformation: true,
		});
		const found = body['orders'] as Array<{ scheduleInformation: ScheduleInformation }>;
		expect(found.map(({ scheduleInformation }) => scheduleInformation.liveEstimate)).toEqual([
			(await schedule('A')).liveEstimate,
			(await schedule('B')).liveEstimate,
			(await schedule('C')).liveEstimate,
		]);
	});
});
