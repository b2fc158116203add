import { updateDisplayOptions } from 'n8n-workflow';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { drivers } from '../../shared/kinds';
import { driverLocator } from '../../shared/locators/driverLocator';
import { writeOptions } from '../../shared/optionFields';
import { deleteOne } from '../../shared/records';

export const deleteDriver: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['driver'], operation: ['delete'] } }, [
		driverLocator,
		writeOptions,
	]),
	execute: deleteOne(drivers),
};
