import { updateDisplayOptions } from 'n8n-workflow';
import { alphabetical } from '../../../shared/alphabetical';
import { listFields } from '../../../shared/listFields';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { assignments } from '../../shared/kinds';
import { driverOption } from '../../shared/locators/driverLocator';
import { vehicleOption } from '../../shared/locators/vehicleLocator';
import { externalIdFilter, updatedSinceFilter } from '../../shared/optionFields';
import { getMany } from '../../shared/records';

export const getAll: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['assignment'], operation: ['getAll'] } }, [
		...listFields,
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			options: alphabetical([
				{ ...driverOption, description: 'Only assignments of this driver' },
				{ ...vehicleOption, description: 'Only assignments of this vehicle' },
				{
					displayName: 'Date',
					name: 'date',
					type: 'dateTime',
					typeOptions: { dateOnly: true },
					default: '',
					description: 'Only assignments in force on this day',
				},
				{
					displayName: 'Date From',
					name: 'dateFrom',
					type: 'dateTime',
					typeOptions: { dateOnly: true },
					default: '',
					description: 'Only assignments in force on this day or later',
				},
				{
					displayName: 'Date To',
					name: 'dateTo',
					type: 'dateTime',
					typeOptions: { dateOnly: true },
					default: '',
					description: 'Only assignments in force on this day or earlier',
				},
				externalIdFilter,
				updatedSinceFilter,
			]),
		},
	]),
	execute: getMany(assignments),
};
