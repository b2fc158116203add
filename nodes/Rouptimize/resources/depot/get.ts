import { updateDisplayOptions } from 'n8n-workflow';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { depots } from '../../shared/kinds';
import { depotLocator } from '../../shared/locators/depotLocator';
import { getOne } from '../../shared/records';

export const get: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['depot'], operation: ['get'] } }, [depotLocator]),
	execute: getOne(depots),
};
