import { updateDisplayOptions } from 'n8n-workflow';
import { alphabetical } from '../../../shared/alphabetical';
import { simplifyField } from '../../../shared/listFields';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { missions } from '../../shared/kinds';
import { externalIdField, writeOptions } from '../../shared/optionFields';
import { addressOption, placeFields } from '../../shared/placeFields';
import { saveOne } from '../../shared/records';
import { simplifyMission } from '../../shared/simplify';
import { dateField, missionDetails, missionForm, nameField } from './missionFields';

export const createOrUpdate: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['mission'], operation: ['upsert'] } }, [
		externalIdField,
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
			options: alphabetical([addressOption, ...missionDetails]),
		},
		writeOptions,
	]),
	execute: saveOne(
		missions,
		{ ...missionForm, front: [externalIdField, ...missionForm.front] },
		simplifyMission,
	),
};
