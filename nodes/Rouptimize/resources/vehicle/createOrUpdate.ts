import { updateDisplayOptions } from 'n8n-workflow';
import { alphabetical } from '../../../shared/alphabetical';
import { simplifyField } from '../../../shared/listFields';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { vehicles } from '../../shared/kinds';
import { externalIdField, writeOptions } from '../../shared/optionFields';
import { saveOne } from '../../shared/records';
import { simplifyVehicle } from '../../shared/simplify';
import { labelField, plateNumberField, vehicleDetails, vehicleForm } from './vehicleFields';

export const createOrUpdate: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['vehicle'], operation: ['upsert'] } }, [
		externalIdField,
		plateNumberField,
		labelField,
		simplifyField,
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: alphabetical([...vehicleDetails]),
		},
		writeOptions,
	]),
	execute: saveOne(
		vehicles,
		{ ...vehicleForm, front: [externalIdField, ...vehicleForm.front] },
		simplifyVehicle,
	),
};
