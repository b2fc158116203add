import { accountGate, Gate } from '../../../nodes/shared/gate';

function heldTask() {
	let release = () => {};
	const held = new Promise<void>((resolve) => (release = resolve));
	return { held, release };
}

describe('Gate', () => {
	it('lets in as many as its limit, and the next in line when one leaves', async () => {
		const gate = new Gate(2);
		const entered: string[] = [];
		const tasks = ['a', 'b', 'c', 'd'].map((name) => ({ name, ...heldTask() }));
		const done = tasks.map(
			async ({ name, held }) =>
				await gate.pass(async () => {
					entered.push(name);
					await held;
				}),
		);
		await Promise.resolve();
		expect(entered).toEqual(['a', 'b']);
		tasks[1].release();
		await done[1];
		expect(entered).toEqual(['a', 'b', 'c']);
		for (const { release } of tasks) release();
		await Promise.all(done);
		expect(entered).toEqual(['a', 'b', 'c', 'd']);
	});

	it('gives the place of a task that failed to the next', async () => {
		const gate = new Gate(1);
		const failing = gate.pass(async () => {
			throw new Error('no');
		});
		const next = gate.pass(async () => 'in');
		await expect(failing).rejects.toThrow('no');
		await expect(next).resolves.toBe('in');
		await expect(gate.pass(async () => 'in again')).resolves.toBe('in again');
	});
});

describe('accountGate', () => {
	it('is one for an account, whoever asks, and another for another account', () => {
		expect(accountGate('https://a.example', 'k1', 5)).toBe(accountGate('https://a.example', 'k1', 5));
		expect(accountGate('https://a.example', 'k1', 5)).not.toBe(accountGate('https://a.example', 'k2', 5));
		expect(accountGate('https://a.example', 'k1', 5)).not.toBe(accountGate('https://b.example', 'k1', 5));
	});
});
