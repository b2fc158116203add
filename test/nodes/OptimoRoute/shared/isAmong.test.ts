import { isAmong } from '../../../../nodes/OptimoRoute/shared/isAmong';

const id = '0123456789abcdef0123456789abcdef';

function anOrder(orderNo: string) {
	return JSON.parse(JSON.stringify({ id, data: { orderNo } }));
}

describe('isAmong', () => {
	it.each([
		['by its number', [{ orderNo: 'A' }], true],
		['by its ID', [{ id }], true],
		['by its ID written as a UUID', [{ id: '01234567-89AB-CDEF-0123-456789ABCDEF' }], true],
		['among others', [{ orderNo: 'B' }, { orderNo: 'A' }], true],
		['not by another number', [{ orderNo: 'B' }], false],
		['not among none', [], false],
	])('knows an order %s', (_how, names, expected) => {
		expect(isAmong(names)(anOrder('A'))).toBe(expected);
	});

	it('takes no order without data for one without a number', () => {
		expect(isAmong([{ id: id.replace('0', '1') }])(JSON.parse(JSON.stringify({ id })))).toBe(false);
	});
});
