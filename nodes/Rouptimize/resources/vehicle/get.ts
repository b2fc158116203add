import { updateDisplayOptions } from 'n8n-workflow';
import { simplifyField } from '../../../shared/listFields';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { vehicles } from '../../shared/kinds';
import { vehicleLocator } from '../../shared/locators/vehicleLocator';
import { getOne } from '../../shared/records';
import { simplifyVehicle } from '../../shared/simplify';

export const get: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['vehicle'], operation: ['get'] } }, [
		vehicleLocator,
		simplifyField,
	]),
	execute: getOne(vehicles, simplifyVehicle),
};
