import type { Company } from '../../../server/domain/company.mts';
import { type CustomField, withCustomFields } from '../../../server/domain/custom-fields.mts';
import { DomainError } from '../../../server/domain/domain-error.mts';
import { type CustomValue, defaultDetails } from '../../../server/domain/order.mts';

const fields: readonly CustomField[] = [
	{ key: 'instructions', label: '', type: 'text' },
	{ key: 'quantity', label: '', type: 'number', decimals: 0 },
	{ key: 'purity', label: '', type: 'number', decimals: 2 },
	{ key: 'weight', label: '', type: 'number', decimals: null },
	{ key: 'fragile', label: '', type: 'boolean' },
	{ key: 'fruit', label: '', type: 'single_select', options: [{ key: 'apple', label: 'Apples' }] },
];
const company = { customFields: fields } as Company;
const blank = defaultDetails('2027-03-15', { type: 'delivery', serviceMinutes: 5 });

const converted = (given: Record<string, CustomValue>, before: Record<string, CustomValue> = {}) =>
	withCustomFields(company, { customFields: given }, { ...blank, customFields: before }).customFields;

it.each<[string, CustomValue, CustomValue]>([
	['instructions', 'Ring twice', 'Ring twice'],
	['instructions', 12.5, '12.5'],
	['instructions', true, 'true'],
	['quantity', 100, 100],
	['quantity', '100', 100],
	['quantity', '99.6', 100],
	['purity', ' 99.994 ', 99.99],
	['purity', '-3', -3],
	['weight', '0.12345', 0.12345],
	['fruit', 'apple', 'apple'],
	['fragile', true, true],
	['fragile', 'False', false],
])('reads %s from %p as %p', (key, value, expected) => {
	expect(converted({ [key]: value })).toEqual({ [key]: expected });
});

it.each<[string, CustomValue, string]>([
	['colour', 'red', 'CUSTOM_FIELD_UNKNOWN'],
	['custom_field_1', 'x', 'CUSTOM_FIELD_UNKNOWN'],
	['toString', 'x', 'CUSTOM_FIELD_UNKNOWN'],
	['quantity', 'many', 'CUSTOM_FIELD_INVALID'],
	['quantity', '0x10', 'CUSTOM_FIELD_INVALID'],
	['quantity', ' ', 'CUSTOM_FIELD_INVALID'],
	['quantity', true, 'CUSTOM_FIELD_INVALID'],
	['fragile', 'yes', 'CUSTOM_FIELD_INVALID'],
	['fragile', 1, 'CUSTOM_FIELD_INVALID'],
	['fruit', 'Apple', 'CUSTOM_FIELD_INVALID'],
	['fruit', 1, 'CUSTOM_FIELD_INVALID'],
])('refuses %s with %p, and names both', (key, value, refusal) => {
	expect.assertions(3);
	try {
		converted({ [key]: value });
	} catch (error) {
		expect(error).toBeInstanceOf(DomainError);
		expect(error).toMatchObject({ refusal });
		expect(error).toMatchObject({ message: expect.stringContaining(`${key}: ${JSON.stringify(value)}`) });
	}
});

it('changes what is given, empties what is given empty, and keeps the rest', () => {
	const before = { fruit: 'apple', quantity: 3, purity: 99 };
	expect(converted({ quantity: 4, purity: '' }, before)).toEqual({ fruit: 'apple', quantity: 4 });
	expect(withCustomFields(company, { notes: 'x' }, { ...blank, customFields: before })).toEqual({
		notes: 'x',
	});
});
