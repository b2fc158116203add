import type { CompletionDetails } from '../../../../contract/optimoroute/completion.ts';
import type { MobileEvent } from '../../../../contract/optimoroute/event.ts';
import { memoryAttachmentFiles } from '../../../../server/store/attachment-files.mts';
import { StoreUnavailableError } from '../../../../server/store/store.mts';
import { twoCompanies } from '../../../support/companies.mts';
import { postMobileEvents, report } from '../../../support/mobile-events.mts';
import { call, planDay, saveOrders } from '../../../support/optimoroute.mts';
import { anOrder, day } from '../../../support/orders.mts';
import { startServer, type TestServer } from '../../../support/server.mts';

const driver = { serial: '001' };
const ten = 1_805_119_200;
const png = Buffer.from('\x89PNG\r\n\x1a\nsigned', 'latin1').toString('base64');
const jpeg = Buffer.from('\xff\xd8\xff\xe0photo', 'latin1').toString('base64');
const webp = Buffer.from('RIFF\x01\x02\x03\x04WEBPphoto', 'latin1').toString('base64');

let server: TestServer;
const begin = async (options: Parameters<typeof startServer>[0] = {}) => {
	server = await startServer(options);
	await saveOrders(server, [anOrder({ orderNo: 'A', assignedTo: driver })]);
	await planDay(server, { date: day });
};
afterEach(() => server.close());

const completion = async (orderNo = 'A'): Promise<CompletionDetails> => {
	const { body } = await call(server, 'getCompletionDetails', { orders: [{ orderNo }] });
	return (body['orders'] as Array<{ data: CompletionDetails }>)[0]!.data;
};
const eventLog = async (): Promise<MobileEvent[]> =>
	(await call(server, 'getEvents')).body['events'] as MobileEvent[];
const told = async () => (await eventLog()).map(({ event, unixTimestamp }) => [event, unixTimestamp - ten]);
const event = (name: string, seconds: number, more: object = {}) => ({
	event: name,
	driver,
	orderNo: 'A',
	time: ten + seconds,
	...more,
});
const times = async () => {
	const { status, startTime, endTime } = await completion();
	const since = (time: { unixTimestamp: number } | undefined) => time && time.unixTimestamp - ten;
	return [status, since(startTime), since(endTime)];
};

