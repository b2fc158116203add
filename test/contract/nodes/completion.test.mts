import type { INodeParameters } from 'n8n-workflow' with { 'resolution-mode': 'require' };
import { report } from '../../support/mobile-events.mts';
import { planDay, saveOrders } from '../../support/optimoroute.mts';
import { anOrder, day } from '../../support/orders.mts';
import { startServer, type TestServer } from '../../support/server.mts';
import { optimoRouteNode, shown } from './optimoroute-node.mts';
import { startScripted, type Received, type Reply } from './scripted-server.mts';

let server: TestServer;
let run: ReturnType<typeof optimoRouteNode>;
/** Of the orders A and B. */
let ids: string[];

beforeEach(async () => {
	server = await startServer();
	run = optimoRouteNode(server);
	const assignedTo = { serial: '001' };
	const rows = ['A', 'B'].map((orderNo) => anOrder({ orderNo, assignedTo }));
	ids = (await saveOrders(server, rows)).map(({ id }) => String(id));
	await planDay(server, { date: day });
});
afterEach(() => server.close());

const order = (mode: string, value: string) => ({ __rl: true, mode, value });
const completion = (operation: string, fields: INodeParameters = {}): INodeParameters => ({
	resource: 'completion',
	operation,
	order: order('orderNo', '={{ $json.no }}'),
	...fields,
});

/** 10:00 in New York on the planned day. */
const ten = 1_805_119_200;

/** The smallest picture there is. */
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=';
const file = { type: 'image/png', data: png };

/** Order A is delivered, with all that a driver can hand in. */
async function deliver(): Promise<void> {
	const driver = { serial: '001' };
	const form = {
		note: 'Left with the neighbour',
		signature: file,
		images: [file, file],
		barcode: [{ barcode: '345678', status: 'unscannable', images: [file] }],
	};
	const results = await report(server, [
		{ event: 'start_service', driver, orderNo: 'A', time: ten },
		{ event: 'success', driver, orderNo: 'A', time: ten + 300, form },
	]);
	expect(results).toMatchObject([{ success: true }, { success: true }]);
}

describe('Update', () => {
	const update = completion('update', {
		status: '={{ $json.status }}',
		updateFields: { startTime: '={{ $json.start }}', endTime: '={{ $json.end }}' },
	});

	it('sets status and times of all items in one request, however the times are written', async () => {
		const { json, error } = await run(update, [
			{ no: 'A', status: 'success', start: ten, end: '2027-03-15T14:05:00Z' },
			{ no: 'B', status: 'servicing', start: '2027-03-15T10:20:00' },
		]);
		expect(error).toBeUndefined();
		expect(json).toEqual([
			{
				updated: true,
				orderNo: 'A',
				status: 'success',
				startTime: '2027-03-15T10:00:00',
				startTimeUtc: '2027-03-15T14:00:00Z',
				endTime: '2027-03-15T10:05:00',
				endTimeUtc: '2027-03-15T14:05:00Z',
			},
			expect.objectContaining({ orderNo: 'B', status: 'servicing', startTimeUtc: '2027-03-15T14:20:00Z' }),
		]);
		expect(server.log.filter((line) => line.includes('update_completion_details'))).toHaveLength(1);
	});

	it('finds an order by the ID too', async () => {
		const { json } = await run({ ...update, order: order('id', '={{ $json.id }}') }, [
			{ id: ids[1], status: 'cancelled' },
		]);
		expect(json).toMatchObject([{ updated: true, id: ids[1], status: 'cancelled' }]);
	});

	it('fails one item alone, and says what to do', async () => {
		const { outputs } = await run(
			update,
			[
				{ no: 'A', status: 'failed', start: ten, end: ten - 60 },
				{ no: 'X', status: 'success' },
				{ no: 'B', status: 'failed', start: ten, end: ten + 60 },
			],
			{ onError: 'continueErrorOutput' },
		);
		expect(outputs.map((output) => output.length)).toEqual([1, 2]);
		expect(outputs[1]?.map(({ json }) => json)).toMatchObject([
			{
				no: 'A',
				details: { code: 'ERR_INVALID_PARAM_FORMAT', advice: expect.stringContaining('ends after') },
			},
			{ no: 'X', error: expect.stringMatching(/^Order X: /), details: { code: 'ERR_ORD_NOT_FOUND' } },
		]);
	});

	it('says which time is none', async () => {
		const { error } = await run(update, [{ no: 'A', status: 'success', end: 'noon' }]);
		expect(shown(error).message).toBe("'End Time' is no time: noon");
	});
});

