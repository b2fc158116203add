import { shareTravel } from '../../../server/planning/shared-travel.mts';
import { alongALine } from '../planner/problems.mts';

describe('shareTravel', () => {
	it('puts the same tables into memory that threads share', () => {
		const travel = alongALine(0, 5, 9);
		const shared = shareTravel(travel);
		expect(shared).toEqual(travel);
		expect(shared.seconds.buffer).toBeInstanceOf(SharedArrayBuffer);
		expect(shared.meters.buffer).toBeInstanceOf(SharedArrayBuffer);
	});

	it('leaves tables that are shared already where they are', () => {
		const shared = shareTravel(alongALine(0, 5, 9));
		expect(shareTravel(shared).seconds).toBe(shared.seconds);
	});
});
