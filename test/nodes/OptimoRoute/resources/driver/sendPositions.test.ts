import * as fc from 'fast-check';
import type { DriverPosition } from '../../../../../nodes/OptimoRoute/resources/driver/driverPosition';
import { callsFor, sendPositions } from '../../../../../nodes/OptimoRoute/resources/driver/sendPositions';
import { aClient } from '../../aClient';

interface Update {
	driver: { serial?: string; externalId?: string };
	positions: Array<{ timestamp: number }>;
}

/** A service that knows all drivers but `Nobody`. */
function aService() {
	const calls: Update[][] = [];
	const client = aClient((_name, request) => {
		const { updates }: { updates: Update[] } = Object(request);
		calls.push(updates);
		return {
			success: true,
			updates: updates.map(({ driver }) =>
				driver.serial === 'Nobody'
					? { success: false, code: 'ERR_DRIVER_NOT_FOUND', driver }
					: { success: true, driver },
			),
		};
	});
	return { client, calls };
}

const at = (serial: string, timestamp: number): DriverPosition => ({
	driver: { serial },
	position: { timestamp, latitude: 42, longitude: -71 },
});

describe('sendPositions', () => {
	it('gathers the positions of each driver, in their order', async () => {
		const { client, calls } = aService();
		await sendPositions(client, [at('1', 10), at('2', 11), at('1', 12)]);
		expect(calls).toMatchObject([
			[
				{ driver: { serial: '1' }, positions: [{ timestamp: 10 }, { timestamp: 12 }] },
				{ driver: { serial: '2' }, positions: [{ timestamp: 11 }] },
			],
		]);
	});

	it('sends no more of a driver who was refused', async () => {
		const { client, calls } = aService();
		const rows = Array.from({ length: 250 }, (_, n) => at(n < 240 ? 'Nobody' : 'Ann', n));
		const results = await sendPositions(client, rows);
		expect(calls).toHaveLength(1);
		expect(results.filter((result) => result instanceof Error)).toHaveLength(240);
		expect(results[245]).toEqual({ updated: true, driverSerial: 'Ann', timestamp: 245 });
	});

	it('fails only the positions of a call that was not answered', async () => {
		const { client, calls } = aService();
		const call: typeof client.call = async (...request) => {
			if (calls.length === 1) throw new Error('Lost');
			return await client.call(...request);
		};
		const rows = Array.from({ length: 150 }, (_, n) => at('1', n));
		const results = await sendPositions({ ...client, call }, rows);
		expect(results.slice(0, 100)).not.toContainEqual(expect.any(Error));
		expect(results.slice(100)).toEqual(Array(50).fill(new Error('Lost')));
	});
});

describe('callsFor', () => {
	it('has each position once, each driver once in a call, and at most 100 positions of one', () => {
		const driver = fc.oneof(
			fc.record({ serial: fc.constantFrom('1', '2', '3') }),
			fc.record({ externalId: fc.constantFrom('1', '2') }),
		);
		fc.assert(
			fc.property(fc.array(driver, { maxLength: 600 }), (drivers) => {
				const calls = callsFor(drivers.map((one) => ({ driver: one, position: {} })));
				const sent = calls.flat().flatMap(({ places }) => places);
				expect([...sent].sort((one, other) => one - other)).toEqual(drivers.map((_, place) => place));
				for (const call of calls) {
					expect(new Set(call.map(({ name }) => name)).size).toBe(call.length);
					expect(new Set(call.map(({ places }) => Object.keys(drivers[places[0]])[0])).size).toBe(1);
					for (const { places } of call) expect(places.length).toBeLessThanOrEqual(100);
				}
				for (const name of new Set(calls.flat().map((piece) => piece.name))) {
					const own = calls
						.flat()
						.filter((piece) => piece.name === name)
						.flatMap(({ places }) => places);
					expect(own).toEqual([...own].sort((one, other) => one - other));
				}
			}),
			{ numRuns: 30 },
		);
	});
});
