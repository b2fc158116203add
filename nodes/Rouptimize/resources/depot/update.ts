import { updateDisplayOptions } from 'n8n-workflow';
import { alphabetical } from '../../../shared/alphabetical';
import type { Operation } from '../../../shared/operation';
import { depotRules } from '../../shared/bodies';
import type { Client } from '../../shared/client';
import { depots } from '../../shared/kinds';
import { depotLocator } from '../../shared/locators/depotLocator';
import { externalIdOption, writeOptions } from '../../shared/optionFields';
import { placeOptions } from '../../shared/placeFields';
import { updateOne } from '../../shared/records';
import { depotDetails, nameOption } from './depotFields';

export const update: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['depot'], operation: ['update'] } }, [
		depotLocator,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: alphabetical([...depotDetails, ...placeOptions, externalIdOption, nameOption]),
		},
		writeOptions,
	]),
	execute: updateOne(depots, depotRules),
};
