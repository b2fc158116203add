import { updateDisplayOptions } from 'n8n-workflow';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { branches } from '../../shared/kinds';
import { branchLocator } from '../../shared/locators/branchLocator';
import { getOne } from '../../shared/records';

export const get: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['branch'], operation: ['get'] } }, [branchLocator]),
	execute: getOne(branches),
};
