import type { ServerResponse } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { pino } from 'pino';
import type { Geocoder } from '../../server/geo/geocoder.mts';
import { openGeocoder } from '../../server/open-geocoder.mts';
import { aResult, answerJson, type NominatimServer, startNominatim } from '../support/nominatim.mts';
import { call } from '../support/optimoroute.mts';
import { startServer } from '../support/server.mts';
import { withFolder } from './store/temporary-folder.mts';

const timeoutMs = 60_000;
const house = aResult({ name: '12 Long Lane, Anytown', houseNumber: '12' });
const brisbane = '1 George St, Brisbane QLD 4000';
const inBrisbane = [{ address: 'Brisbane, Queensland, Australia', partial: true }];

/** A geocoder with a data folder, and a service that answers as the test says; waiting never takes time. */
function withGeocoder(
	answer: (address: string, response: ServerResponse) => void,
	work: (parts: {
		service: NominatimServer;
		open: (fields?: { url?: string; intervalMs?: number; timeoutMs?: number }) => Promise<Geocoder>;
		warnings: string[];
		pauses: number[];
	}) => Promise<void>,
): Promise<void> {
	return withFolder(async (dataFolder) => {
		const service = await startNominatim(answer);
		const warnings: string[] = [];
		const pauses: number[] = [];
		const opened: Geocoder[] = [];
		const log = pino({ level: 'warn' }, { write: (line) => warnings.push(line) });
		const open: Parameters<typeof work>[0]['open'] = async (fields = {}) => {
			const pause = (ms: number): Promise<void> => {
				pauses.push(ms);
				// The deadline of a request comes only if the test sets one; the queue never waits.
				return ms === timeoutMs ? new Promise(() => undefined) : Promise.resolve();
			};
			const settings = { url: service.url, email: undefined, intervalMs: 0, timeoutMs, ...fields };
			const geocoder = await openGeocoder({ nominatim: settings, dataFolder }, pause, log);
			opened.push(geocoder);
			return geocoder;
		};
		try {
			await work({ service, open, warnings, pauses });
		} finally {
			for (const geocoder of opened) await geocoder.close();
			await service.close();
		}
	});
}

