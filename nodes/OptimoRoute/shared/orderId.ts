import type { OrderReference } from '../../../contract/optimoroute/order';
import { toList } from '../../shared/conversions';

/** 32 hexadecimal digits, as the service writes its ids, or the same as a UUID. */
const idPattern = /^(?:[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/** Tells an id that the service gave from one of another system, which stands in many tables as `id` too. */
export function isOrderId(value: unknown): value is string {
	return typeof value === 'string' && idPattern.test(value.trim());
}

/** The names in a list, or in a text with commas. */
export function namesIn(value: unknown): string[] {
	const list = toList(value, '');
	return Array.isArray(list) ? list.map((name) => String(name).trim()).filter((name) => name !== '') : [];
}

/** What a list of order numbers and ids means by one entry. */
export function toReference(name: string): OrderReference {
	return isOrderId(name) ? { id: name } : { orderNo: name };
}
