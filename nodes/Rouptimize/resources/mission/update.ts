import { updateDisplayOptions } from 'n8n-workflow';
import { alphabetical } from '../../../shared/alphabetical';
import { simplifyField } from '../../../shared/listFields';
import type { Operation } from '../../../shared/operation';
import { missionRules } from '../../shared/bodies';
import type { Client } from '../../shared/client';
import { missions } from '../../shared/kinds';
import { missionLocator } from '../../shared/locators/missionLocator';
import { externalIdOption, writeOptions } from '../../shared/optionFields';
import { placeOptions } from '../../shared/placeFields';
import { updateOne } from '../../shared/records';
import { simplifyMission } from '../../shared/simplify';
import { dateOption, missionDetails, nameField, statusOption } from './missionFields';

export const update: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['mission'], operation: ['update'] } }, [
		missionLocator,
		simplifyField,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: alphabetical([
				...missionDetails,
				...placeOptions,
				externalIdOption,
				dateOption,
				nameField,
				statusOption,
			]),
		},
		writeOptions,
	]),
	execute: updateOne(missions, missionRules, simplifyMission),
};
