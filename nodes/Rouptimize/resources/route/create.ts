import { updateDisplayOptions } from 'n8n-workflow';
import { alphabetical } from '../../../shared/alphabetical';
import { simplifyField } from '../../../shared/listFields';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import { callKey } from '../../shared/callKey';
import type { Client } from '../../shared/client';
import { namedByField } from '../../shared/namedRecords';
import { externalIdOption, writeOptions } from '../../shared/optionFields';
import {
	dateField,
	inDrivingOrder,
	nameField,
	readRouteFields,
	routeDetails,
	shownRoute,
} from './routeFields';

export const create: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['route'], operation: ['create'] } }, [
		dateField,
		nameField,
		inDrivingOrder,
		namedByField,
		simplifyField,
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: alphabetical([externalIdOption, ...routeDetails]),
		},
		writeOptions,
	]),
	execute: forEachItem(async (call) => {
		const input = await readRouteFields(call, [nameField]);
		return await shownRoute(call, await call.client.call('createRoute', { input, key: callKey(call) }));
	}),
};
