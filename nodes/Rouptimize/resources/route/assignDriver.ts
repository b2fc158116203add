import { updateDisplayOptions } from 'n8n-workflow';
import { simplifyField } from '../../../shared/listFields';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import { readText } from '../../../shared/parameters';
import type { Client } from '../../shared/client';
import { readId } from '../../shared/findRecord';
import { drivers } from '../../shared/kinds';
import { driverLocator } from '../../shared/locators/driverLocator';
import { routeLocator } from '../../shared/locators/routeLocator';
import { writeOptions } from '../../shared/optionFields';
import { changeRoute } from './routeFields';

export const assignDriver: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['route'], operation: ['assignDriver'] } }, [
		routeLocator,
		{
			displayName: 'Assign',
			name: 'assign',
			type: 'options',
			options: [
				{ name: 'A Driver', value: 'driver' },
				{ name: 'Nobody', value: 'none', description: 'The route has no driver then' },
			],
			default: 'driver',
			description: 'What the route gets',
		},
		{ ...driverLocator, displayOptions: { show: { assign: ['driver'] } } },
		simplifyField,
		writeOptions,
	]),
	execute: forEachItem(async (call) => {
		const { context, client, itemIndex } = call;
		const isNone = readText(context, 'assign', itemIndex) === 'none';
		const driverId = isNone ? null : await readId(context, client, drivers, itemIndex);
		return await changeRoute(call, 'assignRouteDriver', { driverId });
	}),
};
