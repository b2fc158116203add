import type { JobSummary } from '../../../../contract/routemate/job';
import { forgetOld, isOld, readMemory } from '../../../../nodes/RouteMate/trigger/jobMemory';
import type { JobMemory, KnownJob } from '../../../../nodes/RouteMate/trigger/jobMemory';

const day = 86_400_000;
const now = Date.parse('2027-03-15T12:00:00Z');
const ago = (days: number): string => new Date(now - days * day).toISOString();

function memoryOf(jobs: Record<string, KnownJob>): JobMemory {
	return { newest: now, oldBefore: 0, jobs };
}

function aJob(id: string, madeDaysAgo: number): JobSummary {
	return Object.assign(Object.create(null), { job_id: id, created_at: ago(madeDaysAgo) });
}

describe('forgetOld', () => {
	it('forgets what has been over for days, and keeps what is open', () => {
		const kept = forgetOld(
			memoryOf({
				old: { status: 'completed', updatedAt: ago(4) },
				fresh: { status: 'completed', updatedAt: ago(2) },
				open: { status: 'assigned', updatedAt: ago(90) },
			}),
		);
		expect(Object.keys(kept.jobs).sort()).toEqual(['fresh', 'open']);
		expect(isOld(aJob('old', 4), kept)).toBe(true);
		expect(isOld(aJob('open', 90), kept)).toBe(false);
		expect(isOld(aJob('new', 0), kept)).toBe(false);
	});

	it('never remembers more than 5,000 jobs, and knows the others for old', () => {
		const jobs = Array.from({ length: 5_100 }, (_, n): [string, KnownJob] => [
			`J${n}`,
			{ status: 'assigned', updatedAt: ago(n / 100) },
		]);
		const kept = forgetOld(memoryOf(Object.fromEntries(jobs)));
		expect(Object.keys(kept.jobs)).toHaveLength(5_000);
		expect(isOld(aJob('J5050', 50.5), kept)).toBe(true);
	});
});

it.each([undefined, {}, { newest: 1, oldBefore: 0 }, { newest: '1', oldBefore: 0, jobs: {} }])(
	'readMemory takes %j for none',
	(kept) => {
		expect(readMemory(kept)).toBeUndefined();
	},
);
