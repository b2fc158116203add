import { updateDisplayOptions } from 'n8n-workflow';
import { maxMissionsPerCall } from '../../../../contract/rouptimize/operations';
import { alphabetical } from '../../../shared/alphabetical';
import { simplifyField } from '../../../shared/listFields';
import { inBatchesOfItems } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import type { Fields } from '../../../shared/parameters';
import type { Client } from '../../shared/client';
import { externalIdOption, keyOption } from '../../shared/optionFields';
import { addressOption, placeFields } from '../../shared/placeFields';
import { dateField, missionDetails, nameField } from './missionFields';
import { missionReader } from './missionReader';
import { sendMissions } from './sendMissions';

const definedFields = updateDisplayOptions({ show: { dataMode: ['define'] } }, [
	dateField,
	nameField,
	...placeFields,
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		options: alphabetical([addressOption, ...missionDetails, externalIdOption]),
	},
]);

export const createMany: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['mission'], operation: ['createMany'] } }, [
		{
			displayName: 'Data Mode',
			name: 'dataMode',
			type: 'options',
			noDataExpression: true,
			options: [
				{
					name: 'Map Automatically',
					value: 'autoMap',
					description:
						'Take the fields of each item that are named as in the API, such as externalId or latitude',
				},
				{
					name: 'Define Below',
					value: 'define',
					description: 'Fill in each field, with expressions where items differ',
				},
			],
			default: 'autoMap',
			description: 'Where the missions come from',
		},
		simplifyField,
		...definedFields,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				{
					displayName: 'Existing Missions',
					name: 'existing',
					type: 'options',
					options: [
						{ name: 'Keep', value: 'keep', description: 'Leave it as it is, and put it out' },
						{ name: 'Refuse', value: 'refuse', description: 'The item fails' },
						{ name: 'Update', value: 'update', description: 'Change the fields that are given' },
					],
					default: 'refuse',
					description: 'What becomes of an item whose external ID another mission has already',
				},
				keyOption,
			],
		},
	]),
	execute: inBatchesOfItems<Client, Fields>({
		batchSize: maxMissionsPerCall,
		rowReader: missionReader,
		sendRows: sendMissions,
	}),
};