describe('openGeocoder with an address service', () => {
	it('asks as Nominatim wants to be asked', () =>
		withGeocoder(
			(_address, response) => answerJson(response, [house]),
			async ({ service, open }) => {
				const { geocode } = await open({ url: `${service.url}/maps/?key=abc` });
				expect(await geocode(' 12 Long\u0000 Lane,\n Anytown ', [])).toEqual([
					{ address: '12 Long Lane, Anytown', place: { lat: -27.47, lng: 153.03 }, partial: false },
				]);
				expect(service.requests).toHaveLength(1);
				const [{ path, query, userAgent } = { path: '', query: new URLSearchParams(), userAgent: '' }] =
					service.requests;
				expect(path).toBe('/maps/search');
				expect(Object.fromEntries(query)).toEqual({
					q: '12 Long Lane, Anytown',
					format: 'jsonv2',
					limit: '5',
					addressdetails: '1',
					key: 'abc',
				});
				expect(userAgent).toMatch(/^delivery-routing-server \(https:\/\//);
			},
		));

	it('takes the address book before the service, and the service before the list of towns', () =>
		withGeocoder(
			(_address, response) => answerJson(response, []),
			async ({ service, open }) => {
				const { geocode } = await open();
				const entry = { address: brisbane, place: { lat: 1, lng: 2 } };
				expect(await geocode(brisbane, [entry])).toEqual([{ ...entry, partial: false }]);
				expect(service.requests).toHaveLength(0);
				expect(await geocode(brisbane, [])).toEqual([]);
			},
		));

	it('asks for an address once, however many want it and however it is spaced', () =>
		withGeocoder(
			(_address, response) => answerJson(response, [house]),
			async ({ service, open }) => {
				const { geocode, geocodeAll } = await open();
				const wanted = ['12 Long Lane', '12  long lane', '12 Long Lane'];
				const [all, one] = await Promise.all([geocodeAll(wanted, []), geocode('12 Long Lane', [])]);
				expect([...all, one].map((matches) => matches.length)).toEqual([1, 1, 1, 1]);
				expect(service.requests).toHaveLength(1);
			},
		));

	it('keeps answers over a restart, that there is no such address too', () =>
		withGeocoder(
			(address, response) => answerJson(response, address.startsWith('12') ? [house] : []),
			async ({ service, open }) => {
				const before = await open();
				const wanted = ['12 Long Lane', 'Nowhere 5'];
				const answers = await before.geocodeAll(wanted, []);
				await before.close();
				const after = await open();
				expect(await after.geocodeAll(wanted, [])).toEqual(answers);
				expect(answers.map((matches) => matches.length)).toEqual([1, 0]);
				expect(service.requests).toHaveLength(2);
			},
		));

	it('leaves the interval between two questions', () =>
		withGeocoder(
			(_address, response) => answerJson(response, [house]),
			async ({ service, open, pauses }) => {
				const { geocodeAll } = await open({ intervalMs: 50_000 });
				await geocodeAll(['Street 1', 'Street 2', 'Street 3'], []);
				expect(service.requests).toHaveLength(3);
				const waits = pauses.filter((ms) => ms !== timeoutMs);
				expect(waits).toHaveLength(2);
				// Less than the interval by what the answer before took.
				for (const ms of waits) expect(ms).toBeGreaterThan(20_000);
			},
		));

	it.each<[string, (response: ServerResponse) => void]>([
		['status 500', (response) => response.writeHead(500).end()],
		['status 429', (response) => response.writeHead(429, { 'retry-after': '1' }).end()],
		['status 403', (response) => response.writeHead(403).end('Access blocked')],
		['HTML', (response) => response.end('<html>Welcome</html>')],
		['no list', (response) => answerJson(response, { error: 'Unable to geocode' })],
		['a list of nonsense', (response) => answerJson(response, [{ lat: 'north' }])],
		['a broken connection', (response) => response.destroy()],
	])('looks for towns when the service answers with %s, tells it once, and does not keep it', (_what, fail) =>
		withGeocoder(
			(_address, response) => fail(response),
			async ({ service, open, warnings }) => {
				const before = await open();
				expect(await before.geocode(brisbane, [])).toMatchObject(inBrisbane);
				expect(await before.geocode('10 Downing St, London SW1A 2AA', [])).toHaveLength(1);
				expect(warnings).toHaveLength(1);
				expect(warnings[0]).not.toContain('George');
				await before.close();
				const asked = service.requests.length;
				expect(await (await open()).geocode(brisbane, [])).toMatchObject(inBrisbane);
				expect(service.requests.length).toBe(asked + 1);
			},
		),
	);

	it('leaves a service alone that failed three times', () =>
		withGeocoder(
			(_address, response) => response.writeHead(500).end(),
			async ({ service, open }) => {
				const { geocode } = await open();
				for (const number of [1, 2, 3, 4, 5]) {
					expect(await geocode(`${number} George St, Brisbane QLD 4000`, [])).toMatchObject(inBrisbane);
				}
				expect(service.requests).toHaveLength(3);
			},
		));

	it('tells a failure again after the service has answered', () => {
		let isDown = true;
		return withGeocoder(
			(_address, response) => (isDown ? response.writeHead(500).end() : answerJson(response, [house])),
			async ({ open, warnings }) => {
				const { geocode } = await open();
				await geocode('Street 1', []);
				isDown = false;
				await geocode('Street 2', []);
				isDown = true;
				await geocode('Street 3', []);
				expect(warnings).toHaveLength(2);
			},
		);
	});

	it('waits for a whole import no longer than told, and keeps the answer that comes late', () => {
		const waiting: ServerResponse[] = [];
		return withGeocoder(
			(_address, response) => void waiting.push(response),
			async ({ service, open, warnings }) => {
				const { geocode, geocodeAll } = await open();
				const addresses = Array.from({ length: 1000 }, (_, at) => `${at} George St, Brisbane QLD 4000`);
				const [first = ''] = addresses;
				const all = await geocodeAll(addresses, [], { withinMs: 5 });
				expect(all).toHaveLength(1000);
				for (const matches of all) expect(matches).toMatchObject(inBrisbane);

				const late = geocode(first, []);
				while (waiting.length === 0) await setImmediate();
				for (const response of waiting) answerJson(response, [house]);
				expect(await late).toMatchObject([{ partial: false }]);
				expect(await geocode(first, [])).toMatchObject([{ partial: false }]);
				expect(service.requests).toHaveLength(1);
				expect(warnings).toEqual([]);
			},
		);
	});

	it('gives up a question that is not answered in time', () =>
		withGeocoder(
			() => undefined,
			async ({ open, warnings }) => {
				const { geocode } = await open({ timeoutMs: 100 });
				expect(await geocode(brisbane, [], { withinMs: timeoutMs })).toMatchObject(inBrisbane);
				expect(warnings.join()).toContain('did not answer in time');
			},
		));

	it('ends while a question is open', () =>
		withGeocoder(
			() => undefined,
			async ({ open, warnings }) => {
				const geocoder = await open();
				const open1 = geocoder.geocode(brisbane, []);
				const open2 = geocoder.geocode('10 Downing St, London SW1A 2AA', []);
				await geocoder.close();
				expect([(await open1).length, (await open2).length]).toEqual([1, 1]);
				expect(warnings).toEqual([]);
			},
		));
});

describe('create_order with an address service', () => {
	it.each([
		['exact', [house], { success: true }],
		['partial', [aResult({ rank: 26 })], { success: false, code: 'ERR_LOC_GEOCODING_PARTIAL' }],
		['multiple', [house, aResult({ lat: 10 })], { success: false, code: 'ERR_LOC_GEOCODING_MULTIPLE' }],
		['none', [], { success: false, code: 'ERR_LOC_GEOCODING' }],
	])('tells %s from the others', (_what, results, expected) =>
		withGeocoder(
			(_address, response) => answerJson(response, results),
			async ({ open }) => {
				const server = await startServer({ geocoder: await open() });
				try {
					const { body } = await call(server, 'createOrder', {
						operation: 'CREATE',
						orderNo: 'A',
						date: '2027-03-15',
						type: 'D',
						location: { address: '12 Long Lane, Anytown' },
					});
					expect(body).toMatchObject(expected);
				} finally {
					await server.close();
				}
			},
		),
	);
});
