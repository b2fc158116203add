import { updateDisplayOptions } from 'n8n-workflow';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import { readCollection } from '../../../shared/parameters';
import type { Client } from '../../shared/client';
import { orderLocator, readOrderReference } from '../../shared/orderLocator';
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
				{
					displayName: 'Force Delete',
					name: 'forceDelete',
					type: 'boolean',
					default: false,
					description: 'Whether to delete even an order of a plan that drivers already follow',
				},
			],
		},
	]),
	execute: forEachItem(async ({ context, client, itemIndex }) => {
		const order = readOrderReference(context, itemIndex);
		const { forceDelete } = readCollection(context, 'options', itemIndex);
		const request = { ...order, ...(forceDelete === true && { forceDelete }) };
		return await client.inTurn(namesOf({ ...order }), async () => {
			const { answer, afterLostTry } = await client.ask('deleteOrder', request);
			// What the lost try has deleted is not found the second time.
			const done = answer.success || (afterLostTry && answer.code === 'ERR_ORD_NOT_FOUND');
			if (!done) throw refusalTrouble('deleteOrder', { ...order, ...answer });
			return { deleted: true, ...order };
		});
	}),
};
