import { updateDisplayOptions } from 'n8n-workflow';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { depots } from '../../shared/kinds';
import { depotLocator } from '../../shared/locators/depotLocator';
import { writeOptions } from '../../shared/optionFields';
import { deleteOne } from '../../shared/records';

export const deleteDepot: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['depot'], operation: ['delete'] } }, [
		depotLocator,
		writeOptions,
	]),
	execute: deleteOne(depots),
};
