import { updateDisplayOptions } from 'n8n-workflow';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import { isTrue, readCollection } from '../../../shared/parameters';
import type { Client } from '../../shared/client';
import { forceDeleteOption } from '../../shared/deleteFields';
import { deleteOrders } from '../../shared/deleteOrders';
import { orderLocator, readOrderReference } from '../../shared/orderLocator';
import { dryRunOption, readDryRun } from '../../shared/preview';
import { previewDelete } from '../../shared/previewDelete';
import { refusalTrouble } from '../../shared/refusals';
import { namesOf } from '../../shared/saveOrder';

export const deleteOrder: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['order'], operation: ['delete'] } }, [
		orderLocator,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				{ ...dryRunOption, description: 'Whether to tell only what would be deleted, without deleting it' },
				forceDeleteOption,
			],
		},
	]),
	execute: forEachItem(async ({ context, client, itemIndex }) => {
		const order = readOrderReference(context, itemIndex);
		const options = readCollection(context, 'options', itemIndex);
		if (readDryRun(options)) {
			const [told] = await previewDelete(client, [order], false);
			if (told instanceof Error) throw told;
			return told;
		}
		const { forceDelete } = options;
		const force = isTrue(forceDelete) ? { forceDelete: true } : {};
		if (order.id !== undefined) {
			// The call for one order takes no ID.
			const [result] = await deleteOrders(client, { orders: [order], ...force });
			if (result instanceof Error) throw result;
			return result;
		}
		return await client.inTurn(namesOf({ ...order }), async () => {
			const { answer, afterLostTry } = await client.ask('deleteOrder', { ...order, ...force });
			// What the lost try has deleted is not found the second time.
			const done = answer.success || (afterLostTry && answer.code === 'ERR_ORD_NOT_FOUND');
			if (!done) throw refusalTrouble('deleteOrder', { ...order, ...answer });
			return { deleted: true, ...order };
		});
	}),
};
