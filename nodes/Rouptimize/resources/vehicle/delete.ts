import { updateDisplayOptions } from 'n8n-workflow';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { vehicles } from '../../shared/kinds';
import { vehicleLocator } from '../../shared/locators/vehicleLocator';
import { writeOptions } from '../../shared/optionFields';
import { deleteOne } from '../../shared/records';

export const deleteVehicle: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['vehicle'], operation: ['delete'] } }, [
		vehicleLocator,
		writeOptions,
	]),
	execute: deleteOne(vehicles),
};
