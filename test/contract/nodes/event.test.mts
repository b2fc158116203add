import type { INodeParameters } from 'n8n-workflow' with { 'resolution-mode': 'require' };
import { report } from '../../support/mobile-events.mts';
import { startServer, type TestServer } from '../../support/server.mts';
import { optimoRouteNode, shown } from './optimoroute-node.mts';

let server: TestServer;
let run: ReturnType<typeof optimoRouteNode>;

beforeEach(async () => {
	server = await startServer();
	run = optimoRouteNode(server);
});
afterEach(() => server.close());

const driver = { serial: '001' };
/** 8:00 in New York. */
const eight = 1_805_112_000;

/** So many drivers' reports of going on duty and off. */
async function happen(count: number): Promise<void> {
	const events = Array.from({ length: count }, (_, n) => ({
		event: n % 2 === 0 ? 'on_duty' : 'off_duty',
		driver,
		time: eight + n,
	}));
	for (let start = 0; start < count; start += 100) await report(server, events.slice(start, start + 100));
}

const getMany = (fields: INodeParameters = {}): INodeParameters => ({
	resource: 'event',
	operation: 'getAll',
	...fields,
});
const all = (options: INodeParameters = {}) => getMany({ returnAll: true, options });

describe('Get Many', () => {
	it('gives events one by one, flat', async () => {
		await happen(1);
		const { json } = await run(getMany());
		expect(json).toMatchObject([{ event: 'on_duty', time: '2027-03-15T08:00:00', driver: 'Amara Okafor' }]);
		const raw = await run(getMany({ simplify: false }));
		expect(raw.json).toMatchObject([{ event: 'on_duty', unixTimestamp: eight, driverSerial: '001' }]);
	});

	it('reads page after page, up to the limit or to the end', async () => {
		await happen(1100);
		const unixTimes = async (fields: INodeParameters) => {
			const { json } = await run(getMany({ simplify: false, ...fields }));
			return json.map(({ unixTimestamp }) => Number(unixTimestamp) - eight);
		};
		const everything = Array.from({ length: 1100 }, (_, n) => n);
		expect(await unixTimes({ returnAll: true })).toEqual(everything);
		expect(await unixTimes({ limit: 600 })).toEqual(everything.slice(0, 600));
		expect(server.log.filter((line) => line.includes('get_events'))).toHaveLength(3 + 2);
	});

	it('goes on behind what an earlier run has read', async () => {
		await happen(2);
		const first = await run(all({ includeTag: true }));
		const [{ nextTag } = {}] = first.json;
		expect(first.json.map((event) => event['nextTag'])).toEqual([nextTag, nextTag]);
		expect((await run(all({ afterTag: String(nextTag) }))).json).toEqual([]);
		await report(server, [{ event: 'on_duty', driver, time: eight + 60 }]);
		const { json } = await run(all({ afterTag: '={{ $json.tag }}' }), [{ tag: nextTag }]);
		expect(json).toMatchObject([{ time: '2027-03-15T08:01:00' }]);
	});

	it('gives a tag behind all that was read, even what the types left out', async () => {
		await happen(2);
		const { json } = await run(all({ includeTag: true, eventTypes: ['on_duty'] }));
		expect(json).toHaveLength(1);
		expect((await run(all({ afterTag: String(json[0]?.nextTag) }))).json).toEqual([]);
	});

	it('gives no tag where a limit could leave events behind it', async () => {
		await happen(2);
		const { json } = await run(getMany({ limit: 1, options: { includeTag: true } }));
		expect(json).toHaveLength(1);
		expect(json[0]).not.toHaveProperty('nextTag');
	});

	it('refuses a tag that is none, in words', async () => {
		const { error } = await run(all({ afterTag: 'abcd1234xyz' }));
		expect(shown(error).message).toMatch(/after_tag/);
		expect(shown(error).description).toMatch(/^Check 'After Tag'/);
	});
});
