import * as fc from 'fast-check';
import { forEachConcurrently } from '../../../nodes/shared/concurrency';

describe('forEachConcurrently', () => {
	it('does each once, in order of starting, and never more than the limit at a time', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.integer({ min: 0, max: 40 }),
				fc.integer({ min: 1, max: 6 }),
				fc.scheduler(),
				async (count, limit, scheduler) => {
					const started: number[] = [];
					let running = 0;
					let most = 0;
					const all = forEachConcurrently(count, limit, async (index) => {
						started.push(index);
						most = Math.max(most, ++running);
						await scheduler.schedule(Promise.resolve());
						running--;
						return true;
					});
					await scheduler.waitFor(all);
					expect(started).toEqual([...Array(count).keys()]);
					expect(most).toBe(Math.min(count, limit));
				},
			),
		);
	});

	it('starts no further one after one has asked to stop, and waits for those under way', async () => {
		const ended: number[] = [];
		await forEachConcurrently(100, 3, async (index) => {
			await Promise.resolve();
			ended.push(index);
			return index !== 1;
		});
		expect(ended).toContain(1);
		expect(ended.length).toBeLessThan(8);
	});
});
