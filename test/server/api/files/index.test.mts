import type { CompletionDetails } from '../../../../contract/optimoroute/completion.ts';
import { report } from '../../../support/mobile-events.mts';
import { call, saveOrders } from '../../../support/optimoroute.mts';
import { anOrder } from '../../../support/orders.mts';
import { startServer, type TestServer } from '../../../support/server.mts';

const secondsPerDay = 86_400;
const content = { png: '\x89PNG\r\n\x1a\nsigned', pdf: '%PDF-1.7 note' };
const encoded = (text: string) => ({ data: Buffer.from(text, 'latin1').toString('base64') });

let now: Date;
let server: TestServer;
let links: { readonly png: URL; readonly pdf: URL };
beforeEach(async () => {
	now = new Date('2027-03-01T12:00:00Z');
	server = await startServer({ now: () => now });
	await saveOrders(server, [anOrder({ orderNo: 'A' })]);
	const form = { signature: encoded(content.png), images: [encoded(content.pdf)] };
	await report(server, [{ event: 'success', driver: { serial: '001' }, orderNo: 'A', form }]);
	const { body } = await call(server, 'getCompletionDetails', { orders: [{ orderNo: 'A' }] });
	const [row] = body['orders'] as Array<{ data: CompletionDetails }>;
	const { signature, images } = row!.data.form!;
	links = { png: new URL(signature!.url), pdf: new URL(images![0]!.url) };
});
afterEach(() => server.close());

const wait = (seconds: number) => {
	now = new Date(now.getTime() + seconds * 1000);
};
const without = (url: URL, name: string): URL => {
	const changed = new URL(url);
	changed.searchParams.delete(name);
	return changed;
};
const withQuery = (url: URL, name: string, value: string): URL => {
	const changed = new URL(url);
	changed.searchParams.set(name, value);
	return changed;
};

describe('links to files', () => {
	it.each([
		['png', 'image/png', 'inline', 'png'],
		['pdf', 'application/pdf', 'attachment', 'pdf'],
	] as const)(
		'answer the content as a browser may have it: %s',
		async (kind, type, disposition, extension) => {
			const response = await fetch(links[kind]);
			expect(response.status).toBe(200);
			expect(await response.text()).toBe(Buffer.from(content[kind], 'latin1').toString('utf8'));
			expect(response.headers.get('content-type')).toBe(type);
			expect(response.headers.get('x-content-type-options')).toBe('nosniff');
			expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
			expect(response.headers.get('content-disposition')).toMatch(
				new RegExp(`^${disposition}; filename="[0-9a-f-]{36}\\.${extension}"$`),
			);
		},
	);

	it('work for five days at least, and then no more', async () => {
		wait(5 * secondsPerDay);
		expect((await fetch(links.png)).status).toBe(200);
		wait(2 * secondsPerDay);
		const response = await fetch(links.png);
		expect(response.status).toBe(403);
		expect(await response.json()).toEqual({ message: expect.stringContaining('This link has expired') });
	});

	it.each<[string, () => URL]>([
		['no signature', () => without(links.png, 'signature')],
		['no expiry', () => without(links.png, 'expires')],
		['another signature', () => withQuery(links.png, 'signature', '0'.repeat(64))],
		['a short signature', () => withQuery(links.png, 'signature', '0')],
		['a wide signature', () => withQuery(links.png, 'signature', 'é'.repeat(64))],
		['a later expiry', () => withQuery(links.png, 'expires', '9999999999')],
		['an expiry that is none', () => withQuery(links.png, 'expires', 'never')],
		[
			'the signature of another file',
			() => withQuery(links.png, 'signature', links.pdf.searchParams.get('signature')!),
		],
		[
			'two signatures',
			() => new URL(`${links.png.href}&signature=${links.png.searchParams.get('signature')!}`),
		],
	])('are refused with %s', async (_fault, url) => {
		const response = await fetch(url());
		expect(response.status).toBe(403);
		expect(await response.json()).toEqual({ message: expect.stringContaining('signature') });
	});

	it.each([
		'..%2flink-secret',
		'%2e%2e%2flink-secret',
		'a%2f..%2f..%2fsnapshot.json',
		'constructor',
		'%00',
		'%ff',
	])('lead to nothing else: %s', async (path) => {
		const response = await fetch(`${server.url}/files/${path}${links.png.search}`);
		expect(response.status).toBe(404);
		expect(await response.text()).not.toContain('PNG');
	});

	it('end with the order', async () => {
		await call(server, 'deleteOrder', { orderNo: 'A', forceDelete: true });
		const response = await fetch(links.png);
		expect(response.status).toBe(404);
	});

	it('are not told by their signatures in the log', () => {
		expect(server.log.join()).not.toContain(links.png.searchParams.get('signature'));
	});
});