describe('what devices tell', () => {
	beforeEach(() => begin());

	it('changes the status of orders, and is told as it stands', async () => {
		const results = await report(server, [
			{ event: 'on_duty', driver: { externalId: 'DRV001' }, time: ten - 60 },
			{ event: 'start_route', driver, time: ten - 30 },
			event('start_service', 0, { position: { latitude: 42.36, longitude: -71.06 } }),
			event('success', 60),
			{ event: 'end_route', driver, time: ten + 90 },
		]);
		expect(results).toEqual(Array(5).fill({ success: true, recorded: true }));
		expect(await told()).toEqual([
			['on_duty', -60],
			['start_route', -30],
			['start_service', 0],
			['success', 60],
			['end_route', 90],
		]);
		expect(await times()).toEqual(['success', 0, 60]);
		expect((await completion()).startPosition).toMatchObject({ timestamp: ten, latitude: 42.36 });
	});

	it('is told once, however often it is sent', async () => {
		const all = [event('start_service', 0), event('success', 60)];
		await report(server, all);
		expect(await report(server, all)).toEqual(Array(2).fill({ success: true, recorded: false }));
		expect(await told()).toEqual([
			['start_service', 0],
			['success', 60],
		]);
	});

	it.each<[string, object[], unknown[]]>([
		['start after end', [event('success', 60), event('start_service', 0)], ['success', 0, 60]],
		['in the same second', [event('success', 0), event('start_service', 0)], ['success', 0, 0]],
		['failure before success', [event('success', 60), event('failed', 30)], ['success', undefined, 60]],
		[
			'end before the next start',
			[event('start_service', 90), event('failed', 30)],
			['servicing', 90, undefined],
		],
		['a second visit', [event('failed', 30), event('start_service', 90)], ['servicing', 90, undefined]],
		[
			'rejection before start',
			[event('start_service', 0), event('rejected', -30)],
			['servicing', 0, undefined],
		],
	])('never takes back what happened later: %s', async (_case, events, expected) => {
		expect(await report(server, events)).toEqual(Array(2).fill({ success: true, recorded: true }));
		expect(await times()).toEqual(expected);
		expect(await eventLog()).toHaveLength(2);
	});

	it.each([
		[{ event: 'success', driver, time: ten }, 'EVENT_WITHOUT_ORDER'],
		[{ event: 'on_duty', driver, orderNo: 'A' }, 'EVENT_WITH_ORDER'],
		[{ event: 'start_time_changed', driver }, 'EVENT_WITHOUT_START'],
		[{ event: 'on_duty', driver, form: { note: 'n' } }, 'EVENT_WITH_FORM'],
		[event('success', 0, { orderNo: 'X' }), 'ORDER_NOT_FOUND'],
		[event('success', 0, { driver: { serial: 'X' } }), 'DRIVER_NOT_FOUND'],
		[event('success', 0, { driver: {} }), 'FIELD_MISSING'],
		[event('success', 0, { time: '2027-02-30T10:00:00' }), 'FIELD_INVALID'],
		[event('success', 0, { time: 'yesterday' }), 'FIELD_INVALID'],
		[event('arrived', 0), 'FIELD_INVALID'],
		[event('success', 0, { form: { signature: { data: 'no base64!' } } }), 'FIELD_INVALID'],
		[event('success', 0, { form: { images: [{ data: png }, { data: 'PHN2Zz4=' }] } }), 'FILE_TYPE_UNKNOWN'],
		[event('success', 0, { orderNo: 'X', form: { signature: { data: png } } }), 'ORDER_NOT_FOUND'],
	])('is refused alone and whole: %j', async (wrong, code) => {
		const results = await report(server, [wrong, { event: 'on_duty', driver }]);
		expect(results).toEqual([
			{ success: false, code, message: expect.stringMatching(/\.$/) },
			{ success: true, recorded: true },
		]);
		expect(await completion()).toEqual({ status: 'scheduled' });
		expect((await eventLog()).map((one) => one.event)).toEqual(['on_duty']);
		expect(await server.domain.attachmentFiles.ids()).toEqual([]);
		expect(server.domain.store.records.attachments.size).toBe(0);
	});

	it('needs the admin token', async () => {
		const body = JSON.stringify({ events: [{ event: 'on_duty', driver }] });
		const { status } = await fetch(`${server.url}/admin/mobile-events`, { method: 'POST', body });
		expect(status).toBe(401);
		expect(await eventLog()).toEqual([]);
	});

	it.each([
		{},
		{ events: [] },
		{ events: Array(501).fill({}) },
		{ events: [{}], company: 'Nobody' },
		{ events: [{}], company: 1 },
	])('has to be a list for a company that exists', async (body) => {
		expect((await postMobileEvents(server, body)).status).toBe(400);
	});
});

describe('companies', () => {
	it('are named or counted, and know only their own orders', async () => {
		await begin({ seed: twoCompanies });
		const success = event('success', 0);
		expect(await report(server, [success], 'Another Company')).toMatchObject([{ code: 'ORDER_NOT_FOUND' }]);
		expect(await report(server, [success], 1)).toMatchObject([{ code: 'ORDER_NOT_FOUND' }]);
		expect(await report(server, [success], 0)).toMatchObject([{ success: true }]);
	});
});

