import { errorCodes, generalErrors } from '../../../../contract/optimoroute/errors';
import { operations } from '../../../../contract/optimoroute/operations';
import type { OperationName } from '../../../../contract/optimoroute/operations';
import { refusalTrouble } from '../../../../nodes/OptimoRoute/shared/refusals';

const names = Object.keys(operations) as OperationName[];

describe('refusalTrouble', () => {
	it.each(
		names.flatMap((name) =>
			Object.keys({ ...generalErrors, ...errorCodes[name] }).map((code) => [name, code] as const),
		),
	)('says for %s what %s means and what to do', (name, code) => {
		const trouble = refusalTrouble(name, { code });
		expect(trouble.message).toMatch(/^[A-Z]/);
		expect(trouble.message).not.toBe('The service refused the request without a reason');
		expect(trouble.advice).toMatch(/^[A-Z].{15,}[^.]$/);
		expect(trouble.code).toBe(code);
	});

	it('names the order, and prefers the words of the service', () => {
		const refusal = { code: 'ERR_ORD_NOT_FOUND', message: 'There is no such order.', orderNo: 'ORD1' };
		expect(refusalTrouble('getOrders', refusal).message).toBe('Order ORD1: There is no such order');
	});

	it('lists what was missing', () => {
		const missingOrders = ['ORD1', 'ORD2'];
		const missingDrivers = [{ driverSerial: '001' }, { driverExternalId: 'DRV2' }];
		const orders = refusalTrouble('startPlanning', { code: 'ERR_ORD_NOT_FOUND', missingOrders });
		const drivers = refusalTrouble('startPlanning', { code: 'ERR_DRIVER_NOT_FOUND', missingDrivers });
		expect(orders.advice).toContain('Orders: ORD1, ORD2');
		expect(drivers.advice).toContain('Drivers: 001, DRV2');
	});

	it('keeps the planning that stands in the way', () => {
		const trouble = refusalTrouble('startPlanning', { code: 'ERR_OPT_RUNNING_FOR_DATE', planningId: 7 });
		expect(trouble.details).toEqual({ planningId: 7 });
	});

	it('copes with a code nobody knows, and with none', () => {
		expect(refusalTrouble('getRoutes', { code: 'constructor' }).advice).toMatch(/not documented/);
		expect(refusalTrouble('getRoutes', { code: 'ERR_NEW', message: 'New' }).advice).toMatch(/not documented/);
		expect(refusalTrouble('getRoutes', {}).message).toMatch(/without a reason/);
	});
});
