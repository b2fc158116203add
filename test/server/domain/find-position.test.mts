import fc from 'fast-check';
import type { Driver } from '../../../server/domain/driver.mts';
import { positionNear } from '../../../server/domain/find-position.mts';
import { storePositions } from '../../../server/domain/store-positions.mts';
import { startServer, type TestServer } from '../../support/server.mts';

const midnight = Date.parse('2027-03-15T00:00:00Z') / 1000;
const place = { lat: 42.4, lng: -71 };

let server: TestServer;
let drivers: Driver[];
beforeEach(async () => {
	server = await startServer();
	drivers = [...server.domain.store.records.drivers.all()];
});
afterEach(() => server.close());

const driver = (index: number): Driver => {
	const found = drivers[index];
	if (found === undefined) throw new Error('The demo company has fewer drivers.');
	return found;
};

const keep = async (owner: Driver, moments: readonly number[]): Promise<void> => {
	await server.domain.store.write((unit) => {
		const positions = moments.map((at) => ({ at, place }));
		storePositions(server.domain, unit, owner, positions, new Set());
	});
};

/** Around a midnight, so that searches reach over it. */
const moment = fc.integer({ min: midnight - 200, max: midnight + 200 });

it('finds the nearest of all positions in time, in whatever parts they arrived', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.array(moment, { minLength: 1, maxLength: 5 }), { maxLength: 4 }),
			moment,
			fc.nat(150),
			async (parts, at, withinSeconds) => {
				const { store } = server.domain;
				await store.write((unit) => {
					for (const { id } of [...store.records.driverTracks.all()]) unit.remove('driverTracks', id);
				});
				for (const part of parts) await keep(driver(0), part);
				const nearest = parts
					.flat()
					.filter((candidate) => Math.abs(candidate - at) <= withinSeconds)
					.sort((a, b) => Math.abs(a - at) - Math.abs(b - at) || a - b)[0];
				expect(positionNear(server.domain, driver(0).id, at, withinSeconds)?.at).toBe(nearest);
			},
		),
	);
});

it("does not take another driver's position", async () => {
	await keep(driver(1), [midnight]);
	expect(positionNear(server.domain, driver(0).id, midnight, 60)).toBeUndefined();
	expect(positionNear(server.domain, driver(1).id, midnight, 60)).toEqual({ at: midnight, place });
});
