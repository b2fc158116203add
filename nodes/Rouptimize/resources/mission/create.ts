import { updateDisplayOptions } from 'n8n-workflow';
import { alphabetical } from '../../../shared/alphabetical';
import { simplifyField } from '../../../shared/listFields';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { missions } from '../../shared/kinds';
import { externalIdOption, writeOptions } from '../../shared/optionFields';
import { addressOption, placeFields } from '../../shared/placeFields';
import { createOne } from '../../shared/records';
import { simplifyMission } from '../../shared/simplify';
import { dateField, missionDetails, missionForm, nameField } from './missionFields';

export const create: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['mission'], operation: ['create'] } }, [
		dateField,
		nameField,
		...placeFields,
		simplifyField,
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: alphabetical([addressOption, ...missionDetails, externalIdOption]),
		},
		writeOptions,
	]),
	execute: createOne(missions, missionForm, simplifyMission),
};
