import { updateDisplayOptions } from 'n8n-workflow';
import { alphabetical } from '../../../shared/alphabetical';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import {
	geocodingOptions,
	locationByField,
	locationDetails,
	locationFields,
} from '../../shared/locationFields';
import { dateField, orderDetails, orderNoField, typeField } from '../../shared/orderFields';
import { readOrder } from '../../shared/readOrder';
import { readRequired } from '../../../shared/readRequired';
import { saveOrder } from '../../shared/saveOrder';

export const create: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['order'], operation: ['create'] } }, [
		orderNoField,
		dateField,
		typeField,
		locationByField,
		...locationFields,
		{
			displayName: 'Location Options',
			name: 'locationOptions',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: alphabetical([...geocodingOptions, ...locationDetails]),
		},
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: alphabetical([
				{
					displayName: 'Accept Duplicate Order Number',
					name: 'acceptDuplicateOrderNo',
					type: 'boolean',
					default: false,
					description: 'Whether a second order may have the same number',
				},
				...orderDetails,
			]),
		},
	]),
	execute: forEachItem(async ({ context, client, itemIndex }) => {
		readRequired(context, orderNoField, itemIndex);
		return await saveOrder(client, { operation: 'CREATE', ...readOrder(context, itemIndex) });
	}),
};
