import { updateDisplayOptions } from 'n8n-workflow';
import { alphabetical } from '../../../shared/alphabetical';
import { listFields, simplifyField } from '../../../shared/listFields';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { vehicles } from '../../shared/kinds';
import { branchOption } from '../../shared/locators/branchLocator';
import { externalIdFilter, updatedSinceFilter } from '../../shared/optionFields';
import { getMany } from '../../shared/records';
import { simplifyVehicle } from '../../shared/simplify';
import { vehicleStatusOption } from './vehicleFields';

export const getAll: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['vehicle'], operation: ['getAll'] } }, [
		...listFields,
		simplifyField,
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			options: alphabetical([
				{ ...branchOption, description: 'Only vehicles of this branch' },
				{ ...vehicleStatusOption, description: 'Only vehicles in this state' },
				externalIdFilter,
				updatedSinceFilter,
			]),
		},
	]),
	execute: getMany(vehicles, simplifyVehicle),
};