describe('Get', () => {
	it('gives the fields that most workflows need, for orders done and not', async () => {
		await deliver();
		const { json } = await run(completion('get'), [{ no: 'A' }, { no: 'B' }]);
		expect(json).toEqual([
			{
				orderNo: 'A',
				status: 'success',
				startTime: '2027-03-15T10:00:00',
				startTimeUtc: '2027-03-15T14:00:00Z',
				endTime: '2027-03-15T10:05:00',
				endTimeUtc: '2027-03-15T14:05:00Z',
				note: 'Left with the neighbour',
				signed: true,
				images: 2,
				trackingUrl: expect.any(String),
			},
			expect.objectContaining({ orderNo: 'B', startTime: '', endTimeUtc: '', signed: false, images: 0 }),
		]);
		expect(server.log.filter((line) => line.includes('get_completion_details'))).toHaveLength(1);
	});

	it('gives all there is', async () => {
		await deliver();
		const { json } = await run(completion('get', { simplify: false }), [{ no: 'A' }]);
		expect(json).toMatchObject([
			{ orderNo: 'A', status: 'success', startTime: { unixTimestamp: ten }, form: { images: [{}, {}] } },
		]);
	});

	it('fails for an order that is not there', async () => {
		const { error } = await run(completion('get'), [{ no: 'X' }]);
		expect(shown(error).message).toMatch(/^Order X: /);
		expect(shown(error).description).toMatch(/ERR_ORD_NOT_FOUND\)$/);
	});
});

describe('Download Files', () => {
	const files = (options: INodeParameters = {}) => completion('downloadFiles', { options });

	it('gives each file as binary data under a name that tells what it is', async () => {
		await deliver();
		const { outputs, error } = await run(files(), [{ no: 'A' }, { no: 'B' }]);
		expect(error).toBeUndefined();
		const [delivered, other] = outputs[0] ?? [];
		const named = Object.entries(delivered?.binary ?? {}).map(([property, { fileName }]) => [
			property,
			fileName,
		]);
		expect(Object.fromEntries(named)).toEqual({
			signature: 'A-signature.png',
			image_1: 'A-image-1.png',
			image_2: 'A-image-2.png',
			barcodeImage_1: 'A-barcode-image-1.png',
		});
		expect(delivered?.binary?.['signature']).toMatchObject({ mimeType: 'image/png', data: png });
		const expiresAt = '2027-03-08T12:00:00.000Z';
		expect(delivered?.json).toMatchObject({ orderNo: 'A', status: 'success' });
		expect(delivered?.json['files']).toContainEqual({
			property: 'barcodeImage_1',
			kind: 'barcodeImage',
			fileName: 'A-barcode-image-1.png',
			mimeType: 'image/png',
			barcode: '345678',
			expiresAt,
		});
		expect(JSON.stringify(delivered?.json)).not.toContain('signature=');
		expect(other).toMatchObject({ json: { orderNo: 'B', files: [] }, pairedItem: { item: 1 } });
		expect(other?.binary).toBeUndefined();
	});

	it('does not send the key along', async () => {
		await deliver();
		await run(files(), [{ no: 'A' }]);
		const fetched = server.log.filter((line) => line.includes('/files/'));
		expect(fetched).toHaveLength(4);
		expect(fetched.join()).not.toContain(server.key);
	});

	it('calls the files of an order named by its ID after its number, and takes only the kinds wanted', async () => {
		await deliver();
		const parameters = { ...files({ files: ['signature'] }), order: order('id', '={{ $json.id }}') };
		const { outputs } = await run(parameters, [{ id: ids[0] }]);
		expect(outputs[0]?.[0]?.json).toMatchObject({ id: ids[0], orderNo: 'A' });
		expect(outputs[0]?.[0]?.binary).toMatchObject({ signature: { fileName: 'A-signature.png' } });
		expect(Object.keys(outputs[0]?.[0]?.binary ?? {})).toEqual(['signature']);
	});

	/** The first image has gone from the disk. */
	async function loseOne(): Promise<void> {
		const attachment = [...server.domain.store.records.attachments.all()][1];
		await server.domain.store.write((unit) => unit.remove('attachments', attachment?.id ?? ''));
	}

	it('fails an order of which a file is gone, and no other', async () => {
		await deliver();
		await loseOne();
		const { outputs } = await run(files(), [{ no: 'A' }, { no: 'B' }, { no: 'X' }], {
			onError: 'continueErrorOutput',
		});
		expect(outputs.map((items) => items.length)).toEqual([1, 2]);
		expect(outputs[1]?.[0]?.json).toMatchObject({
			error: expect.stringMatching(
				/^Order A, A-.+: The file could not be downloaded: its server answered 404$/,
			),
			details: { code: 'HTTP 404', advice: expect.stringContaining('Go on Without Missing Files') },
		});
	});

	it('lists a file that is gone, if that is wanted', async () => {
		await deliver();
		await loseOne();
		const { outputs, error } = await run(files({ ignoreMissing: true }), [{ no: 'A' }]);
		expect(error).toBeUndefined();
		expect(Object.keys(outputs[0]?.[0]?.binary ?? {})).toHaveLength(3);
		expect(outputs[0]?.[0]?.json['missing']).toMatchObject([
			{ property: expect.any(String), reason: expect.stringContaining('404') },
		]);
	});
});

