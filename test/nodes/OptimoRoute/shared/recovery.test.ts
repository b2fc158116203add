import { findStored, isSafeToRepeat } from '../../../../nodes/OptimoRoute/shared/recovery';
import { aClient } from '../aClient';

describe('isSafeToRepeat', () => {
	it.each([
		[{ operation: 'CREATE', orderNo: 'A' }, true],
		[{ operation: 'UPDATE', id: '1' }, true],
		[{ orderNo: 'A' }, true],
		[{ operation: 'CREATE' }, false],
		[{}, false],
		[{ orderNo: '' }, false],
		[{ operation: 'CREATE', orderNo: 'A', acceptDuplicateOrderNo: true }, false],
		[{ operation: 'MERGE', orderNo: 'A', acceptDuplicateOrderNo: true }, true],
	])('says of %p: %p', (order, safe) => {
		expect(isSafeToRepeat(order)).toBe(safe);
	});
});

describe('findStored', () => {
	const stored = {
		id: '1',
		orderNo: 'A',
		date: '2027-03-15',
		type: 'D',
		timeWindows: [{ twFrom: '08:00', twTo: '12:00' }],
		location: { locationName: 'Shop', latitude: 42, longitude: -71, valid: true },
	};
	const client = aClient(() => ({ success: true, orders: [{ success: true, id: '1', data: stored }] }));
	const sent = {
		operation: 'CREATE',
		orderNo: 'A',
		date: '2027-03-15',
		timeWindows: [{ twFrom: '08:00', twTo: '12:00' }],
		location: { latitude: 42, longitude: -71, acceptPartialMatch: true },
	};

	it('recognises an order that is stored as it was sent', async () => {
		await expect(findStored(client, [sent])).resolves.toEqual([stored]);
	});

	it.each([
		{ ...sent, date: '2027-03-16' },
		{ ...sent, location: { latitude: 43, longitude: -71 } },
		{ ...sent, timeWindows: [] },
	])('does not take another order for it', async (other) => {
		await expect(findStored(client, [other])).resolves.toEqual([undefined]);
	});
});
