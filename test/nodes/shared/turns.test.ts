import { takeTurns } from '../../../nodes/shared/turns';

describe('takeTurns', () => {
	it('runs tasks with a common name one after the other, others side by side', async () => {
		const inTurn = takeTurns();
		const events: string[] = [];
		let finishPickup = () => {};
		const pickup = inTurn(['P1'], async () => {
			events.push('pickup begins');
			await new Promise<void>((resolve) => (finishPickup = resolve));
			events.push('pickup ends');
		});
		const delivery = inTurn(['D1', 'P1'], async () => {
			events.push('delivery');
		});
		await inTurn(['X'], async () => {
			events.push('other');
		});
		expect(events).toEqual(['pickup begins', 'other']);
		finishPickup();
		await Promise.all([pickup, delivery]);
		expect(events).toEqual(['pickup begins', 'other', 'pickup ends', 'delivery']);
	});

	it('goes on after a task that failed, and answers each task its own result', async () => {
		const inTurn = takeTurns();
		const first = inTurn(['A'], async () => {
			throw new Error('first');
		});
		const second = inTurn(['A'], async () => 2);
		await expect(first).rejects.toThrow('first');
		await expect(second).resolves.toBe(2);
	});
});
