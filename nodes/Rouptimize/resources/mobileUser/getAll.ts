import { updateDisplayOptions } from 'n8n-workflow';
import { listFields } from '../../../shared/listFields';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { mobileUsers } from '../../shared/kinds';
import { driverOption } from '../../shared/locators/driverLocator';
import { externalIdFilter, updatedSinceFilter } from '../../shared/optionFields';
import { getMany } from '../../shared/records';

export const getAll: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['mobileUser'], operation: ['getAll'] } }, [
		...listFields,
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			options: [
				{ ...driverOption, description: 'Only those of this driver' },
				externalIdFilter,
				{
					displayName: 'Status',
					name: 'status',
					type: 'options',
					options: [
						{ name: 'Active', value: 'active', description: 'Uses the mobile app' },
						{ name: 'Disabled', value: 'disabled', description: 'May not use the mobile app' },
						{ name: 'Invited', value: 'invited', description: 'Has not entered the code yet' },
					],
					default: 'active',
					description: 'Only those in this state',
				},
				updatedSinceFilter,
			],
		},
	]),
	execute: getMany(mobileUsers),
};
