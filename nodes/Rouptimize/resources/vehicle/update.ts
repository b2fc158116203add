import { updateDisplayOptions } from 'n8n-workflow';
import { alphabetical } from '../../../shared/alphabetical';
import { simplifyField } from '../../../shared/listFields';
import type { Operation } from '../../../shared/operation';
import { vehicleRules } from '../../shared/bodies';
import type { Client } from '../../shared/client';
import { vehicles } from '../../shared/kinds';
import { vehicleLocator } from '../../shared/locators/vehicleLocator';
import { externalIdOption, writeOptions } from '../../shared/optionFields';
import { updateOne } from '../../shared/records';
import { simplifyVehicle } from '../../shared/simplify';
import { labelField, plateNumberOption, vehicleDetails } from './vehicleFields';

export const update: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['vehicle'], operation: ['update'] } }, [
		vehicleLocator,
		simplifyField,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: alphabetical([...vehicleDetails, externalIdOption, plateNumberOption, labelField]),
		},
		writeOptions,
	]),
	execute: updateOne(vehicles, vehicleRules, simplifyVehicle),
};
