import { isResourceLocatorValue } from 'n8n-workflow';
import type { IExecuteFunctions } from 'n8n-workflow';

/** Fields by name, with values as the outside gives them. */
export type Fields = Record<string, unknown>;

export function isRecord(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The fields without those of these names. */
export function omit(fields: object, names: readonly string[]): Fields {
	return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}

/** A parameter as text; '' if it is empty or not shown. */
export function readText(context: IExecuteFunctions, name: string, itemIndex: number): string {
	const value: unknown = context.getNodeParameter(name, itemIndex, '');
	return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** Whether a switch is on; an expression may give it as text. */
export function isTrue(value: unknown): boolean {
	return value === true || (typeof value === 'string' && value.trim().toLowerCase() === 'true');
}

export function readFlag(context: IExecuteFunctions, name: string, itemIndex: number): boolean {
	return isTrue(context.getNodeParameter(name, itemIndex, false));
}

/** Nothing, or a text of nothing but blanks. */
export function isEmpty(value: unknown): boolean {
	return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** A collection; empty if it is not shown. */
export function readCollection(context: IExecuteFunctions, name: string, itemIndex: number): Fields {
	const value: unknown = context.getNodeParameter(name, itemIndex, {});
	return isRecord(value) ? value : {};
}

/** A resource locator: how the record is named, and the name. */
export function readLocator(
	context: IExecuteFunctions,
	name: string,
	itemIndex: number,
): { mode: string; value: string } {
	const locator: unknown = context.getNodeParameter(name, itemIndex);
	if (!isResourceLocatorValue(locator)) return { mode: '', value: '' };
	return { mode: locator.mode, value: String(locator.value ?? '').trim() };
}
