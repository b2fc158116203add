import { updateDisplayOptions } from 'n8n-workflow';
import { simplifyField } from '../../../shared/listFields';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { namedByField } from '../../shared/namedRecords';
import { externalIdField, writeOptions } from '../../shared/optionFields';
import {
	dateField,
	inDrivingOrder,
	nameField,
	readRouteFields,
	routeDetails,
	shownRoute,
} from './routeFields';
import { saveRoute } from './saveRoute';

export const createOrUpdate: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['route'], operation: ['upsert'] } }, [
		externalIdField,
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
			options: routeDetails,
		},
		writeOptions,
	]),
	execute: forEachItem(async (call) => {
		const input = await readRouteFields(call, [externalIdField, nameField]);
		return await shownRoute(call, await saveRoute(call, input));
	}),
};
