import { updateDisplayOptions } from 'n8n-workflow';
import { simplifyField } from '../../../shared/listFields';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import { readText } from '../../../shared/parameters';
import type { Client } from '../../shared/client';
import { readId } from '../../shared/findRecord';
import { vehicles } from '../../shared/kinds';
import { vehicleLocator } from '../../shared/locators/vehicleLocator';
import { routeLocator } from '../../shared/locators/routeLocator';
import { writeOptions } from '../../shared/optionFields';
import { changeRoute } from './routeFields';

export const assignVehicle: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['route'], operation: ['assignVehicle'] } }, [
		routeLocator,
		{
			displayName: 'Assign',
			name: 'assign',
			type: 'options',
			options: [
				{ name: 'A Vehicle', value: 'vehicle' },
				{ name: "The Driver's Own", value: 'none', description: 'The one that the driver has on this day' },
			],
			default: 'vehicle',
			description: 'What the route gets',
		},
		{ ...vehicleLocator, displayOptions: { show: { assign: ['vehicle'] } } },
		simplifyField,
		writeOptions,
	]),
	execute: forEachItem(async (call) => {
		const { context, client, itemIndex } = call;
		const isNone = readText(context, 'assign', itemIndex) === 'none';
		const vehicleId = isNone ? null : await readId(context, client, vehicles, itemIndex);
		return await changeRoute(call, 'assignRouteVehicle', { vehicleId });
	}),
};
