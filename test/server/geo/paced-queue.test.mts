import { NotBegunError, PacedQueue, QueueFullError } from '../../../server/geo/paced-queue.mts';

const never = (): AbortSignal => new AbortController().signal;

/** A clock that goes on by what is waited for, and by nothing else. */
function aQueue(capacity = 10) {
	let time = 0;
	const queue = new PacedQueue({
		intervalMs: 1000,
		capacity,
		now: () => time,
		pause: (ms) => {
			time += ms;
			return Promise.resolve();
		},
	});
	return { queue, time: () => time, pass: (ms: number) => void (time += ms) };
}

describe('PacedQueue', () => {
	it('begins each work an interval after the one before, in their order', async () => {
		const { queue, time } = aQueue();
		const begun: Array<[string, number]> = [];
		const work = (name: string) => () => Promise.resolve(void begun.push([name, time()]));
		await Promise.all(['a', 'b', 'c'].map((name) => queue.run(work(name), never())));
		await queue.run(work('d'), never());
		expect(begun).toEqual([
			['a', 0],
			['b', 1000],
			['c', 2000],
			['d', 3000],
		]);
	});

	it('does not wait when the interval has passed already', async () => {
		const { queue, time, pass } = aQueue();
		await queue.run(() => {
			pass(400);
			return Promise.resolve();
		}, never());
		await queue.run(() => {
			pass(5000);
			return Promise.resolve();
		}, never());
		await queue.run(() => Promise.resolve(), never());
		expect(time()).toBe(6000);
	});

	it('goes on after a work that failed', async () => {
		const { queue } = aQueue();
		const failing = queue.run(() => Promise.reject(new Error('down')), never());
		const next = queue.run(() => Promise.resolve('answer'), never());
		await expect(failing).rejects.toThrow('down');
		expect(await next).toBe('answer');
	});

	it('refuses what is too many, and says so', async () => {
		const { queue } = aQueue(2);
		let release: () => void = () => undefined;
		const running = queue.run(() => new Promise<void>((resolve) => (release = resolve)), never());
		const waiting = [1, 2].map(() => queue.run(() => Promise.resolve(), never()));
		await expect(queue.run(() => Promise.resolve(), never())).rejects.toThrow(QueueFullError);
		release();
		await Promise.all([running, ...waiting]);
	});

	it('takes out what was abandoned, but not what has begun', async () => {
		const { queue } = aQueue();
		const abandon = new AbortController();
		let release: (answer: string) => void = () => undefined;
		let hasBegun = false;
		const running = queue.run(() => new Promise<string>((resolve) => (release = resolve)), abandon.signal);
		const waiting = queue.run(() => Promise.resolve((hasBegun = true)), abandon.signal);
		const other = queue.run(() => Promise.resolve('other'), never());
		await Promise.resolve();
		abandon.abort();
		await expect(waiting).rejects.toThrow(NotBegunError);
		release('answer');
		expect(await running).toBe('answer');
		expect(await other).toBe('other');
		expect(hasBegun).toBe(false);
	});

	it('refuses everything that waits if told to', async () => {
		const { queue } = aQueue();
		const waiting = ['a', 'b'].map((name) => queue.run(() => Promise.resolve(name), never()));
		queue.refuseWaiting('the server ends');
		expect((await Promise.allSettled(waiting)).map(({ status }) => status)).toContain('rejected');
		expect(await queue.run(() => Promise.resolve('c'), never())).toBe('c');
	});
});
