import type { ItemCall } from '../../shared/operation';
import { itemKey } from '../../shared/itemKey';
import { isEmpty, readCollection } from '../../shared/parameters';
import type { Client } from './client';

/**
 * The `Idempotency-Key` of a call for an item: the one given under Options, or one that stays the same when n8n
 * tries the item again.
 * @param step tells apart the calls that one operation makes for an item
 */
export function callKey(
	{ context, itemIndex }: Pick<ItemCall<Client>, 'context' | 'itemIndex'>,
	step = '',
): string {
	const { idempotencyKey } = readCollection(context, 'options', itemIndex);
	if (!isEmpty(idempotencyKey)) {
		return [String(idempotencyKey).trim(), step].filter((part) => part !== '').join(':');
	}
	const resource = context.getNodeParameter('resource', 0);
	const operation = context.getNodeParameter('operation', 0);
	return itemKey(context, itemIndex, [resource, operation, step].join('/'));
}
