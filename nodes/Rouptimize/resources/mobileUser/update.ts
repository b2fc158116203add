import { updateDisplayOptions } from 'n8n-workflow';
import type { Operation } from '../../../shared/operation';
import { mobileUserRules } from '../../shared/bodies';
import type { Client } from '../../shared/client';
import { mobileUsers } from '../../shared/kinds';
import { mobileUserLocator } from '../../shared/locators/mobileUserLocator';
import { externalIdOption, writeOptions } from '../../shared/optionFields';
import { updateOne } from '../../shared/records';

export const update: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['mobileUser'], operation: ['update'] } }, [
		mobileUserLocator,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				{
					displayName: 'Email',
					name: 'email',
					type: 'string',
					placeholder: 'name@email.com',
					default: '',
					description: 'Email address in the mobile app',
				},
				externalIdOption,
				{
					displayName: 'Name',
					name: 'name',
					type: 'string',
					default: '',
					placeholder: 'e.g. Owen Gallagher',
					description: 'Name in the mobile app',
				},
				{
					displayName: 'Phone',
					name: 'phone',
					type: 'string',
					default: '',
					placeholder: 'e.g. +1 617 555 0134',
					description: 'Phone number in the mobile app',
				},
			],
		},
		writeOptions,
	]),
	execute: updateOne({ ...mobileUsers, update: 'updateMobileUser' }, mobileUserRules),
};