describe('a service that is in trouble', () => {
	const details = (url: string, orders: readonly object[] = [{}]): Reply => ({
		body: {
			success: true,
			orders: orders.map((named) => ({
				...named,
				success: true,
				data: { status: 'success', form: { signature: { type: 'image/png', url } } },
			})),
		},
	});

	async function serve(script: (request: Received, url: string) => Reply | 'lost') {
		const scripted = await startScripted((request) => script(request, scripted.url));
		return { scripted, run: optimoRouteNode({ url: scripted.url, key: 'the-key' }) };
	}

	it('gives its file when asked a second time, by the address alone', async () => {
		let tries = 0;
		const { scripted, run: runScripted } = await serve(({ path }, url) => {
			if (path !== '/file') return details(`${url}/file?signed=1`);
			return tries++ === 0 ? { status: 503, body: 'busy' } : { body: 'ink' };
		});
		const { outputs, error } = await runScripted(completion('downloadFiles'), [{ no: 'A' }]);
		await scripted.close();
		expect(error).toBeUndefined();
		const { data = '' } = outputs[0]?.[0]?.binary?.['signature'] ?? {};
		expect(Buffer.from(data, 'base64').toString()).toBe('ink');
		const fetched = scripted.received.filter(({ path }) => path === '/file');
		expect(fetched.map(({ query }) => query.toString())).toEqual(['signed=1', 'signed=1']);
	});

	it.each(['file:///etc/passwd', '/files/1', ''])(
		'does not fetch %j, which is no address on the web',
		async (url) => {
			const { scripted, run: runScripted } = await serve(() => details(url));
			const { error } = await runScripted(completion('downloadFiles'), [{ no: 'A' }]);
			await scripted.close();
			expect(shown(error).message).toBe('Order A, A-signature.png: The file has no address on the web');
		},
	);

	it('fails only the orders whose number it does not tell, and says why', async () => {
		const { scripted, run: runScripted } = await serve(({ path, body }, url) => {
			if (path === '/file') return { body: 'ink' };
			if (path === '/v1/get_orders') return { status: 404, body: 'Not found' };
			const orders = (body.orders ?? []).map((named, place) => ({
				...named,
				success: true,
				data: {
					status: 'success',
					...(place === 0 && { form: { signature: { type: 'image/png', url: `${url}/file` } } }),
				},
			}));
			return { body: { success: true, orders } };
		});
		const parameters = { ...completion('downloadFiles'), order: order('id', '={{ $json.id }}') };
		const items = ids.map((id) => ({ id }));
		const { outputs } = await runScripted(parameters, items, { onError: 'continueErrorOutput' });
		const { error } = await runScripted(parameters, items);
		await scripted.close();
		expect(outputs[0]?.map(({ json }) => json)).toEqual([{ id: ids[1], status: 'success', files: [] }]);
		expect(outputs[1]).toMatchObject([
			{ json: { id: ids[0], error: expect.stringContaining('does not answer like OptimoRoute') } },
		]);
		expect(shown(error).description).toContain("'Base URL'");
		expect(shown(error).message).toContain('1 of 2 items failed');
	});

	it('fails only the order of which it tells nonsense', async () => {
		const { scripted, run: runScripted } = await serve(({ body }, url) => ({
			body: {
				success: true,
				orders: (body.orders ?? []).map((named, place) => ({
					...named,
					success: true,
					data: { status: 'success', form: place === 0 ? { images: [{ url: `${url}/file` }] } : {} },
				})),
			},
		}));
		const items = [{ no: 'A' }, { no: 'B' }];
		const { outputs } = await runScripted(completion('downloadFiles'), items, {
			onError: 'continueErrorOutput',
		});
		await scripted.close();
		expect(outputs.map((output) => output.map(({ json }) => json['no'] ?? json['orderNo']))).toEqual([
			['B'],
			['A'],
		]);
	});

	it('is asked about 500 orders at a time, and about each once', async () => {
		const { scripted, run: runScripted } = await serve(({ body }) => details('', body.orders));
		const items = Array.from({ length: 1100 }, (_, n) => ({ no: `N${n}` }));
		const { json } = await runScripted(completion('get'), items);
		await scripted.close();
		expect(scripted.received.map(({ body }) => body.orders?.length)).toEqual([500, 500, 100]);
		expect(json.map(({ orderNo }) => orderNo)).toEqual(items.map(({ no }) => no));
	});

	it('has done an update whose answer was lost, and says so when asked again', async () => {
		let tries = 0;
		const { scripted, run: runScripted } = await serve(({ body }) =>
			tries++ === 0 ? 'lost' : details('', Object(body['updates'])),
		);
		const parameters = completion('update', { status: 'success' });
		const { json, error } = await runScripted(parameters, [{ no: 'A' }]);
		await scripted.close();
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ updated: true, orderNo: 'A', status: 'success' }]);
	});
});