describe('forms', () => {
	const form = {
		note: 'Left at the door',
		signature: { type: 'image/png', data: png },
		images: [{ data: jpeg }, { type: 'image/png', data: webp }],
		barcode: [
			{ barcode: '123', status: 'success', scanned: '123', type: 'ean-13' },
			{ barcode: '345', status: 'unscannable', images: [{ data: jpeg }] },
		],
		barcode_collections: [{ status: 'added', scanned: '000', type: 'code-128' }],
	};

	it('are shown with links to their files, each typed by its content', async () => {
		await begin();
		await report(server, [event('success', 0, { form })]);
		const file = (type: string) => ({ type, url: expect.stringContaining(`${server.url}/files/`) });
		const shown = (await completion()).form;
		expect(shown).toEqual({
			note: 'Left at the door',
			signature: file('image/png'),
			images: [file('image/jpeg'), file('image/webp')],
			barcode: [
				{ barcode: '123', scanInfo: { status: 'success', scanned: '123', type: 'ean-13' } },
				{ barcode: '345', scanInfo: { status: 'unscannable', images: [file('image/jpeg')] } },
			],
			barcode_collections: [
				{ barcode: null, scanInfo: { status: 'added', scanned: '000', type: 'code-128' } },
			],
		});
		const signature = await fetch(shown!.signature!.url);
		expect(Buffer.from(await signature.arrayBuffer()).toString('base64')).toBe(png);
	});

	it('may follow when the device is back in reach', async () => {
		await begin();
		await report(server, [event('success', 0)]);
		expect(await report(server, [event('success', 0, { form })])).toEqual([
			{ success: true, recorded: false },
		]);
		expect(await completion()).toMatchObject({ status: 'success', form: { note: 'Left at the door' } });
	});

	it('take the place of the one before, whose files go', async () => {
		await begin();
		await report(server, [event('failed', 0, { form })]);
		const { url } = (await completion()).form!.signature!;
		await report(server, [event('success', 60, { form: { images: [{ data: webp }] } })]);
		expect((await completion()).form).toEqual({ images: [expect.objectContaining({ type: 'image/webp' })] });
		expect(await server.domain.attachmentFiles.ids()).toHaveLength(1);
		expect(server.domain.store.records.attachments.size).toBe(1);
		expect((await fetch(url)).status).toBe(404);
	});

	it('that come too late leave no files', async () => {
		await begin();
		await report(server, [event('success', 60, { form }), event('failed', 0, { form })]);
		expect(await server.domain.attachmentFiles.ids()).toHaveLength(4);
		expect(server.domain.store.records.attachments.size).toBe(4);
	});

	it.each([
		['deleted', 'deleteOrder', { orderNo: 'A', forceDelete: true }],
		['deleted with all others', 'deleteAllOrders', {}],
		['taken back', 'updateCompletionDetails', { updates: [{ orderNo: 'A', data: { status: 'scheduled' } }] }],
	] as const)('go with their files when the order is %s', async (_how, operation, input) => {
		await begin();
		await report(server, [event('success', 0, { form })]);
		expect(await server.domain.attachmentFiles.ids()).toHaveLength(4);
		expect((await call(server, operation, input)).body).toMatchObject({ success: true });
		expect(await server.domain.attachmentFiles.ids()).toEqual([]);
		expect(server.domain.store.records.attachments.size).toBe(0);
	});

	it('are not taken without their files', async () => {
		const files = memoryAttachmentFiles();
		let left = 2;
		const save: typeof files.save = async (id, content) => {
			left -= 1;
			if (left < 0) throw new StoreUnavailableError('full');
			await files.save(id, content);
		};
		await begin({ attachmentFiles: { ...files, save } });
		expect(await report(server, [event('success', 0, { form })])).toMatchObject([{ code: 'UNAVAILABLE' }]);
		expect(await completion()).toEqual({ status: 'scheduled' });
		expect(await files.ids()).toEqual([]);
		expect(await eventLog()).toEqual([]);
	});

	it('of ten megabytes are taken, and larger ones are not', async () => {
		await begin();
		const limit = 10 * 1024 * 1024;
		const sized = (bytes: number) => {
			const content = Buffer.alloc(bytes);
			content.write('%PDF-');
			return event('success', 0, { form: { images: [{ data: content.toString('base64') }] } });
		};
		expect(await report(server, [sized(limit + 1)])).toMatchObject([{ code: 'FILE_TOO_LARGE' }]);
		expect(await report(server, [sized(limit + 10)])).toMatchObject([{ code: 'FIELD_INVALID' }]);
		expect(await report(server, [sized(limit)])).toMatchObject([{ success: true }]);
	});
});
