import type { MobileEvent } from '../../../../contract/optimoroute/event.ts';
import { layout, type Records } from '../../../../server/domain/records.mts';
import { openFileStore } from '../../../../server/store/file-store.mts';
import { seedWith, twoCompanies } from '../../../support/companies.mts';
import { report } from '../../../support/mobile-events.mts';
import { type Account, call, saveOrders } from '../../../support/optimoroute.mts';
import { anOrder } from '../../../support/orders.mts';
import { startServer, type TestServer } from '../../../support/server.mts';
import { withFolder } from '../../store/temporary-folder.mts';

const driver = { serial: '001' };
const noon = 1_805_119_200;

interface Page {
	readonly events: readonly MobileEvent[];
	readonly tag: string;
	readonly remainingEvents: number;
}

const page = async (account: Account, afterTag?: string): Promise<Page> => {
	const { body } = await call(account, 'getEvents', afterTag === undefined ? {} : { after_tag: afterTag });
	expect(body).toMatchObject({ success: true });
	return body as unknown as Page;
};

const duties = (count: number, at: (index: number) => number) =>
	Array.from({ length: count }, (_, index) => ({ event: 'on_duty', driver, time: at(index) }));

describe('get_events', () => {
	let server: TestServer;
	afterEach(() => server.close());

	it('has nothing to tell at first, and keeps its tag until it has', async () => {
		server = await startServer();
		const first = await page(server);
		expect(first).toMatchObject({ events: [], remainingEvents: 0 });
		expect(await page(server, first.tag)).toEqual(first);
		expect(await page(server, '')).toEqual(first);
		await report(server, [{ event: 'on_duty', driver, time: noon }]);
		const next = await page(server, first.tag);
		expect(next.events).toHaveLength(1);
		expect(next.tag).not.toBe(first.tag);
		expect(await page(server, next.tag)).toEqual({ ...next, events: [] });
	});

	it('tells 500 at a time and how many are left, though all happened in one second', async () => {
		server = await startServer();
		for (let batch = 0; batch < 3; batch += 1)
			await report(
				server,
				duties(400, () => noon),
			);
		const sizes: Array<[number, number]> = [];
		let last = await page(server);
		for (; last.events.length > 0; last = await page(server, last.tag)) {
			sizes.push([last.events.length, last.remainingEvents]);
		}
		expect(sizes).toEqual([
			[500, 700],
			[500, 200],
			[200, 0],
		]);
	});

	it('tells what arrives late after what has been told', async () => {
		server = await startServer();
		await report(
			server,
			duties(2, (index) => noon + index),
		);
		const { tag } = await page(server);
		await report(
			server,
			duties(2, (index) => noon - 900 + index),
		);
		const { events } = await page(server, tag);
		expect(events.map((event) => event.unixTimestamp)).toEqual([noon - 900, noon - 899]);
	});

	it('leaves out what a driver does not have, and names the order with events of one', async () => {
		const seed = seedWith((company) => ({
			drivers: company.drivers.map((one) => ({ ...one, externalId: one['serial'] === '001' ? '' : 'X' })),
		}));
		server = await startServer({ seed });
		const [saved] = await saveOrders(server, [
			anOrder({
				orderNo: 'A',
				location: { locationNo: 'L', latitude: 42.36, longitude: -71.06, locationName: 'L' },
			}),
		]);
		const position = { latitude: 42.361, longitude: -71.06, accuracy: 4, speed: 1.5, heading: 90 };
		await report(server, [
			{ event: 'on_duty', driver, time: '2027-03-15T09:00:00' },
			{ event: 'success', driver, orderNo: 'A', time: noon, position: { ...position, timestamp: noon - 2 } },
			{ event: 'start_time_changed', driver, time: noon, plannedStartTime: '2027-03-15T14:30:00Z' },
		]);
		const named = { driverName: expect.any(String), driverSerial: '001' };
		expect((await page(server)).events).toEqual([
			{
				event: 'on_duty',
				unixTimestamp: 1_805_115_600,
				utcTime: '2027-03-15T13:00:00',
				localTime: '2027-03-15T09:00:00',
				...named,
			},
			{
				event: 'success',
				unixTimestamp: noon,
				utcTime: '2027-03-15T14:00:00',
				localTime: '2027-03-15T10:00:00',
				...named,
				orderNo: 'A',
				orderId: saved?.['id'],
				position: { timestamp: noon - 2, ...position, distanceToLocation: 111.2 },
			},
			{
				event: 'start_time_changed',
				unixTimestamp: noon,
				utcTime: '2027-03-15T14:00:00',
				localTime: '2027-03-15T10:00:00',
				...named,
				plannedStartTime: {
					unixTimestamp: 1_805_121_000,
					utcTime: '2027-03-15T14:30:00',
					localTime: '2027-03-15T10:30:00',
				},
			},
		]);
	});

	it.each([
		'abcd1234xyz',
		'-',
		'1',
		Buffer.from('1 0123456789abcdef').toString('base64url'),
		'A'.repeat(600),
	])('refuses a tag it did not give: %s', async (tag) => {
		server = await startServer();
		await report(
			server,
			duties(2, () => noon),
		);
		expect((await call(server, 'getEvents', { after_tag: tag })).body).toMatchObject({
			success: false,
			code: 'ERR_INVALID_PARAM_FORMAT',
		});
	});

	it("takes another company's tag for an unknown one, and tells nothing of its events", async () => {
		server = await startServer({ seed: twoCompanies });
		const other = { url: server.url, key: server.keys[1]! };
		await report(
			server,
			duties(3, () => noon),
		);
		await report(
			server,
			duties(5, () => noon),
			'Another Company',
		);
		const [mine, theirs] = [await page(server), await page(other)];
		expect([mine.events.length, theirs.events.length]).toEqual([3, 5]);
		const unknown = await call(server, 'getEvents', { after_tag: 'abcd1234xyz' });
		expect(await call(server, 'getEvents', { after_tag: theirs.tag })).toEqual(unknown);
	});

	it('goes on after a restart where it was', () =>
		withFolder(async (folder) => {
			const open = () => openFileStore<Records, typeof layout>({ folder, layout });
			const before = await startServer({ store: await open() });
			const { key } = before;
			await report(
				before,
				duties(3, (index) => noon + index),
			);
			const { tag } = await page(before);
			await report(
				before,
				duties(1, () => noon - 5),
			);
			await before.close();
			server = await startServer({ store: await open() });
			await report(
				server,
				duties(1, () => noon + 9),
			);
			const { events } = await page({ url: server.url, key }, tag);
			expect(events.map((event) => event.unixTimestamp)).toEqual([noon - 5, noon + 9]);
		}));
});
