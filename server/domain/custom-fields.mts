import type { Company } from './company.mts';
import { DomainError } from './domain-error.mts';
import type { CustomValue, OrderDetails } from './order.mts';

/** A field that a company has added to its orders. */
export type CustomField = TextField | NumberField | BooleanField | SelectField;

interface NamedField {
	/** What orders name it by. */
	readonly key: string;
	/** What people read. */
	readonly label: string;
}

export interface TextField extends NamedField {
	readonly type: 'text';
}

export interface NumberField extends NamedField {
	readonly type: 'number';
	/** Values are rounded to so many; null: they stay as they are. */
	readonly decimals: number | null;
}

export interface BooleanField extends NamedField {
	readonly type: 'boolean';
}

export interface SelectField extends NamedField {
	readonly type: 'single_select';
	readonly options: ReadonlyArray<{ readonly key: string; readonly label: string }>;
}

/**
 * The details with their custom values converted to what the company's fields hold, beside those of `base` that they
 * don't mention. An empty text empties its field, whatever its type.
 * @throws DomainError CUSTOM_FIELD_UNKNOWN, CUSTOM_FIELD_INVALID
 */
export function withCustomFields(
	{ customFields: fields }: Company,
	details: Partial<OrderDetails>,
	base: OrderDetails,
): Partial<OrderDetails> {
	const { customFields: given } = details;
	if (given === undefined) return details;
	const values = new Map(Object.entries(base.customFields));
	for (const [key, value] of Object.entries(given)) {
		const field = fields.find((known) => known.key === key);
		if (field === undefined) throw new DomainError('CUSTOM_FIELD_UNKNOWN', { subject: tell(key, value) });
		if (value === '') values.delete(key);
		else values.set(key, convert(field, value));
	}
	return { ...details, customFields: Object.fromEntries(values) };
}

/** @throws DomainError CUSTOM_FIELD_INVALID */
function convert(field: CustomField, value: CustomValue): CustomValue {
	switch (field.type) {
		case 'text':
			return String(value);
		case 'number':
			return toNumber(field, value);
		case 'boolean':
			return toBoolean(field, value);
		case 'single_select':
			if (field.options.some(({ key }) => key === value)) return value;
			throw misfit(field, value, `one of ${field.options.map(({ key }) => key).join(', ')}`);
	}
}

const decimalNumber = /^[+-]?\d+(\.\d+)?$/;

function toNumber(field: NumberField, value: CustomValue): number {
	const isNumber =
		typeof value === 'number' || (typeof value === 'string' && decimalNumber.test(value.trim()));
	if (!isNumber) throw misfit(field, value, 'a number');
	const number = Number(value);
	return field.decimals === null ? number : Number(number.toFixed(field.decimals));
}

function toBoolean(field: BooleanField, value: CustomValue): boolean {
	const text = String(value).toLowerCase();
	if (text === 'true' || text === 'false') return text === 'true';
	throw misfit(field, value, 'true or false');
}

function misfit({ key }: CustomField, value: CustomValue, expected: string): DomainError {
	return new DomainError('CUSTOM_FIELD_INVALID', { subject: `${tell(key, value)}, expected ${expected}` });
}

const tell = (key: string, value: CustomValue): string => `${key}: ${JSON.stringify(value)}`;
