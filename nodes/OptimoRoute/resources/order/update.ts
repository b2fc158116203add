import { updateDisplayOptions } from 'n8n-workflow';
import { alphabetical } from '../../../shared/alphabetical';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import { isEmpty, readCollection } from '../../../shared/parameters';
import { Trouble } from '../../../shared/trouble';
import type { Client } from '../../shared/client';
import { coordinateOptions, geocodingOptions, locationDetails } from '../../shared/locationFields';
import { dateOption, orderDetails, typeField } from '../../shared/orderFields';
import { orderLocator, readOrderReference } from '../../shared/orderLocator';
import { toOrder } from '../../shared/orderMapping';
import { readDetails, requirePlace } from '../../shared/readOrder';
import { saveOrder } from '../../shared/saveOrder';

export const update: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['order'], operation: ['update'] } }, [
		orderLocator,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: alphabetical([
				dateOption,
				{
					displayName: 'New Order Number',
					name: 'newOrderNo',
					type: 'string',
					default: '',
					description: 'Works only for an order that is chosen from the list or named by its ID',
				},
				typeField,
				...orderDetails,
			]),
		},
		{
			displayName: 'Location',
			name: 'locationOptions',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			description: 'New place of the order: an address, coordinates, or the number of a known place',
			options: alphabetical([...geocodingOptions, ...locationDetails, ...coordinateOptions]),
		},
	]),
	execute: forEachItem(async ({ context, client, itemIndex }) => {
		const reference = readOrderReference(context, itemIndex);
		const { newOrderNo, ...fields } = readCollection(context, 'updateFields', itemIndex);
		if (!isEmpty(newOrderNo) && reference.id === undefined) throw needsId();
		const location = readCollection(context, 'locationOptions', itemIndex);
		requirePlace(location);
		const changes = { orderNo: newOrderNo, ...readDetails(fields), location };
		return await saveOrder(client, {
			operation: 'UPDATE',
			...toOrder(changes, { timezone: context.getTimezone(), sendEmpty: true }),
			...reference,
		});
	}),
};

function needsId(): Trouble {
	return new Trouble(
		"'New Order Number' needs the ID of the order",
		"Set 'Order' to From List or By ID: an order that is named by its number is found by it and keeps it",
	);
}
