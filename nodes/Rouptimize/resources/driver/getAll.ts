import { updateDisplayOptions } from 'n8n-workflow';
import { alphabetical } from '../../../shared/alphabetical';
import { listFields, simplifyField } from '../../../shared/listFields';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { drivers } from '../../shared/kinds';
import { branchOption } from '../../shared/locators/branchLocator';
import { vehicleOption } from '../../shared/locators/vehicleLocator';
import { externalIdFilter, updatedSinceFilter } from '../../shared/optionFields';
import { getMany } from '../../shared/records';
import { simplifyDriver } from '../../shared/simplify';

export const getAll: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['driver'], operation: ['getAll'] } }, [
		...listFields,
		simplifyField,
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			options: alphabetical([
				{
					displayName: 'Active',
					name: 'isActive',
					type: 'boolean',
					default: true,
					description: 'Whether only active drivers are listed, or only the others',
				},
				{ ...branchOption, description: 'Only drivers of this branch' },
				{ ...vehicleOption, description: 'Only drivers who have this vehicle' },
				externalIdFilter,
				updatedSinceFilter,
			]),
		},
	]),
	execute: getMany(drivers, simplifyDriver),
};
