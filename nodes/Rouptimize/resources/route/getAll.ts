import { updateDisplayOptions } from 'n8n-workflow';
import { alphabetical } from '../../../shared/alphabetical';
import { listFields, simplifyField } from '../../../shared/listFields';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { routes } from '../../shared/kinds';
import { branchOption } from '../../shared/locators/branchLocator';
import { driverOption } from '../../shared/locators/driverLocator';
import { vehicleOption } from '../../shared/locators/vehicleLocator';
import { externalIdFilter, updatedSinceFilter } from '../../shared/optionFields';
import { getMany } from '../../shared/records';
import { simplifyRoute } from '../../shared/simplifyRoute';
import { routeStatusFilter } from './routeFields';

export const getAll: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['route'], operation: ['getAll'] } }, [
		...listFields,
		simplifyField,
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			options: alphabetical([
				{ ...branchOption, description: 'Only routes of this branch' },
				{
					displayName: 'Date',
					name: 'date',
					type: 'dateTime',
					typeOptions: { dateOnly: true },
					default: '',
					description: 'Only routes of this day',
				},
				{
					displayName: 'Date From',
					name: 'dateFrom',
					type: 'dateTime',
					typeOptions: { dateOnly: true },
					default: '',
					description: 'Only routes of this day and later',
				},
				{
					displayName: 'Date To',
					name: 'dateTo',
					type: 'dateTime',
					typeOptions: { dateOnly: true },
					default: '',
					description: 'Only routes of this day and earlier',
				},
				{ ...driverOption, description: 'Only routes of this driver' },
				routeStatusFilter,
				{ ...vehicleOption, description: 'Only routes of this vehicle' },
				externalIdFilter,
				updatedSinceFilter,
			]),
		},
	]),
	execute: getMany(routes, simplifyRoute),
};
